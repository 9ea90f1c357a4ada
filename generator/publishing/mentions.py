"""Names of what stays private, looked for in what would be published: who applied is not told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import normalize

from generator.facts.identity import plain_name
from generator.records.model import Consortium, Organization, Record

SHORTEST, SHORTEST_LATIN = 3, 5  # letters of a name that is looked for inside a text

NO_APPLICANTS = frozenset({"ministry", "managing_body", "local_government"})
"""Types of organization that apply for nothing, so that their names tell nothing: every title of
a province's own programme has the province's."""


def names_of(records: Iterable[Record]) -> frozenset[str]:
    """What organizations and consortia are called, in every language."""
    written = (name for record in records for name in _names(record))
    folded = {form for name in written for form in (_folded(name), plain_name(name))}
    return frozenset(name for name in folded if len(name) >= _shortest(name))


def mentioned(text: str, private: Iterable[str], public: Iterable[str]) -> bool:
    """Whether a text has a private name, and not just as a part of a public one."""
    folded = _folded(text)
    known = sorted(public, key=len, reverse=True)
    return any(name in _left(folded, name, known) for name in private if name in folded)


def _left(text: str, name: str, public: Iterable[str]) -> str:
    for longer in public:
        if name in longer:
            text = text.replace(longer, " ")
    return text


def _names(record: Record) -> Iterator[str]:
    if isinstance(record, Organization):
        if record.fields["type"] in NO_APPLICANTS:
            return
        for field in ("names", "aliases"):
            yield from _texts(record.written.get(field), ("name", "ko", "en"))
    elif isinstance(record, Consortium):
        yield from _texts(record.written.get("title"), ("ko", "en"))


def _texts(value: Any, fields: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one, fields)
    elif isinstance(value, dict):
        for field in fields:
            yield from _texts(value.get(field), fields)


def _folded(text: str) -> str:
    return "".join(c for c in normalize("NFKC", text).casefold() if c.isalnum())


def _shortest(name: str) -> int:
    return SHORTEST_LATIN if name.isascii() else SHORTEST
