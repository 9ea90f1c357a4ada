"""Where firms stand while one registry follows another, as under ``serve``."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from generator.facts.changed_stands import changed_stands
from generator.facts.firm_pages import STANDS, stands
from generator.facts.firm_stands import Stands
from generator.records.model import Consortium
from generator.records.registry import Registry

FIELDS = ("participants", "roster_consent")
"""Those of consortia by which firms stand where they stand."""


@dataclass(frozen=True, eq=False)
class _Followed:
    """Where firms stand after edits of some groups, worked out once somebody asks."""

    first: Callable[[], Stands]
    """Gives where they stood before the first of them."""
    ids: frozenset[str]
    now: Registry

    def __call__(self) -> Stands:
        return self._found

    @cached_property
    def _found(self) -> Stands:
        return changed_stands(self.first(), self.ids, self.now)

    def then(self, ids: frozenset[str], now: Registry) -> Callable[[], Stands]:
        """The same after another edit; no registry in between need stay."""
        if "_found" in vars(self):
            found = self._found
            return _Followed(lambda: found, ids, now) if ids else lambda: found
        return _Followed(self.first, self.ids | ids, now)


def follow(before: Registry, now: Registry) -> None:
    """Let a registry know where firms stand by an earlier one and the groups that differ."""
    known, ids = before.known.get(STANDS) or partial(stands, before), _differing(before, now)
    if isinstance(known, _Followed):
        now.known[STANDS] = known.then(ids, now)
    else:
        now.known[STANDS] = _Followed(known, ids, now) if ids else known


def _differing(before: Registry, now: Registry) -> frozenset[str]:
    """The ids of groups that came, went or have another roster."""
    groups = now.all(Consortium)
    went = {group.id for group in before.all(Consortium)} - {group.id for group in groups}
    return frozenset(went.union(one.id for one in groups if not _alike(one, before)))


def _alike(group: Consortium, before: Registry) -> bool:
    was = before.find(Consortium, group.id)
    if was is None or was is group:
        return was is group
    return all(json.dumps(was.fields[name]) == json.dumps(group.fields[name]) for name in FIELDS)
