"""What rules say of records and of the sound parts of broken ones, as findings with places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TypeAlias

from generator.check.judging_shares import JudgingShare
from generator.check.reading import Broken
from generator.people import scan
from generator.people.said_texts import SEEN
from generator.records.findings import FieldPath, Finding, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules import judge
from generator.rules.meant_names import looked_up
from generator.rules.rulebook import Scope
from generator.text.shown_steps import steps
from generator.text.stage_names import JUDGING

Said: TypeAlias = tuple[Record, Severity, Problem]
"""What was found in a record, before its place is known."""
TOGETHER = 64
"""Records of which the texts are shown to the rules at once."""


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
    yield from _placed([*_of(rest.entries, rest.judged(world, today, looking), world)], world)


def of_sound(
    share: JudgingShare,
    day: date | None,
    about: Mapping[str, frozenset[Scope]],
    *,
    many: bool = False,
) -> list[Finding]:
    """Findings about a share of the records, of which there may be ``many`` in all."""
    said: list[Said] = []
    beside: list[Finding] = []
    texts = many and Scope.RECORD in share.scopes
    for n, record in enumerate(steps(JUDGING, share.records)):
        if texts and n % TOGETHER == 0:
            SEEN.show(share.records[n : n + TOGETHER])
        if looking := share.looking(record, about):
            said += _of(record, judge(record, share.world, day, looking, many=many), share.world)
        if share.beside and Scope.RECORD in about[record.document.file]:
            beside += scan.beside(record.document)
    SEEN.forget_records()
    return [*_placed(said, share.world), *beside]


def _of(
    record: Record, problems: Iterable[tuple[Severity, Problem]], registry: Registry
) -> Iterator[Said]:
    """Problems of a record, with what a name in them leads to."""
    for severity, found in problems:
        yield record, severity, looked_up(found, None, record.written, registry, record.name)


def _placed(said: Collection[Said], registry: Registry) -> Iterator[Finding]:
    """Problems as findings; each file is read for its places once, however many point at it."""
    seen = [
        [(other, see.at) for see in one.see if (other := registry.named(see.record)) is not None]
        for _, _, one in said
    ]
    asked: dict[Record, set[FieldPath]] = {}
    for record, at in chain(((record, one.at) for record, _, one in said), *seen):
        asked.setdefault(record, set()).add(at)
    places = {record: {at: record.place(at) for at in paths} for record, paths in asked.items()}
    for (record, severity, problem), others in zip(said, seen, strict=True):
        see = tuple([places[other][at] for other, at in others])
        yield Finding(places[record][problem.at], severity, problem, record.kind, see)
