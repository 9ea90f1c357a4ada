"""Which parts of a site an edit may affect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from generator.build.edits.edit import Edit
from generator.build.edits.moved_firms import NONE_MOVED, MovedFirms
from generator.build.edits.published_since import PublishedSince
from generator.build.kept.askers import Askers
from generator.build.kept.pieces import PIECE, kind_of_piece
from generator.records.read_fields import Column
from generator.records.registry import Registry


@dataclass(frozen=True, eq=False)
class TouchedParts:
    """An edit, and what the last build noted of its site."""

    edit: Edit
    askers: Askers
    read: Mapping[str, Iterable[Column]]
    """The fields that were read for each part."""
    firms: MovedFirms = NONE_MOVED
    beside: frozenset[str] = frozenset()
    """Parts that show something else that changed, such as what is told of the past."""
    since: PublishedSince | None = None
    """What became public since."""

    def part(self, *names: str) -> bool:
        """Whether any of some parts read a field that changed."""
        if not self.beside.isdisjoint(names):
            return True
        return any(self.edit.touches(frozenset(self.read.get(name, ()))) for name in names)

    def any_part(self, beginning: str) -> bool:
        """Whether any of the parts that begin so read a field that changed."""
        return self.part(*(name for name in self.read if name.startswith(beginning)))

    @property
    def published(self) -> frozenset[str]:
        """The names of the records that became public since."""
        return self.since.names if self.since else frozenset()

    @cached_property
    def _asking(self) -> list[str]:
        of_firms = (self.askers.of(asked[1]).get(asked, ()) for asked in self.firms.questions)
        return list(dict.fromkeys(chain(self.edit.asking(self.askers), *of_firms)))

    @property
    def pages(self) -> list[str]:
        """The pages of records and firms that asked what may be answered otherwise."""
        return [name for name in self._asking if PIECE not in name]

    def pieces(self, about: str) -> list[str]:
        """The pieces of a kind that may be others, by what stands after the kind.

        Those of a record that came are among them whatever was read: it may be the first.
        """
        moved = {f"{about}{name}" for name in self.edit.came | self.edit.went}
        asking = [name for name in self._asking if name.startswith(about)]
        own = [f"{about}{name}" for name in sorted(self.edit.names)]
        every = dict.fromkeys((*own, *asking))
        found = (one for one in every if one in moved or self.part(kind_of_piece(one)))
        return [one.removeprefix(about) for one in found]

    def affected(self, registry: Registry) -> frozenset[str]:
        """The records that changed, and those whose data is worked out of them too."""
        return self.edit.names.union(*(registry.referring(one.name) for one in self.edit.are))
