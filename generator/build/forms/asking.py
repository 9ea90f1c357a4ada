"""Asks the fields of a form one by one in a terminal, and reads the answers as the check does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.build.forms.asked_fields import FormField
from generator.build.forms.form_model import FormPage
from generator.build.forms.starters import needed
from generator.build.forms.terminal import Terminal
from generator.check.shape_problems import shape_problems
from generator.records.findings import FieldPath, Problem
from generator.records.registry import Registry
from generator.records.schema import is_text
from generator.rules.meant_names import looked_up

TRIES = 3


class NoMoreAnswers(Exception):
    """There are no more answers, or none that is valid."""


@dataclass
class Asking:
    """One form in a terminal; ``answers`` grows as it is filled in."""

    page: FormPage
    registry: Registry
    terminal: Terminal
    answers: dict[str, Any] = field(default_factory=dict)

    def record(self) -> dict[str, Any]:
        """Ask for every field of the task; what is needed cannot be left out."""
        self.answers = dict(self.page.task.given)
        wanted = needed(self.page, self.terminal.schema)
        for group in self.page.groups:
            for one in group.fields:
                if (value := self._field(one, (one.name,), one.name in wanted)) is not None:
                    self.answers[one.name] = value
        return self.answers

    def missing(self) -> list[str]:
        """The labels of required fields without an answer."""
        names = [n for n in needed(self.page, self.terminal.schema) if n not in self.answers]
        return [
            self.terminal.schema.label((name,), self.terminal.language) or name for name in names
        ]

    def _field(self, one: FormField, at: FieldPath, must: bool) -> Any:
        """The answer to a field; of a group, the answers to its fields."""
        if one.control == "group":
            return dict(self._fields(one.inside, at)) or None
        if one.control == "rows":
            return self._rows(one, at, must)
        if one.control in ("ticks", "list"):
            return self._list(one, at, must)
        if one.control == "map":
            return None
        return self._one(one, at, must)

    def _fields(self, inside: Iterable[FormField], at: FieldPath) -> Iterator[tuple[str, Any]]:
        for one in inside:
            if not one.seldom:
                value = self._field(one, (*at, one.name), one.required)
                if value is not None:
                    yield one.name, value

    def _rows(self, one: FormField, at: FieldPath, must: bool) -> list[Any] | None:
        """Entries of a list, as long as the first field of another one is answered."""
        first, *rest = [inner for inner in one.inside if not inner.seldom]
        rows: list[Any] = []
        self.terminal.head(one, must=must)
        while True:
            here = (*at, len(rows))
            value = self._field(first, (*here, first.name), must and not rows)
            if value is None:
                return rows or None
            rows.append({first.name: value, **dict(self._fields(rest, here))})
            self.terminal.tell("another")

    def _list(self, one: FormField, at: FieldPath, must: bool) -> list[Any] | None:
        """Values of a list, parted by semicolons or commas."""
        self.terminal.head(one, must=must)
        separators = ";" if is_text(one.node["items"]) else ";,"
        for _ in range(TRIES):
            typed = input("> ")
            for mark in separators:
                typed = typed.replace(mark, "\n")
            parts = [part.strip() for part in typed.split("\n") if part.strip()]
            found = [self._understood((*at, n), part) for n, part in enumerate(parts)]
            if parts and all(ok for ok, _ in found):
                return [value for _, value in found]
            if not parts and not must:
                return None
            self.terminal.tell("again" if parts else "needed")
        raise NoMoreAnswers

    def _one(self, one: FormField, at: FieldPath, must: bool) -> Any:
        self.terminal.head(one, must=must)
        for _ in range(TRIES):
            typed = input("> ").strip()
            if not typed and not must:
                return None
            sound, value = self._understood(at, typed) if typed else (False, None)
            if sound:
                return value
            self.terminal.tell("again" if typed else "needed")
        raise NoMoreAnswers

    def _understood(self, at: FieldPath, typed: str) -> tuple[bool, Any]:
        """The value that was meant, and whether that is certain; faults are printed."""
        value: Any = typed
        for _ in range(TRIES):
            problem = self._problem(at, value)
            if problem is None:
                if value != typed:
                    self.terminal.tell("read", read=value)
                return True, value
            offer = problem.offer
            if offer is None or not offer.sure or offer.value is None or offer.beside:
                self.terminal.explain(problem)
                return False, None
            value = offer.value
        return False, None

    def _problem(self, at: FieldPath, value: Any) -> Problem | None:
        """What the check would say of a value in its place."""
        data: Any = value
        for step in reversed(at):
            data = {step: data} if isinstance(step, str) else [data]
        flat = tuple(0 if isinstance(step, int) else step for step in at)
        found = [p for p in shape_problems(self.terminal.schema, data) if p.at[: len(flat)] == flat]
        record = {**self.answers, **data}
        node = self.terminal.schema.field(at)
        return looked_up(found[0], node, record, self.registry) if found else None
