"""One English term for one thing in all that visitors, hosts, reviewers and operators read.

Docstrings of rules are pages too, but for those who keep the records; they may say "body".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from tests.support import ROOT

TERMS = {
    r"\bmend(s|ed|ing)?\b": "fix",
    r"\banew\b": "again",
    r"(?<!managing )\bbod(y|ies)\b": "organization",
    r"\bmail address": "email address",
    r"\be-mail\b": "email",
    r"\bfor ever\b": "permanently",
}
"""What is not written, as a pattern, and the term that stands for it everywhere."""
CATALOGUES = sorted((ROOT / "generator").glob("**/en.po"))
PLACEHOLDER = re.compile(r"\{[^}]*\}|`[^`]*`|\]\([^)]*\)")


def english(node: Any) -> Iterator[str]:
    """The English titles and descriptions of a schema."""
    if isinstance(node, dict):
        beside = node.get("x-en")
        if isinstance(beside, dict):
            yield from (text for text in beside.values() if isinstance(text, str))
        for value in node.values():
            yield from english(value)
    elif isinstance(node, list):
        for value in node:
            yield from english(value)


def texts() -> Iterator[tuple[Path, str]]:
    for path in CATALOGUES:
        with path.open("rb") as file:
            yield path, "\n".join(str(message.string) for message in read_po(file))
    theme = ROOT / "generator/theme/locale/ko.po"
    yield theme, "\n".join(re.findall(r'^msgid "(.*)"', theme.read_text("utf-8"), re.MULTILINE))
    for path in sorted((ROOT / "schemas").glob("*.json")):
        yield path, "\n".join(english(json.loads(path.read_text("utf-8"))))
    for path in sorted((ROOT / "docs/en").glob("*.md")):
        yield path, re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.M | re.S)


@pytest.mark.parametrize("unwanted", TERMS)
def test_one_term_for_one_thing(unwanted: str) -> None:
    pattern = re.compile(unwanted, re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}: {match[0]!r}, say {TERMS[unwanted]!r}"
        for path, text in texts()
        for match in pattern.finditer(PLACEHOLDER.sub("", text))
    ]
    assert not found, "\n".join(found)
