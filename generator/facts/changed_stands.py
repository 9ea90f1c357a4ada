"""Where firms stand after some groups changed, came or went, out of where they stood.

A firm may be another one where it is on the roster of such a group, and where something that tells
it, or a name, is said there or of another such firm.  These alone are tied anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from generator.facts.firm_stands import Standing, Stands, Tie
from generator.facts.firms import Firm
from generator.facts.published_firms import agreed, page_of, shown
from generator.facts.rosters import Participation, roster
from generator.facts.tied_entries import tied_entries
from generator.records.model import Consortium
from generator.records.registry import Registry


def changed_stands(before: Stands, ids: Set[str], registry: Registry) -> Stands:
    """Where firms stand in a registry, of which only the groups with these ids are others."""
    groups = _groups(ids, registry)
    new = [one for group in groups for one in roster(group)]
    others = _others(before, ids, set().union(*(_said(Firm((one,))) for one in new)))
    rows = {row for at in others for row in _rows(before, at)}
    beside = _groups({id for id, _ in rows} - ids, registry)
    entries = [*new, *(one for group in beside for one in roster(group) if _row(one) in rows)]
    public = agreed((*groups, *beside))
    made = map(Firm, tied_entries(sorted(entries, key=_row)))
    kept = enumerate(zip(before.ties, before.firms, strict=True))
    pairs = [pair for at, pair in kept if at not in others]
    pairs += [(tie(firm, its := shown(firm, public)), standing(its)) for firm in made]
    pairs.sort(key=lambda pair: pair[0].first)
    return Stands([firm for _, firm in pairs], lambda: [one for one, _ in pairs])


def standing(entries: Sequence[Participation]) -> Standing:
    """Where a firm is shown, of which these entries may be."""
    return page_of(entries) if entries else "", tuple(map(_row, entries))


def tie(firm: Firm, entries: Sequence[Participation]) -> Tie:
    """That of a firm of which these entries may be shown."""
    every = firm.participations
    sure = next((one for one in every if one.keys), None)
    hidden = () if len(entries) == len(every) else set(map(_row, every)) - set(map(_row, entries))
    first = (sure is None, *_row(sure or every[0]))
    return Tie(first, tuple(sorted(hidden)), tuple(sorted(_said(firm))))


def _others(before: Stands, ids: Set[str], said: set[str]) -> set[int]:
    """The places of firms that may be others, by those that stand in some groups."""
    places = range(len(before.firms))
    found = {at for at in places if not ids.isdisjoint(id for id, _ in _rows(before, at))}
    new = found
    while True:
        said = said.union(*(before.ties[at].said for at in new))
        new = {at for at in places if not said.isdisjoint(before.ties[at].said)} - found
        if not new:
            return found
        found = found | new


def _rows(stands: Stands, at: int) -> Iterator[tuple[str, int]]:
    """Where a firm stands, whether it may be shown there or not."""
    yield from stands.firms[at][1]
    yield from stands.ties[at].unshown


def _groups(ids: Iterable[str], registry: Registry) -> list[Consortium]:
    """Those that are there."""
    return [group for id in ids if (group := registry.find(Consortium, id))]


def _row(entry: Participation) -> tuple[str, int]:
    return entry.consortium.id, entry.index


def _said(firm: Firm) -> set[str]:
    """What surely tells a firm, and its plain names, which have no space."""
    keys = {key for one in firm.participations for key in one.keys}
    return {*firm.called, *map(" ".join, keys)}
