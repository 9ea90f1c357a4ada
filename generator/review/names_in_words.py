"""Organizations, groups and records by name, as a report writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.records.model import Record
from generator.review.messages import printable, say
from generator.text.texts import plain


def group_words(group: str, bodies: Mapping[str, Record], language: str) -> str:
    """The label of a group."""
    name, _, ids = group.partition("/")
    return say(language, name, "group", ids=bodies_text(ids.split(","), bodies, language))


def bodies_text(ids: Iterable[str], bodies: Mapping[str, Record], language: str) -> str:
    """Organizations by name; by id where there is no record of one."""
    return ", ".join(
        title_text(bodies[id], language) if id in bodies else printable(id) for id in ids
    )


def title_text(record: Record | None, language: str) -> str:
    """What a record is called; empty where there is none."""
    written = record.written if record else {}
    names: Sequence[Mapping[str, Any]] = written.get("names") or ()
    title = written.get("title") or (names[0]["name"] if names else written.get("series")) or ""
    return printable(plain(title, language))
