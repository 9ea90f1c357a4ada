"""Pagination of long lists, so that every row is reachable without scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar

ROWS = 200
"""So many rows stand on a page."""
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


def begins(groups: Iterable[tuple[K, Sequence[R]]], size: int) -> tuple[tuple[K, int], ...]:
    """The page of the first row of each group that has any; keys that come again are told once."""
    found: dict[K, int] = {}
    before = 0
    for key, group in groups:
        if group:
            found.setdefault(key, before // size + 1)
        before += len(group)
    return tuple(found.items())


def cut(
    groups: Iterable[tuple[K, Sequence[R]]], size: int
) -> Iterator[tuple[int, int, list[tuple[K, tuple[R, ...]]]]]:
    """The groups of each page, with its number and how many there are; one page at least.

    A group that does not fit is on several pages, on each with the rows that stand there.
    """
    rows = [(at, key, row) for at, (key, group) in enumerate(groups) for row in group]
    of = max(1, -(-len(rows) // size))
    for number in range(1, of + 1):
        here = groupby(rows[(number - 1) * size : number * size], key=lambda r: r[0])
        parts = [list(group) for _, group in here]
        yield number, of, [(part[0][1], tuple(row for *_, row in part)) for part in parts]
