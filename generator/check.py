"""The pure core: texts and schemas in, registry and findings out.

It reads no disk, no clock and no environment, and the order of the texts does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.records import gate
from generator.records.findings import Finding, Place, Problem, Severity
from generator.records.model import KINDS, Record, complete
from generator.records.registry import Registry
from generator.records.schema import Schema, references
from generator.records.sound import sound
from generator.records.yaml_source import Document, Refused, Unreadable, parse
from generator.rules import judge
from generator.rules.unknown_file import ROLES, address


@dataclass(frozen=True)
class Checked:
    """What a check found."""

    registry: Registry
    samples: Registry
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    """The text of every file that could be read, for showing a line of it."""

    @property
    def passes(self) -> bool:
        """Whether nothing found is an error."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)


def check(
    sources: Mapping[str, bytes | Unreadable],
    schemas: Mapping[str, Schema],
    today: date | None = None,
) -> Checked:
    """Check every record; one broken record never hides another.

    ``sources`` maps paths such as ``data/calls/2026-hosts.yml`` to their bytes.  ``today`` is the
    day in Seoul; without it nothing is late or expired.
    """
    findings: list[Finding] = []
    records: list[Record] = []
    texts: dict[str, str] = {}
    broken: list[tuple[str, bool]] = []
    for file, source in sources.items():
        read = read_one(file, source, schemas)
        if isinstance(read, Record):
            records.append(read)
            texts[file] = read.document.text
        else:
            findings += read.findings
            broken += read.stands_for
            texts[file] = read.text
    worlds = [
        Registry(
            (record for record in records if record.sample is sample),
            (name for name, of_sample in broken if of_sample is sample),
        )
        for sample in (False, True)
    ]
    for world, day in zip(worlds, (today, None), strict=True):  # samples have a day of their own
        findings += judged(world, world, day)
    findings = sorted(set_of(findings), key=lambda finding: finding.order)
    return Checked(worlds[0], worlds[1], tuple(findings), texts)


def judged(
    records: Iterable[Record], registry: Registry, today: date | None = None
) -> list[Finding]:
    """What the rulebook says about some records of a registry."""
    return [
        Finding(
            record.place(problem.at),
            severity,
            problem,
            record.kind,
            tuple(
                other.place(see.at)
                for see in problem.see
                if (other := registry.named(see.record)) is not None
            ),
        )
        for record in records
        for severity, problem in judge(record, registry, today)
    ]


@dataclass(frozen=True)
class Broken:
    """A file that gives no record, and why."""

    findings: list[Finding]
    text: str = ""
    stands_for: tuple[tuple[str, bool], ...] = ()
    """The name of the record it should be, and whether that is a sample."""


def read_one(
    file: str, source: bytes | Unreadable, schemas: Mapping[str, Schema]
) -> Record | Broken:
    """One record, or all that keeps the file from being one."""
    if isinstance(source, Unreadable):
        return _broken(file, Problem(f"unknown-file.{source.why}"))
    if file == ROLES and "roles" in schemas:
        return _roles(source, schemas["roles"])
    addressed = address(file)
    if isinstance(addressed, Problem):
        return _broken(file, addressed)
    kind, id, sample = addressed
    name = ((f"{kind.folder}/{id}", sample),)
    document = parse(source, file)
    if isinstance(document, Refused):
        finding = Finding(document.place, Severity.ERROR, document.problem, kind.kind)
        return Broken([finding], document.text, name)
    schema = schemas[kind.kind]
    if problems := shape_problems(schema, document.data):
        findings = [_finding(document, problem, kind.kind) for problem in problems]
        return Broken(findings, document.text, name)
    return record(kind.kind, id, document, schema, sample=sample)


def record(
    kind: str, id: str, document: Document, schema: Schema, *, sample: bool = False
) -> Record:
    """A record of a document whose shape is sound."""
    fields: Mapping[str, Any] = complete(document.data, schema.root)
    pointing = tuple(references(schema.root, document.data))
    return KINDS[kind](id, fields, document, sample, pointing, schema.root)


def _roles(source: bytes, schema: Schema) -> Broken:
    """All that is wrong with the roles, which are no record."""
    document = parse(source, ROLES)
    if isinstance(document, Refused):
        finding = Finding(document.place, Severity.ERROR, document.problem, schema.kind)
        return Broken([finding], document.text)
    problems = shape_problems(schema, document.data)
    return Broken([_finding(document, problem, schema.kind) for problem in problems], document.text)


def shape_problems(schema: Schema, data: Any) -> list[Problem]:
    """All that keeps a document from being what its schema and the gate take."""
    held = gate.problems(schema, data)
    if not held and sound(schema, data):
        return []
    from generator.records import shape  # its library takes a while to load, and is seldom needed

    told = {problem.at for problem in held}
    found = held + [p for p in shape.problems(schema, data) if p.at not in told]
    return found or [Problem("schema.other")]  # where the two libraries differ, it is not sound


def _broken(file: str, problem: Problem) -> Broken:
    return Broken([Finding(Place(file), Severity.ERROR, problem)])


def _finding(document: Document, problem: Problem, kind: str) -> Finding:
    return Finding(document.place(problem.at), Severity.ERROR, problem, kind)


def set_of(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding once, however many ways led to it."""
    return list({(f.place, f.severity, *f.order): f for f in findings}.values())
