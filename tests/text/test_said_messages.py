"""No catalogue keeps a message that nothing says, as one does of code that is gone.

An id stands in the code as it is or is put together there: ``f"{part}-cost"``.  Messages of checks
are in ``test_words.py``, those of templates in ``tests/theme/test_messages.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.rules import rulebook
from tests.support import ROOT

PACKAGE = ROOT / "generator"
FOLDERS = [
    path.parent.relative_to(PACKAGE)
    for path in sorted(PACKAGE.rglob("ko.po"))
    if path.parent.name not in ("locale", "report")
]
QUOTED = (re.compile(r'(f?)"([^"\n]+)"'), re.compile(r"(f?)'([^'\n]+)'"))
VALUE = re.compile(r"\{[^}]*\}")
OF_RECORDS = {("charts", "period")}
"""Messages whose ids stand in records: ``2026-Q1``."""


def quoted(file: Path) -> Iterator[tuple[str, str]]:
    """Each text of a file, and ``f`` before one that is put together of values."""
    text = file.read_text("utf-8")
    for marks in QUOTED:
        yield from marks.findall(text)


@cache
def code() -> dict[str, list[tuple[str, str]]]:
    """The texts in the code by room, and those in the schemas."""
    found: dict[str, list[tuple[str, str]]] = {"schemas": []}
    for file in (*PACKAGE.rglob("*.py"), *(PACKAGE / "theme" / "scripts").rglob("*.js")):
        found.setdefault(file.relative_to(PACKAGE).parts[0], []).extend(quoted(file))
    for file in (*(ROOT / "schemas").glob("*.json"), *PACKAGE.rglob("layouts/**/*.yml")):
        found["schemas"].extend(quoted(file))
    return found


@cache
def texts() -> frozenset[str]:
    return frozenset({*rulebook(), *(text for room in code().values() for _, text in room)})


def composed(room: str) -> Iterator[str]:
    """A pattern for each text that a room puts together, or another one of more than signs."""
    for where, said in code().items():
        for f, text in said:
            fixed = VALUE.split(text)
            if f and re.search("[a-z]" if where != room else "[a-z.-]", "".join(fixed)):
                yield "[a-z0-9-]+".join(map(re.escape, fixed))


def unsaid(room: str, ids: set[str]) -> list[str]:
    """Which of some ids stand nowhere in the code, nor the variant behind their dot."""
    strange = {id for id in ids if not {id, id.partition(".")[2]} & texts()}
    known = re.compile("|".join(composed(room)))
    return sorted(id for id in strange if not known.fullmatch(id))


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_message_is_said(folder: Path) -> None:
    with (PACKAGE / folder / "ko.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    ids = {str(m.id) for m in messages if (folder.name, m.context) not in OF_RECORDS}
    assert unsaid(folder.parts[0], ids) == [], "take these out of both catalogues"


@pytest.mark.parametrize("id", ["novel", "novel-change", "change.novel"])
def test_one_that_nothing_says_is_noticed(id: str) -> None:
    assert unsaid("feeds", {id}) == [id]
