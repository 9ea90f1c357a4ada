"""A claim in CEL, the Common Expression Language, and where in a record it is broken.

A browser can hold a form against the same text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.records.findings import FieldPath
from generator.rules.cel.operators import Answer, Unsure
from generator.rules.cel.reader import Strange
from generator.rules.cel.sure_answers import answer
from generator.rules.routes import given, matches


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

    def surely_holds(self, known: Mapping[str, Any]) -> bool:
        """Whether it holds beyond doubt; otherwise CEL has to be asked."""
        try:
            return self._answer(known) is True
        except Exception:  # whatever is strange here, CEL says how it is
            return False

    @cached_property
    def _answer(self) -> Answer:
        try:
            return answer(self.whole)
        except (Strange, Unsure):
            return lambda known: None

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
            for variable, name in re.findall(r"\b(self|record|terms|to|event)\.(\w+)", text):
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
    def _routes(self) -> list[tuple[str, frozenset[str]]]:
        """Each route, and the fields without which a record has nothing there to ask about."""
        own, other = self._steps
        always = {steps[1] for steps in other if steps[0] == "record"}
        firsts = {where: {where.partition(".")[0]} - {"*"} for where in self.each if where}
        of_record = {steps[0] for steps in own}
        return [(where, frozenset(always | firsts.get(where, of_record))) for where in self.each]

    def broken(self, variables: Mapping[str, Any]) -> Iterator[tuple[FieldPath, dict[str, Any]]]:
        """The place of each object for which the claim does not hold, with its message's values."""
        record = variables["record"]
        asked = [where for where, fields in self._routes if record.keys() >= fields]
        own, other = self._steps
        if not asked or not given(variables, other):
            return
        for where in asked:
            for path, value in matches(record, where):
                if given(value, own):
                    values = self._values({**variables, "self": value})
                    if values is not None:
                        yield (*path, *(self.at.split(".") if self.at else ())), values

    def _values(self, known: Mapping[str, Any]) -> dict[str, Any] | None:
        """The values of its message; None where it holds."""
        return None if self.surely_holds(known) else self._judged(self._used(known))

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
