"""The lists that facets narrow down, one file a list and language, loaded when facets are opened.

One file is smaller than data attributes on the list's pages would be: a value is named once, and a
visitor who does not filter loads nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.model import Call, Consortium, Exhibition, Record, Registry
from generator.search.facets import FACETS, Pair, call_facets, consortium_facets, exhibition_facets
from generator.search.shown import Schemas, Shown, shown
from generator.words import LANGUAGES
from generator.written import plain


@dataclass(frozen=True)
class Entry:
    """One row of a list with its values under each facet."""

    record: Record
    shown: Shown
    facets: dict[str, list[Pair]]
    published: str
    """The day on which it came in; empty where the past is not known."""
    firm: Any = None
    """A participant of a roster; its row then shows the firm, and leads to its consortium."""

    def row(self, language: str) -> list[Any]:
        """What the browser draws, the words beside, and since when there is this record."""
        row = self.shown.row(language)
        words = ""
        if self.firm:
            row[0] += "/#firms"
            row[4] = plain(self.shown.title, language)
            row[1] = plain(self.firm["name"], language)
            words = ", ".join(plain(p, language) for p in self.firm["products"] or ())
        return [*row, words, self.published]


def lists(
    registry: Registry, schemas: Schemas, published: Mapping[str, str], prefix: str = ""
) -> Iterator[tuple[str, bytes]]:
    """Every list; of samples only the one of participants, which real records may not have.

    ``published`` tells on which day each record came in, as far as that is known.
    """

    def entries(kind: type[Record]) -> list[Entry]:
        return [
            entry(record, registry, schemas, published.get(record.name, ""))
            for record in registry.all(kind)
        ]

    calls, consortia = entries(Call), entries(Consortium)
    found = {
        "recruitments": [e for e in calls if e.shown.group == "recruitments"],
        "calls": [e for e in calls if e.shown.group == "calls"],
        "consortia": consortia,
        "exhibitions": entries(Exhibition),
        "participants": [firm for entry in consortia for firm in _firms(entry, schemas)],
    }
    for name, its in found.items():
        if not prefix or name == "participants":
            for language in LANGUAGES:
                place = "" if language == "ko" else f"{language}/"
                yield f"{place}{prefix}{name}/list.json", _file(its, language)


def entry(record: Record, registry: Registry, schemas: Schemas, published: str) -> Entry:
    """One record as a row."""
    its = shown(record, registry)
    if isinstance(record, Call):
        found = call_facets(record, its, registry, schemas)
    elif isinstance(record, Consortium):
        found = consortium_facets(record, its, registry, schemas)
    else:
        assert isinstance(record, Exhibition)
        found = exhibition_facets(record, its, registry, schemas)
    return Entry(record, its, found, published)


def _firms(entry: Entry, schemas: Schemas) -> Iterator[Entry]:
    record = entry.record
    node = schemas["consortium"].field(("participants", 0, "region")) or {}
    for firm in record.taking_part if isinstance(record, Consortium) else ():
        facets = dict(entry.facets)
        region = firm["region"]
        facets["region"] = (
            [(region, node.get("x-labels", {}).get(region, region))] if region else []
        )
        yield replace(entry, facets=facets, firm=firm)


def _file(entries: list[Entry], language: str) -> bytes:
    """Latest first; each facet's values once, and in rows by their numbers."""
    latest = sorted(entries, key=lambda e: e.record.name)
    latest.sort(key=lambda e: e.shown.starts or e.shown.ends or "", reverse=True)
    used = [name for name in FACETS if any(entry.facets.get(name) for entry in entries)]
    named: dict[str, dict[str, int]] = {name: {} for name in used}
    labels: dict[str, list[tuple[str, str]]] = {name: [] for name in used}
    rows = []
    for entry in latest:
        codes = []
        for name in used:
            for key, text in entry.facets.get(name) or ():
                if key not in named[name]:
                    named[name][key] = len(named[name])
                    labels[name].append((key, plain(text, language)))
            codes.append(sorted({named[name][key] for key, _ in entry.facets.get(name) or ()}))
        rows.append([*entry.row(language), codes])
    written = {"facets": [[name, labels[name]] for name in used], "rows": rows}
    return json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()
