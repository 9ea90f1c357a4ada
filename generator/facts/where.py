"""A place on a page: country, state, city and venue, with what limits each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.marks import NO_MARKS, Fact, Marks
from generator.text.texts import plain


@dataclass(frozen=True)
class Where:
    """A country, state and city with their marks, the venue with its own, and further places."""

    country: str | None = None
    city: Any = None
    marks: Marks = NO_MARKS
    venue: Fact[Any] | None = None
    state: Any = None
    further: tuple[Where, ...] = ()
    """Where an event of several stops goes after this one."""

    @property
    def each(self) -> tuple[Where, ...]:
        """This place and all further ones."""
        return (self, *self.further)

    @property
    def at_home(self) -> bool:
        """Whether all of it is in Korea, so that nobody is sent abroad."""
        return all(place.country == "KR" for place in self.each)

    def __bool__(self) -> bool:
        return bool(self.country or self.city)

    def __or__(self, other: Where) -> Where:
        """This place; what it leaves open is taken from another."""
        taken = (not self.country and other.country) or (not self.city and other.city)
        return Where(
            self.country or other.country,
            self.city or other.city,
            self.marks | other.marks if taken else self.marks,
            self.venue or other.venue,
            self.state or other.state,
            self.further,
        )

    def differs(self, other: Where) -> bool:
        """Whether two places cannot be one."""
        countries = {self.country, other.country} - {None}
        cities = {plain(city, "ko") for city in (self.city, other.city) if city}
        return len(countries) > 1 or len(cities) > 1

    def named(self) -> tuple[str | None, str]:
        """What it is called, without marks and venue."""
        return self.country, plain(self.city, "ko") if self.city else ""


NOWHERE = Where()
