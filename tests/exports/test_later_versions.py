"""What became public since is gone through as a past is from its beginning, also beside records
that nobody published.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, cast

from generator.exports.file_versions import FileVersions
from generator.exports.kept_versions import KeptVersions, still, to_keep
from generator.exports.later_versions import LaterPublications
from generator.exports.published_versions import versions
from generator.history.publications import Past, Publication, Revision
from generator.records.registry import ByName, Registry

FAIRS = ("exhibitions/f", "exhibitions/g")
GROUPS = ("consortia/2025/a", "consortia/2025/b", "consortia/2025/c")


@dataclass(frozen=True)
class Said:
    """A record that says a number and may be at a fair."""

    name: str
    number: int
    fair: str = ""

    @property
    def references(self) -> list[tuple[Any, str, str]]:
        return [(("editions", 0), "editions", f"{self.fair}/2025")] if self.fair else []


class World(ByName):
    """The records of one moment."""

    def __iter__(self) -> Iterator[Any]:
        return iter(self._records.values())


def world(records: dict[str, Said]) -> Registry:
    return cast(Registry, World(cast(Any, dict(records))))


def content(record: Any, among: ByName) -> dict[str, Any]:
    """A group gives what it says with what its fair says; one file has the fairs alone."""
    fair = cast(Any, among.named(f"exhibitions/{record.fair}")) if record.fair else None
    name = "consortia" if record.name in GROUPS else "exhibitions"
    return {name: [record.number, fair and fair.number]}


def said(chance: Random, name: str) -> Said:
    fair = chance.choice(["f", "g", ""]) if name in GROUPS else ""
    return Said(name, chance.randrange(3), fair)


def published(chance: Random, number: int, public: dict[str, Said]) -> Publication:
    """Some records as they become public, which ``public`` has from then on."""
    revisions = []
    for name in chance.sample([*FAIRS, *GROUPS], chance.randrange(1, 3)):
        before = public.get(name)
        after = said(chance, name) if chance.randrange(5) else None
        if before != after:
            revisions.append(Revision(name, cast(Any, before), cast(Any, after)))
            public.pop(name, None)
            public |= {name: after} if after else {}
    when = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=number)
    return Publication(f"{number:040x}", when, "", tuple(revisions))


def told(found: FileVersions) -> tuple[object, ...]:
    return found.files, found.records, found.differing


def test_versions_after_some_more_publications_are_those_of_the_whole_past() -> None:
    chance = Random(5)
    for _ in range(60):
        public: dict[str, Said] = {}
        line = [published(chance, number, public) for number in range(4)]
        here = world(public)
        found = versions(Past(tuple(line)), here, content)
        written = json.loads(json.dumps(to_keep(found)))
        before = dict(public)
        for _ in range(3):
            known, were = Past(tuple(line)), len(line)
            line += [published(chance, were + n, public) for n in range(chance.randrange(3))]
            now = dict(public)
            for name in chance.sample([*FAIRS, *GROUPS], chance.randrange(3)):
                now[name] = said(chance, name)
            here = world(now)
            edited = {n for n in {**before, **now} if before.get(n) != now.get(n)}
            names = edited | {name for one in line[were:] for name in _names(one)}
            beside = {n for n, one in now.items() if f"exhibitions/{one.fair}" in names}
            unlike = names.union(written["differing"])
            later = LaterPublications.of(known, tuple(line[were:]), here, unlike)
            kept = KeptVersions(written, names | beside, later).brought_up(here, content)
            whole = versions(Past(tuple(line)), here, content)
            assert told(kept) == told(whole)
            written, before = json.loads(json.dumps(still(written, kept))), now


def _names(publication: Publication) -> list[str]:
    return [revision.name for revision in publication.revisions]


def test_of_a_past_that_left_nothing_there_is_nothing() -> None:
    later = LaterPublications.of(Past(), (), world({}), ["consortia/2025/a"])
    assert [*later.versions()] == []
    assert replace(later, first=7).records == {}
