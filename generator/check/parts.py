"""What of a broken record can be judged all the same: its references, and every sound part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from generator.records import gate
from generator.records.document import Document
from generator.records.findings import Problem, Severity
from generator.records.model import KINDS, Record
from generator.records.partial import (
    BEYOND,
    NEUTRAL,
    UNKNOWN,
    at,
    beside_no_text,
    entry_at,
    sound_part,
    without_entries,
    wrong_places,
)
from generator.records.registry import Registry
from generator.records.schema import Schema, complete, fits, references
from generator.rules import judge, rulebook
from generator.rules.entry_claims import about_entries
from generator.rules.rulebook import Scope

NOT_ASKED = frozenset({"unknown-field-path", "unused-waiver"})
"""Rules that only the whole record can answer."""


@dataclass(frozen=True)
class Parts:
    """A broken record's document, and what of it is sound."""

    document: Document
    schema: Schema
    sound: Record | None
    """Without all that is wrong; None where too little is left to be judged."""
    entries: Record
    """With the sound entries of lists in which others are wrong, and those lists."""
    lists: tuple[str, ...]
    pointing: tuple[tuple[Any, str, str], ...]
    """Every reference, also one that has not the form of an id."""

    def judged(
        self, registry: Registry, today: date | None, looking: frozenset[Scope]
    ) -> Iterator[tuple[Severity, Problem]]:
        """Every problem that any rule finds in what is sound."""
        if self.sound is not None:
            for level, problem in judge(self.sound, registry, today, looking):
                if problem.rule in NOT_ASKED or beside_no_text(self.document.data, problem.at):
                    continue
                if not self._misses(problem):
                    yield level, problem
        elif Scope.REGISTRY in looking:
            rule = rulebook()["unknown-reference"]
            yield from ((rule.level, one) for one in rule.problems(self.entries, registry))
        for place in self.lists:
            yield from self._of_entries(place, registry, today, looking)

    def _misses(self, problem: Problem) -> bool:
        """Whether it may be there only because what is not sound was left out."""
        if not self._left_out.isdisjoint(rulebook()[problem.rule].data.get("reads", ())):
            return True
        variant = problem.id.partition(".")[2]
        claims = (one for one in rulebook()[problem.rule].claims if one.variant == variant)
        if any(claim.reads(name) for claim in claims for name in self._left_out):
            return True
        written, sound = (
            at(one.data, problem.at) for one in (self.document, self.entries.document)
        )
        return isinstance(written, dict) and bool(written.keys() - _mapping(sound).keys())

    def _of_entries(
        self, place: str, registry: Registry, today: date | None, looking: frozenset[Scope]
    ) -> Iterator[tuple[Severity, Problem]]:
        """What claims about single entries find in those that are sound."""
        for id, claims in about_entries(place).items():
            rule = rulebook()[id]
            if rule.scope not in looking or not isinstance(self.entries, rule.kinds):
                continue
            if rule.scope is not Scope.RECORD and self.sound is None:
                continue
            # What is referred to is of whole lists, so of the record without those with faults.
            known = rule.known(self.sound or self.entries, registry, today)
            known = {**known, "record": self.entries.written}
            for claim in claims:  # none can look into lists with gaps, either
                if any(claim.reads(name) for name in self._left_out.union(self.lists)):
                    continue
                message = f"{id}.{claim.variant}" if claim.variant else id
                for path, values in claim.broken(known):
                    problem = Problem(message, path, values)
                    yield rule.level_of(problem), problem

    @cached_property
    def _left_out(self) -> frozenset[str]:
        """Fields that are not sound, and lists with entries that are not."""
        sound = self.sound.written if self.sound else {}
        return frozenset(_mapping(self.document.data).keys() - sound.keys())


def parts(
    kind: str, id: str, document: Document, schema: Schema, found: list[Problem], *, sample: bool
) -> Parts:
    """The parts of a document in which these problems were found."""
    from generator.records import shape  # loaded only where something is wrong

    pointing = tuple(references(schema.root, document.data))
    sound = sound_part(
        document.data, lambda data: [*_numbers(schema, data), *shape.problems(schema, data)]
    )
    wrong = [path for path in wrong_places(found) if path]
    whole = not any(problem.id == BEYOND for problem in found)  # else any entry may be wrong too
    in_lists = (path[:entry] for path in wrong if whole and (entry := entry_at(path)) is not None)
    lists = {".".join(map(str, path)) for path in in_lists}

    def record(data: dict[str, Any]) -> Record:
        words = {n: value for n, value in UNKNOWN.items() if n in schema.root["properties"]}
        data = {**words, **data}
        held = tuple(one for one in pointing if fits(schema.field(one[0]) or {}, one[2]))
        part = replace(document, data=data)
        return KINDS[kind](id, _neutral(data, schema), part, sample, held, schema)

    return Parts(
        document,
        schema,
        record(sound) if isinstance(sound, dict) else None,
        record(_mapping(without_entries(document.data, wrong))),
        tuple(sorted(lists)),
        pointing,
    )


def _numbers(schema: Schema, data: Any) -> list[Problem]:
    """Numbers that a schema takes for whole ones, and rules could not reckon with: ``16.0``."""
    return [one for one in gate.problems(schema, data) if one.id == "schema.whole-number"]


def _neutral(data: dict[str, Any], schema: Schema) -> dict[str, Any]:
    """Every field, with a value that no rule minds where a record cannot be without one."""
    fields = {**complete(data, schema.root)}
    for name, value in NEUTRAL.items():
        if name in fields and fields[name] is None:
            fields[name] = value
    return fields


def _mapping(data: Any) -> dict[str, Any]:
    return data if isinstance(data, dict) else {}
