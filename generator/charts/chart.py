"""What a chart shows, in no language: figures with their marks, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from generator.facts.marks import NO_MARKS, Marks

Form = Literal["years", "ranks", "map", "timeline"]


@dataclass(frozen=True)
class Called:
    """What something is called: a text of a record, a country, or a word of this room."""

    text: Any = None
    country: str | None = None
    word: str = ""


@dataclass(frozen=True)
class Known:
    """A figure as it was published last, and how far publications of it lie apart."""

    value: float
    marks: Marks = NO_MARKS
    to: float | None = None
    """The other end, where the figure itself is a range."""
    lowest: float | None = None
    highest: float | None = None
    """Both only where publications differ."""

    @property
    def planned(self) -> bool:
        """Whether it is what was to be."""
        return self.marks.planned

    @property
    def rough(self) -> bool:
        """Whether it is about, at least, at most, a range, or worked out."""
        return bool(self.marks) or self.to is not None

    @property
    def highest_drawn(self) -> float:
        """The highest number that the drawing needs room for."""
        return max(self.value, self.to or self.value, self.highest or self.value)


@dataclass(frozen=True)
class Spot:
    """A year or a part, with its figure where one is known."""

    called: Called
    known: Known | None


@dataclass(frozen=True)
class Panel:
    """One set of axes: years side by side without a hole, or parts from the largest."""

    spots: tuple[Spot, ...]
    unit: str
    title: Called | None = None
    """Only where a chart has several panels."""

    @property
    def figures(self) -> Iterator[Known]:
        """All figures that are known."""
        return (spot.known for spot in self.spots if spot.known)

    @property
    def top(self) -> float:
        """The highest number that it has to show."""
        return max((known.highest_drawn for known in self.figures), default=0)


@dataclass(frozen=True)
class Stretch:
    """Days on a timeline, as exact as they are known: a window, a result or an event.

    An end that nobody knows is empty, but never both.
    """

    what: str
    first: str
    last: str
    marks: Marks = NO_MARKS

    @property
    def begin(self) -> str:
        """Where it is drawn from."""
        return self.first or self.last

    @property
    def end(self) -> str:
        """Where it is drawn to."""
        return self.last or self.first


@dataclass(frozen=True)
class Course:
    """What is dated of one record, in a row."""

    called: Called
    page: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Cited:
    """A source as a chart names it."""

    title: Any
    day: str = ""


@dataclass(frozen=True)
class Break:
    """From when on figures cannot be compared with those before."""

    period: str
    what: Any = None
    """None where the programme is another one from then on."""


@dataclass(frozen=True)
class Counted:
    """A figure that was counted on a day: of what, of which year, and when."""

    called: Called
    year: str
    day: str


@dataclass(frozen=True)
class Chart:
    """One chart, and the file that it can be taken away as."""

    id: str
    """The name of its files."""
    form: Form
    title: Called
    page: str
    """The path of the page that explains it."""
    data: str
    """The name of the files that have its figures."""
    panels: tuple[Panel, ...]
    courses: tuple[Course, ...] = ()
    """The rows of a timeline, which has no panels."""
    period: str = ""
    """The one period of all its figures, where it compares parts."""
    publisher: Any = None
    cited: tuple[Cited, ...] = ()
    breaks: tuple[Break, ...] = ()
    dated: tuple[Counted, ...] = ()
    """Figures that may be of a part of their year."""
    missing: tuple[Called, ...] = ()
    """What could be expected in it, but has no figure in its period."""
    unplaced: int = 0
    """How many of those counted stand nowhere on the map."""
    inferred: int = 0
    """How many of those counted stand where they do because that was worked out."""

    @property
    def figures(self) -> tuple[Known, ...]:
        """All figures of all panels."""
        return tuple(known for panel in self.panels for known in panel.figures)

    @property
    def one_scale(self) -> bool:
        """Whether all panels measure the same, so that they share a scale."""
        return len({panel.unit for panel in self.panels}) == 1
