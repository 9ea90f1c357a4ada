"""A rule's page, read from its docstring: a title, why, what is wrong and what is right."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from types import ModuleType

SECTION = re.compile(r"^(Why|왜|Wrong|Right):[ \n]", re.MULTILINE)


@dataclass(frozen=True)
class RulePage:
    """What a docstring says; ``title`` and ``why`` by language, examples as YAML."""

    title: Mapping[str, str]
    why: Mapping[str, str]
    wrong: str
    right: str


def docstring_of(module: ModuleType) -> str:
    """A module's docstring, also where Python was told to leave docstrings out (``-OO``)."""
    if module.__doc__ is not None or module.__file__ is None:
        return module.__doc__ or ""
    source = Path(module.__file__).read_text("utf-8")
    return ast.get_docstring(ast.parse(source), clean=False) or ""


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
