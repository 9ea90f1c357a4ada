"""Where the firms of all rosters stand, and what ties the entries of each together."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias, cast

Rows: TypeAlias = tuple[tuple[str, int], ...]
"""Where a firm stands: consortia by their ids, and the place on the roster of each."""
Standing: TypeAlias = tuple[str, Rows]
"""The address of a firm's page, empty where it has none, and where it may be shown."""
NOWHERE: Standing = ("", ())
FEW = 3
"""Consortia of which firms are looked for; whoever asks for more has all rosters made."""


class Tie(NamedTuple):
    """What its standing does not say of a firm, and other rosters may hang on."""

    first: tuple[bool, str, int]
    """By which firms are in order: those that something surely tells, then by their first entry."""
    unshown: Rows
    """Where it stands and may not be shown."""
    said: tuple[str, ...]
    """All that tells it, and the names that it goes by."""


@dataclass(frozen=True, eq=False)
class Stands:
    """Where the firms of a registry may be shown; some may be so nowhere."""

    firms: Sequence[Standing]
    tied: Callable[[], Sequence[Tie]] = tuple
    """Gives the tie of each."""
    asked: list[str] = field(default_factory=list)
    """The first consortia that somebody asked for."""

    @classmethod
    def read(cls, kept: Iterable[Any], tied: Callable[[], Iterable[Any]] = tuple) -> Stands:
        """Those that were kept, with tuples again: lists would be another answer to a question."""
        firms = [(page, _rows(rows)) for page, rows in kept]
        return cls(firms, lambda: [Tie(tuple(at), _rows(rest), said) for at, rest, said in tied()])

    @cached_property
    def ties(self) -> Sequence[Tie]:
        """Those of the firms, in their order."""
        return self.tied()

    @cached_property
    def pages(self) -> Mapping[str, Rows]:
        """By the address of a firm's page, where it stands."""
        return {page: rows for page, rows in self.firms if page}

    @cached_property
    def rosters(self) -> Mapping[str, Mapping[int, Standing]]:
        """The firms of a roster by their places there, by the id of its consortium."""
        found: dict[str, dict[int, Standing]] = {}
        for firm in self.firms:
            for id, index in firm[1]:
                found.setdefault(id, {})[index] = firm
        return found

    def on_roster(self, id: str) -> Mapping[int, Standing]:
        """Those of a consortium; of few they are looked for, which takes less than all of them."""
        if len(self.asked) == FEW:
            return self.rosters.get(id, {})
        self.asked.append(id)
        return {at: firm for firm in self.firms for one, at in firm[1] if one == id}

    def beside(self, ids: Container[str]) -> Mapping[str, set[str]]:
        """The consortia that share a firm that has a page with some others, by id, and which."""
        found: dict[str, set[str]] = {}
        for rows in on_pages(self.firms):
            if its := {id for id, _ in rows if id in ids}:
                for id, _ in rows:
                    found.setdefault(id, set()).update(its)
        return found


def on_pages(firms: Iterable[Standing]) -> Iterator[Rows]:
    """Where firms stand that have a page, which leads from each of these groups to all others."""
    return (rows for page, rows in firms if page)


def _rows(kept: Iterable[Iterable[Any]]) -> Rows:
    return cast(Rows, tuple(map(tuple, kept)))
