"""Where words may stand on a map: beside their marks, over none and over no other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.charts.measure import width

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Mark:
    """A circle and what is said beside it."""

    x: float
    y: float
    radius: float
    said: str

    @property
    def box(self) -> Box:
        """The square around its circle."""
        return (
            self.x - self.radius,
            self.y - self.radius,
            self.x + self.radius,
            self.y + self.radius,
        )

    def places(self, size: float) -> Iterator[tuple[float, float]]:
        """Where its words could begin: at its right and left, above and below, then further off."""
        long, far = width(self.said, size), self.radius + 4
        for lift in (0, -size, size, -2 * size, 2 * size):
            yield self.x + far, self.y + size * 0.36 + lift
            yield self.x - far - long, self.y + size * 0.36 + lift
        yield self.x - long / 2, self.y - far - 2
        yield self.x - long / 2, self.y + far + size * 0.8


def placed(
    marks: Iterable[Mark], size: float, room: Box
) -> Iterator[tuple[Mark, tuple[float, float] | None]]:
    """Each mark with the place of its words; None where none is left."""
    all_marks = list(marks)
    taken: list[Box] = []
    for mark in all_marks:
        others = [other.box for other in all_marks if other is not mark]
        found = next(
            (
                (place, box)
                for place in mark.places(size)
                if _inside(box := _box(place, mark.said, size), room)
                and not any(meet(box, other) for other in (*taken, *others))
            ),
            None,
        )
        if found:
            taken.append(found[1])
        yield mark, found[0] if found else None


def _box(place: tuple[float, float], said: str, size: float) -> Box:
    x, y = place
    return x, y - size * 0.9, x + width(said, size), y + size * 0.25


def _inside(box: Box, room: Box) -> bool:
    return box[0] >= room[0] and box[1] >= room[1] and box[2] <= room[2] and box[3] <= room[3]


def meet(a: Box, b: Box) -> bool:
    """Whether two boxes overlap."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
