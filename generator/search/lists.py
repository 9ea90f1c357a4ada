"""The lists that facets narrow down, one file a list and language, loaded when facets are opened.

One file is smaller than data attributes on the list's pages would be: a value is named once, and a
visitor who does not filter loads nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model import Call, Consortium, Exhibition, Record, Registry
from generator.search.facets import FACETS, Pair, call_facets, consortium_facets, exhibition_facets
from generator.search.shown import Schemas, Shown, shown
from generator.words import LANGUAGES
from generator.written import plain


@dataclass(frozen=True)
class Entry:
    """One row of a list with its values under each facet."""

    shown: Shown
    facets: dict[str, list[Pair]]
    firm: Any = None
    """A participant of a roster; its row then shows the firm, and leads to its consortium."""

    def row(self, language: str) -> list[Any]:
        """What the browser draws, the words beside, and the date of the latest source."""
        row = self.shown.row(language)
        words = ""
        if self.firm:
            row[0] += "/#firms"
            row[4] = plain(self.shown.title, language)
            row[1] = plain(self.firm["name"], language)
            words = ", ".join(plain(p, language) for p in self.firm["products"] or ())
        return [*row, words, since(self.shown.record)]


def lists(registry: Registry, schemas: Schemas, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    """Every list; of samples only the one of participants, which real records may not have."""
    calls = [_entry(call, registry, schemas) for call in registry.all(Call)]
    consortia = [_entry(c, registry, schemas) for c in registry.all(Consortium)]
    found = {
        "recruitments": [e for e in calls if e.shown.group == "recruitments"],
        "calls": [e for e in calls if e.shown.group == "calls"],
        "consortia": consortia,
        "exhibitions": [_entry(e, registry, schemas) for e in registry.all(Exhibition)],
        "participants": [firm for entry in consortia for firm in _firms(entry, schemas)],
    }
    for name, entries in found.items():
        if not prefix or name == "participants":
            for language in LANGUAGES:
                place = "" if language == "ko" else f"{language}/"
                yield f"{place}{prefix}{name}/list.json", _file(entries, language)


def since(record: Record) -> str:
    """The date of the latest source or announcement: since when there is this news."""
    fields = record.fields
    dates = [source["date"] for source in fields.get("sources") or ()]
    dates += [revision["date"] for revision in fields.get("revisions") or ()]
    return max((date for date in (*dates, fields.get("announced")) if date), default="")


def _entry(record: Record, registry: Registry, schemas: Schemas) -> Entry:
    its = shown(record, registry)
    if isinstance(record, Call):
        return Entry(its, call_facets(record, its, registry, schemas))
    if isinstance(record, Consortium):
        return Entry(its, consortium_facets(record, its, registry, schemas))
    assert isinstance(record, Exhibition)
    return Entry(its, exhibition_facets(record, its, registry, schemas))


def _firms(entry: Entry, schemas: Schemas) -> Iterator[Entry]:
    record = entry.shown.record
    node = schemas["consortium"].field(("participants", 0, "region")) or {}
    for firm in record.taking_part if isinstance(record, Consortium) else ():
        facets = dict(entry.facets)
        region = firm["region"]
        facets["region"] = (
            [(region, node.get("x-labels", {}).get(region, region))] if region else []
        )
        yield Entry(entry.shown, facets, firm)


def _file(entries: list[Entry], language: str) -> bytes:
    """Latest first; each facet's values once, and in rows by their numbers."""
    latest = sorted(entries, key=lambda e: e.shown.record.name)
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
