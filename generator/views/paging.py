"""Pagination of long lists, so that every row is reachable without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias, TypeVar
from zlib import crc32

ROWS = 200
"""So many rows stand on a page, an eighth more or less."""
SLACK = 8
"""Which row begins a page hangs on the few about there alone, and not on how many come before: so
one that comes or goes moves hardly any others to another page."""
NEAR = 2
"""So many pages before and after the present one are led to, with the first and the last."""

K = TypeVar("K")
R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class ListPart:
    """Which part of a list a page is; most lists are one."""

    number: int = 1
    of: int = 1
    begins: tuple[tuple[Any, int], ...] = ()
    """Every group of the whole list with the page that it begins on."""

    @property
    def near(self) -> Iterator[int | None]:
        """The pages to lead to; None stands for those that are left out."""
        last = 0
        for number in range(1, self.of + 1):
            if number in (1, self.of) or abs(number - self.number) <= NEAR:
                if number > last + 1:
                    yield None
                yield number
                last = number


Cut: TypeAlias = Sequence[tuple[int, int, list[tuple[K, tuple[R, ...]]]]]
"""The groups of each page, with its number and how many pages there are."""


def begins(pages: Cut[K, R]) -> tuple[tuple[K, int], ...]:
    """The page on which each group begins; keys that come again are told once."""
    found: dict[K, int] = {}
    for number, _, groups in pages:
        for key, _ in groups:
            found.setdefault(key, number)
    return tuple(found.items())


def of_record(row: Any) -> str:
    """What a row that is about a record is known by."""
    name: str = row.record.name
    return name


def cut(
    groups: Iterable[tuple[K, Sequence[R]]], size: int, known_by: Callable[[R], str] = of_record
) -> Cut[K, R]:
    """The pages of some groups; one at least.

    A page begins with a group, if one begins about there.  A group that does not fit is on several
    pages, on each with the rows that stand there.
    """
    rows = [(at, key, row) for at, (key, group) in enumerate(groups) for row in group]
    firsts = [*_firsts([at for at, *_ in rows], size, lambda at: known_by(rows[at][2]))]
    pages: list[tuple[int, int, list[tuple[K, tuple[R, ...]]]]] = []
    for first, end in zip(firsts, [*firsts[1:], len(rows)], strict=True):
        here = groupby(rows[first:end], key=lambda r: r[0])
        parts = [list(group) for _, group in here]
        shown = [(part[0][1], tuple(row for *_, row in part)) for part in parts]
        pages.append((len(pages) + 1, len(firsts), shown))
    return pages


def _firsts(groups: Sequence[int], size: int, name: Callable[[int], str]) -> Iterator[int]:
    """The place of the first row of each page, of rows by the number of their group."""
    first, slack = 0, size // SLACK

    def fit(at: int) -> tuple[bool, int]:
        return groups[at] == groups[at - 1], crc32(name(at).encode())

    yield first
    while len(groups) - first > size + slack:
        first = min(range(first + size - slack, first + size + slack + 1), key=fit)
        yield first
