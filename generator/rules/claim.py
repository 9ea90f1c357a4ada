"""A claim in CEL, the Common Expression Language, and where in a record it is broken.

A browser can hold a form against the same text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.records.findings import FieldPath
from generator.rules.cel.operators import Answer
from generator.rules.cel.sure_answers import sure_or_not
from generator.rules.routes import given, in_shape, matches

FIELD_OF = re.compile(r"\b(self|record|terms|to|event|schemes)\.(\w+)")
"""A variable with fields, and one of them."""


@dataclass(frozen=True)
class Claim:
    """Something that must hold, in CEL.

    ``needs`` are the values without which the claim says nothing: a threshold that no source
    states is absent, and the rule stays silent.  ``when`` is the condition under which it speaks.
    ``says`` are the values of its message, each an expression of its own.
    """

    must: str
    when: str = "true"
    needs: tuple[str, ...] = ()
    each: tuple[str, ...] = ("",)
    at: str = ""
    says: Mapping[str, str] = field(default_factory=dict)
    variant: str = ""

    @property
    def whole(self) -> str:
        """The claim as one expression."""
        return f"!({self.when}) || ({self.must})"

    def surely(self, known: Mapping[str, Any]) -> bool | None:
        """Whether it holds; None where that is not beyond doubt and CEL has to be asked."""
        try:
            found = self._answer(known)
        except Exception:  # whatever is strange here, CEL says how it is
            return None
        return found if isinstance(found, bool) else None

    def surely_said(self, known: Mapping[str, Any]) -> dict[str, Any] | None:
        """The values of its message; None where CEL has to be asked for one."""
        try:
            return {name: said(known) for name, said in self._said.items()}
        except Exception:
            return None

    @cached_property
    def _answer(self) -> Answer:
        return sure_or_not(self.whole)

    @cached_property
    def _said(self) -> Mapping[str, Answer]:
        return {name: sure_or_not(text) for name, text in self.says.items()}

    @cached_property
    def _judged(self) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
        from generator.rules.cel.judge import Judge  # seldom needed, for most claims surely hold

        return Judge(self.whole, self.says).broken

    @cached_property
    def _uses(self) -> dict[str, set[str]]:
        """The fields of each variable that the claim's expressions name.

        Only these are handed to CEL, which copies all that it is given: a roster of thirty firms
        need not be copied to compare two dates.
        """
        used: dict[str, set[str]] = {}
        for text in (self.when, self.must, *self.says.values()):
            for variable, name in FIELD_OF.findall(text):
                used.setdefault(variable, set()).add(name)
        return used

    @cached_property
    def _inner(self) -> dict[str, set[str]]:
        """The fields of each record in ``to`` that the claim names; a list of records stays."""
        used: dict[str, set[str]] = {}
        for text in (self.when, self.must, *self.says.values()):
            for record, name in re.findall(r"\bto\.(\w+)\.(\w+)", text):
                used.setdefault(record, set()).add(name)
        return used

    @cached_property
    def _steps(self) -> tuple[list[list[str]], list[list[str]]]:
        """The needs, each as its steps: those of ``self``, and those of other variables."""
        steps = [need.split(".") for need in self.needs]
        return [s[1:] for s in steps if s[0] == "self"], [s for s in steps if s[0] != "self"]

    @cached_property
    def _found_in(self) -> list[frozenset[str]]:
        """For each route, what the shape of a record has that has anything there to ask about."""
        own, other = self._steps
        always = [steps[1:] for steps in other if steps[0] == "record"]
        routes = [where.split(".") if where else [] for where in self.each]
        ways = ([route, *([*route, *need] for need in own), *always] for route in routes)
        return [frozenset(map(in_shape, of)) - {""} for of in ways]

    def asks(self, known: Set[str]) -> bool:
        """Whether it says anything of a record of this shape."""
        return any(needed <= known for needed in self._found_in)

    def broken(self, variables: Mapping[str, Any]) -> Iterator[tuple[FieldPath, dict[str, Any]]]:
        """The place of each object for which the claim does not hold, with its message's values."""
        own, other = self._steps
        if not given(variables, other):
            return
        for where in self.each:
            for path, value in matches(variables["record"], where):
                if given(value, own):
                    values = self._values({**variables, "self": value})
                    if values is not None:
                        yield (*path, *(self.at.split(".") if self.at else ())), values

    def _values(self, known: Mapping[str, Any]) -> dict[str, Any] | None:
        """The values of its message; None where it holds."""
        holds = self.surely(known)
        if holds:
            return None
        said = self.surely_said(known) if holds is False else None
        return said if said is not None else self._judged(self._used(known))

    def reads(self, name: str) -> bool:
        """Whether one of its expressions names this field of the record itself."""
        whole = ("record", "self") if self.each == ("",) else ("record",)
        return any(name in self._uses.get(variable, ()) for variable in whole)

    def _used(self, known: Mapping[str, Any]) -> dict[str, Any]:
        used = {
            variable: {name: known[variable][name] for name in names if name in known[variable]}
            for variable, names in self._uses.items()
        } | {name: known[name] for name in ("today",) if name in known}
        for referring, names in self._inner.items():
            if isinstance(record := used["to"].get(referring), dict):
                used["to"][referring] = {name: record[name] for name in names if name in record}
        return used
