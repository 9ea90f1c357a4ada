"""Facts that a build leaves to the next: where firms stand, and what records add to sums.

A fact of a record is left where it asked of nothing but the record and what that refers to.  So it
is the same after an edit of other records, and of such as it reads no field of.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.build.edits.edit import NotSure
from generator.build.edits.moved_firms import MovedFirms
from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.site_index import SiteIndex
from generator.build.pages.all_pages import FIRMS
from generator.build.pages.parts_read import PartsRead
from generator.cache.store import Shelf
from generator.facts.changed_stands import changed_stands
from generator.facts.firm_pages import STANDS, stands
from generator.facts.firm_stands import Stands
from generator.facts.kept_facts import FACTS, KeptFact
from generator.facts.shares import share
from generator.records.model import Consortium, Record
from generator.records.registry import Registry, target
from generator.text.quick_json import from_kept_json, kept_json
from generator.views.subsidy_shares import adds

TIES = "ties"
OF_RECORDS = tuple(FACTS[one.__name__] for one in (share, adds))


@dataclass(frozen=True)
class ToldFacts:
    """The facts of the site at a place."""

    shelf: Shelf
    place: Path

    def leave(self, registry: Registry, parts: PartsRead) -> Mapping[str, str]:
        """Leave all facts of a registry; given is the digest of each."""
        written = _stands(registry)
        for fact in OF_RECORDS:
            with parts.part(_part(fact.name)):
                rows = {one.name: _row(fact, one, registry) for one in registry.all(fact.kind)}
            written[fact.name] = kept_json(rows)
        self.shelf.keep({self._name(name): text for name, text in written.items()})
        return {name: _digest(text) for name, text in written.items()}

    def tell(
        self, before: Registry, registry: Registry, index: SiteIndex, touched: TouchedParts
    ) -> None:
        """Tell a registry what is the same after an edit; where firms stand, both."""
        told = self._told(index, index.facts.keys() - {TIES})
        if (stood := told.pop(STANDS, None)) and not touched.part(FIRMS):
            registry.known[STANDS] = cache(lambda: Stands.read(from_kept_json(stood)))
            before.known[STANDS] = registry.known[STANDS]
        for name, text in told.items():
            others = dict.fromkeys(self._touched(name, registry, touched))
            later = {**index.changed_facts.get(name, {}), **others}
            registry.known[name] = cache(partial(_read, text, later))

    def moved(
        self, before: Registry, registry: Registry, index: SiteIndex, touched: TouchedParts
    ) -> MovedFirms:
        """The firms that stand elsewhere; both registries are told where they stand.

        Raises ``NotSure`` where that is not known.
        """
        told = self._told(index, {STANDS, TIES})
        if not told.keys() >= {STANDS, TIES}:
            raise NotSure
        were = Stands.read(from_kept_json(told[STANDS]), partial(from_kept_json, told[TIES]))
        edit = touched.edit
        ids = {one.id for one in (*edit.were, *edit.are) if isinstance(one, Consortium)}
        before.known[STANDS] = lambda: were
        registry.known[STANDS] = partial(changed_stands, were, ids, registry)
        return MovedFirms.between(were, stands(registry))

    def standing(self, registry: Registry) -> tuple[dict[str, str], dict[str, bytes]]:
        """Where firms stand now: the digest of that, by its name, and what is to be kept."""
        written = _stands(registry)
        digests = {name: _digest(text) for name, text in written.items()}
        return digests, {self._name(name): text for name, text in written.items()}

    def _told(self, index: SiteIndex, wanted: Container[str]) -> dict[str, bytes]:
        """The facts that were left and are those of an index."""
        of = {name: digest for name, digest in index.facts.items() if name in wanted}
        found = self.shelf.tell([*map(self._name, of)])
        texts = {name: found.get(self._name(name), b"") for name in of}
        return {name: text for name, text in texts.items() if _digest(text) == of[name]}

    def changed(
        self, registry: Registry, index: SiteIndex, touched: TouchedParts, parts: PartsRead
    ) -> Mapping[str, Mapping[str, Any]]:
        """By fact and record what is another one than was left."""
        found = {name: {**its} for name, its in index.changed_facts.items()}
        for fact in OF_RECORDS:
            with parts.part(_part(fact.name)):
                for name in self._touched(fact.name, registry, touched):
                    if isinstance(record := registry.named(name), fact.kind):
                        found.setdefault(fact.name, {})[name] = _row(fact, record, registry)
        return found

    def _touched(self, fact: str, registry: Registry, touched: TouchedParts) -> Iterator[str]:
        """The records of which it may be another one; one that came may be the first of all."""
        others = touched.part(_part(fact))
        yield from sorted(touched.affected(registry) if others else touched.edit.came)

    def _name(self, fact: str) -> str:
        return f"{fact} at {self.place}"


def _row(fact: KeptFact, record: Record, registry: Registry) -> Any:
    """The fact of a record; None where it asked about more than what the record refers to."""
    with registry.listening() as heard:
        row = fact.of(record, registry)
    about = {target(folder, id) for _, folder, id in record.references} | {record.name}
    return row if all(q[0] == "named" and q[1] in about for q in heard) else None


def _stands(registry: Registry) -> dict[str, bytes]:
    """Where firms stand, and apart, since few edits ask for it, what ties their entries."""
    its = stands(registry)
    return {STANDS: kept_json(its.firms), TIES: kept_json(its.ties)}


def _read(text: bytes, changed: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**from_kept_json(text), **changed}


def _part(fact: str) -> str:
    return f"fact {fact}"


def _digest(text: bytes) -> str:
    return blake2b(text, digest_size=10).hexdigest()
