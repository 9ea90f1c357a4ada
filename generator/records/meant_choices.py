"""Which value of a closed list a word was meant to be, and what yes and no were meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import normalize

from generator.records.meant_words import WORDS, plain_word
from generator.records.near import likest
from generator.records.schema import Node
from generator.text.countries import country, territories, three_letters
from generator.text.languages import LANGUAGES

BOOLEANS = {plain_word(word): answer == "yes" for answer in ("yes", "no") for word in WORDS[answer]}
VAT = re.compile(WORDS["vat"]["said"], re.I)
INCLUDED = re.compile(WORDS["vat"]["included"], re.I)
NUMBERED = re.compile("^ *(?:[0-9]{1,2}[.)]|[가-하][.)]|[①-⑳]) *")
DIGITS = re.compile("[0-9]+")
"""Words that differ in a number are never meant by each other: 2 months are not 12."""
BRACKETS = re.compile(r"[ ]?\((?P<inside>[^()]*)\)")
RULES = {plain_word(word): rule for rule, words in WORDS["closing"].items() for word in words}


@dataclass(frozen=True)
class MeantChoice:
    """A value of a closed list, and whether its own name or label was written."""

    value: str
    sure: bool


def meant_choice(node: Node, found: Any) -> MeantChoice | None:
    """The value of a closed list that was probably meant; a label counts as its value."""
    if isinstance(found, bool) or not isinstance(found, str | int) or len(str(found)) > 80:
        return None
    found = str(found)
    word = plain_word(found)
    if "KR" in node["enum"]:
        code = country_names().get(word)  # no code is nearly another one: UK is not VU
        code = code or _both_sides(found)
        return MeantChoice(code, sure=True) if code and code in node["enum"] else None
    if (code := _code(word)) in node["enum"]:
        return MeantChoice(code, sure=False)
    known = dict(_words(node))
    if word in known:
        return MeantChoice(known[word], sure=True)
    if (outside := plain_word(BRACKETS.sub("", normalize("NFKC", found)))) in known:
        return MeantChoice(known[outside], sure=False)  # 부스 임차료(9㎡×15)
    if (bare := plain_word(NUMBERED.sub("", found))) in known:
        return MeantChoice(known[bare], sure=False)  # 1. 참여기업
    first = plain_word(found.split()[0]) if len(found.split()) > 1 else word
    if first in known:  # 경기도 수원시
        return MeantChoice(known[first], sure=False)
    near = likest(word, known)
    alike = near is not None and DIGITS.findall(near) == DIGITS.findall(word)
    return MeantChoice(known[near], sure=False) if near is not None and alike else None


def _code(word: str) -> str:
    """The code of a region that other lists of regions number otherwise: 33 is KR-43."""
    number = word.removeprefix("kr")
    return f"KR-{WORDS['regions'].get(number, number)}"


def _both_sides(found: str) -> str | None:
    """The country that a text names before and between brackets: ``아랍에미리트(UAE)``."""
    text = normalize("NFKC", found)
    inside = BRACKETS.search(text)
    names = (BRACKETS.sub("", text), inside["inside"]) if inside else ()
    codes = {country_names().get(plain_word(name)) for name in names}
    return codes.pop() if len(codes) == 1 else None


def vat_included(said: str) -> bool:
    """What words on VAT say: ``부가세 포함``."""
    return bool(INCLUDED.search(said))


def meant_boolean(found: Any, field: str = "") -> bool | None:
    """What an answer in words means; None for none.  ``오프라인`` is no to ``online``."""
    if not isinstance(found, str):
        return None
    word = plain_word(found)
    if field == "vat_included" and (vat := VAT.search(found)):
        return vat_included(vat.group())
    named = (answer for answer in ("yes", "no") if word in WORDS["answers"][answer].get(field, ()))
    return next((answer == "yes" for answer in named), BOOLEANS.get(word))


def closing_rule(found: Any) -> str | None:
    """How a call closes that names no day: ``상시`` is ``always``."""
    return RULES.get(plain_word(found)) if isinstance(found, str) else None


def _words(node: Node) -> Iterator[tuple[str, str]]:
    """Every word for a value; its own name last, for that wins."""
    for table in WORDS["values"].values():
        if set(table) <= set(node["enum"]):
            for value, words in table.items():
                yield from ((plain_word(word), value) for word in words)
    labels: Mapping[str, Mapping[str, str]] = node.get("x-labels", {})
    for value, named in labels.items():
        yield from ((plain_word(text), value) for text in named.values())
    yield from ((plain_word(str(value)), str(value)) for value in node["enum"])


@cache
def country_names() -> Mapping[str, str]:
    """Codes of countries by every name that they are written with."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in territories(language).items():
            if len(code) == 2:
                found.setdefault(plain_word(name), code)
                found.setdefault(plain_word(country(code, language)), code)
                found.setdefault(code.casefold(), code)
    for code, names in WORDS["countries"].items():
        found |= {plain_word(name): code for name in names}
    return {long.casefold(): code for long, code in three_letters().items()} | found
