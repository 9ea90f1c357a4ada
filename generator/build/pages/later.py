"""What a page of a record or firm shows, worked out once somebody asks for it.

What that asked of the registry is kept: where all of it is answered as it was in the last build,
the page shows what it showed, and nobody needs to work it out again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from generator.build.pages.answers import Answers, Asked
from generator.records.model import Record
from generator.records.read_fields import Column, held_once, reading
from generator.records.registry import Question, Registry
from generator.search.hits import Hit

Made: TypeAlias = tuple[Any, Hit | None]
"""A view, and what is kept of its record by who picks it."""
Making: TypeAlias = Callable[[], Made]
Told: TypeAlias = tuple[Asked, frozenset[Column]]
"""What was asked for a page and answered, and the fields that were read."""


@dataclass(frozen=True, eq=False)
class Later:
    """A view that is made when it is asked for, and never where its page need not be drawn."""

    make: Making
    registry: Registry
    answers: Answers
    record: Record | None = None
    """The record whose page it is."""
    before: Asked | None = None
    """What was asked for it in an earlier build, if all of that is answered as it was then."""

    def told(self) -> Told | None:
        """What came of making the view, which is given up; None where nobody made it."""
        if "_made" not in vars(self):
            return None
        told = self.asked, self.columns
        del vars(self)["_made"]
        return told

    def learn(self, told: Told) -> None:
        """Take over what came of making the view in another process."""
        (questions, inputs, digest), columns = told
        held = self.answers.held
        vars(self)["asked"] = Asked(tuple(held(questions)), held(inputs), digest)
        vars(self)["_columns"] = held_once(columns)

    @cached_property
    def _made(self) -> tuple[Made, tuple[Question, ...], frozenset[Column]]:
        with self.registry.listening() as heard, reading() as columns:
            made = self.make()
        return made, tuple(sorted(heard)), held_once(columns)

    @property
    def columns(self) -> frozenset[Column]:
        """The fields that were read for it; none where it was not made."""
        if "_made" in vars(self):
            return self._made[2]
        known: frozenset[Column] = vars(self).get("_columns", frozenset())
        return known

    @property
    def view(self) -> Any:
        """What the page shows."""
        return self._made[0][0]

    @property
    def pick(self) -> Hit | None:
        """What is kept of its record by who picks it."""
        return self._made[0][1]

    @property
    def inputs(self) -> tuple[Record, ...]:
        """The records that it was worked out from."""
        if self.before:
            with self.registry.unheard():
                return tuple(filter(None, map(self.registry.named, self.before.inputs)))
        found: tuple[Record, ...] = self.view.inputs
        return found

    @cached_property
    def asked(self) -> Asked:
        """What is asked for it, the names of its inputs, and the digest of all answers."""
        if self.before:
            return self.before
        names = [record.name for record in self.inputs]
        questions = tuple(self.answers.held(self._made[1]))
        return Asked(questions, names, self.answers.digest(questions))


@dataclass(frozen=True, eq=False)
class Last:
    """A view that is made once all other pages are drawn."""

    make: Callable[[], Any]

    @cached_property
    def view(self) -> Any:
        """What the page shows."""
        return self.make()
