"""A rule's page, read from its docstring: a title, why, what is wrong and what is right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import dedent

SECTION = re.compile(r"^(Why|왜|Wrong|Right):[ \n]", re.MULTILINE)


@dataclass(frozen=True)
class RulePage:
    """What a docstring says; ``title`` and ``why`` by language, examples as YAML."""

    title: Mapping[str, str]
    why: Mapping[str, str]
    wrong: str
    right: str


def rule_page(docstring: str) -> RulePage:
    """Read a rule's docstring.

    Its first line is the English title, its second the Korean one; ``Why:``, ``왜:``, ``Wrong:``
    and ``Right:`` follow.  Raises ``KeyError`` for a missing section.
    """
    head, *rest = SECTION.split(docstring)
    english, korean = (line.strip() for line in head.strip().splitlines())
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    return RulePage(
        title={"en": english, "ko": korean},
        why={"en": _prose(sections["Why"]), "ko": _prose(sections["왜"])},
        wrong=_example(sections["Wrong"]),
        right=_example(sections["Right"]),
    )


def _prose(text: str) -> str:
    return " ".join(text.split())


def _example(text: str) -> str:
    return dedent(text.strip("\n")).strip() + "\n"
