"""What rules say of records and of the sound parts of broken ones, as findings with places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.check.reading import Broken
from generator.people import scan
from generator.records.findings import Finding, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules import judge
from generator.rules.meant_names import looked_up
from generator.rules.rulebook import Scope
from generator.text.shown_steps import steps

JUDGING = "규칙 적용 / judging records"


def of_broken(
    broken: Broken, world: Registry, today: date | None, looking: frozenset[Scope]
) -> Iterator[Finding]:
    """What keeps a file from being a record, and what is found in its sound parts."""
    rest = broken.parts
    if rest is None:
        yield from broken.findings
        return
    for finding in broken.findings:
        node = rest.schema.field(finding.problem.at)
        problem = looked_up(finding.problem, node, rest.document.data, world, rest.entries.name)
        yield replace(finding, problem=problem)
    yield from _of(rest.entries, rest.judged(world, today, looking), world)


def of_sound(
    records: Collection[Record],
    world: Registry,
    day: date | None,
    about: Mapping[str, frozenset[Scope]],
) -> list[Finding]:
    """Findings about records of a world."""
    findings: list[Finding] = []
    for record in steps(JUDGING, records):
        looking = about[record.document.file]
        findings += _of(record, judge(record, world, day, looking), world)
        findings += scan.beside(record.document) if Scope.RECORD in looking else ()
    return findings


def _of(
    record: Record, problems: Iterable[tuple[Severity, Problem]], registry: Registry
) -> Iterator[Finding]:
    """Problems of a record as findings, each with its place in the file."""
    for severity, found in problems:
        problem = looked_up(found, None, record.written, registry, record.name)
        others = ((registry.named(see.record), see.at) for see in problem.see)
        see = tuple(other.place(at) for other, at in others if other is not None)
        yield Finding(record.place(problem.at), severity, problem, record.kind, see)
