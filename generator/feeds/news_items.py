"""News: what each publication changed, by record and kind, in words of both languages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.facts.titles import title
from generator.facts.veil import title_speaks
from generator.feeds.catalogue import words
from generator.feeds.change_text import wording
from generator.feeds.source import Feeds
from generator.history.field_changes import FieldChange, changes
from generator.history.news import News
from generator.history.publications import Publication, Revision
from generator.records.model import Record
from generator.records.read_fields import unread
from generator.records.schema import Schema
from generator.text.languages import LANGUAGES

MOST = 6
"""So many changes of one kind are told in one entry; the rest are counted."""


def news(feeds: Feeds, of: Container[str] | None = None) -> tuple[News, ...]:
    """All news, or those of some records by their names, the latest first."""
    return tuple(latest_news(feeds, of))


def latest_news(feeds: Feeds, of: Container[str] | None = None) -> Iterator[News]:
    """The same one by one, for whoever wants the latest alone."""
    for publication in reversed(feeds.past.publications):
        for revision in reversed(publication.revisions):
            if of is None or revision.name in of:
                yield from reversed([*_of_revision(revision, publication, feeds)])


def _of_revision(revision: Revision, publication: Publication, feeds: Feeds) -> Iterator[News]:
    before, after = revision.before, revision.after
    record = after or before
    if record is None:
        return
    if before is None or after is None:
        kind = "added" if before is None else "removed"
        wordings = {language: words(language, "change", kind) for language in LANGUAGES}
        yield _entry(revision, publication, feeds, kind, wordings)
        return
    schema = feeds.schemas[record.kind]
    with unread():
        told = list(changes(before, after))
    for kind, called, group in by_kind(told):
        entry = _entry(revision, publication, feeds, called, _told(group, schema, publication))
        yield replace(entry, kind=kind)


def by_kind(told: Iterable[FieldChange]) -> Iterator[tuple[str, str, list[FieldChange]]]:
    """Changes by kind, each with the kind that its entry's id names.

    Ids stay: where all changes of a kind once counted as another, which nothing else does, the
    entry is called as it was then.
    """
    found: dict[str, list[FieldChange]] = {}
    for change in told:
        found.setdefault(change.kind, []).append(change)
    for kind, group in found.items():
        firsts = {change.first_kind: None for change in group}
        free = [first for first in firsts if first not in found]
        yield kind, kind if kind in firsts or not free else free[0], group


def _told(group: list[FieldChange], schema: Schema, publication: Publication) -> Mapping[str, str]:
    """Some changes in one line, each thing only once."""
    texts = {}
    for language in LANGUAGES:
        wordings = [wording(change, schema, publication.when.year, language) for change in group]
        once = list(dict.fromkeys(wordings))
        line = "; ".join(once[:MOST])
        more = len(once) - MOST
        texts[language] = line + (
            words(language, "change", "more", count=str(more)) if more > 0 else ""
        )
    return texts


def _entry(
    revision: Revision,
    publication: Publication,
    feeds: Feeds,
    kind: str,
    wordings: Mapping[str, str],
) -> News:
    record: Record | None = revision.after or revision.before
    assert record is not None
    present = feeds.registry.named(revision.name)
    return News(
        id=f"{publication.id[:16]}:{revision.first_name or revision.name}:{kind}",
        name=revision.name,
        record_kind=record.kind,
        title=_title(record, present) or revision.name.partition("/")[2],
        kind=kind,
        when=publication.when,
        role=publication.role,
        words=wordings,
        there=present is not None,
    )


def _title(record: Record, present: Record | None) -> Any:
    """What it was called; where that speaks of a person, as it is known today, if it is."""
    with unread():
        if not title_speaks(record):
            return title(record)
    return title(present) if present else None
