"""Firm identifiers: business numbers and normalized names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import ModuleType
from typing import Any
from unicodedata import normalize

from generator.records.shared_keys import small_group
from generator.text.texts import Text

FORMS = re.compile(
    r"주식회사|유한책임회사|유한회사|합자회사|합명회사|\((?:주|유|합|재|사)\)"
    r"|\b(?:co\b\.?,?\s*ltd|inc|corp|corporation|ltd|limited|llc|gmbh|company)\b\.?"
)
MARKS = re.compile(r"[\W_]+")
WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


def business_number_holds(number: str) -> bool:
    """Whether a business number can be one: its parts by python-stdnum, and its check digit.

    The check digit is ours to work out, for python-stdnum 2.x knows the parts only.
    """
    brn = _stdnum()
    if not brn.is_valid(number):
        return False
    digits = [int(digit) for digit in brn.compact(number)]
    products = [weight * digit for weight, digit in zip(WEIGHTS, digits, strict=False)]
    return -(sum(products) + products[-1] // 10) % 10 == digits[-1]


def sole_trader(number: str) -> bool:
    """Whether a business number is a person's: by its middle digits, 01-80 and 90-99.

    81 to 88 are corporations and public bodies, 89 is a body without legal personality.
    """
    return not "81" <= _stdnum().compact(number)[3:5] <= "89"


def _stdnum() -> ModuleType:
    """python-stdnum's business numbers; they load much that nothing else needs, and few ask."""
    from stdnum.kr import brn

    return brn


@cache  # a firm takes part for years
def plain_name(name: str) -> str:
    """A firm's name without its legal form, spaces, marks and case; ``㈜`` is ``(주)``.

    A name that is nothing but its form stays as it is, so that no firm has an empty name.
    """
    text = normalize("NFKC", name).casefold()
    kept = MARKS.sub("", FORMS.sub(" ", text))
    return kept or "".join(text.split())


def plain_names(name: Any) -> Mapping[str, str]:
    """A firm's plain names by language; a name that is one text is Korean."""
    words = Text.of(name).words
    return small_group({language: plain_name(text) for language, text in words.items() if text})
