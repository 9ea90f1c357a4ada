"""Reads one file: either a record, or everything wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator.check.parts import Parts, parts
from generator.check.shape_problems import fits_shape, shape_problems
from generator.check.unguessed import unguessed
from generator.people import scan
from generator.records.complete_fields import complete_fields
from generator.records.document import Document
from generator.records.findings import Finding, Place, Problem, Severity
from generator.records.model import FOLDERS, KINDS, Record
from generator.records.schema import Schema
from generator.records.wrong_folder import other_folder, other_kind
from generator.records.yaml_source import Refused, Unreadable, parse
from generator.rules.unknown_file import ROLES, address


@dataclass(frozen=True)
class Broken:
    """A file that could not become a record, and why."""

    findings: list[Finding]
    text: str = ""
    stands_for: tuple[tuple[str, bool], ...] = ()
    """The name of the record it should be, and whether that is a sample."""
    parts: Parts | None = None
    """What can be judged all the same."""

    @property
    def fails(self) -> bool:
        """Whether there is an error; the roles file may have warnings alone."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def read_one(
    file: str, source: bytes | Unreadable, schemas: Mapping[str, Schema]
) -> Record | Broken:
    """The record, or everything wrong with the file."""
    if isinstance(source, Unreadable):
        return _broken(file, source, Problem(f"unknown-file.{source.why}"))
    if file == ROLES and "roles" in schemas:
        return _roles(source, schemas["roles"])
    addressed = address(file)
    if isinstance(addressed, Problem):
        return _broken(file, source, addressed)
    kind, id, sample = addressed
    name = ((f"{kind.folder}/{id}", sample),)
    schema, read = schemas[kind.kind], parse(source, file)
    found: list[Finding] = []
    document: Document | None = None
    if isinstance(read, Document):
        document = read
    else:
        from generator.check.meant_text import as_meant  # all that is offered takes long to load

        slips, document = as_meant(read, file, kind.kind, partial(shape_problems, schema))
        found = [*scan.in_file(file, source), *slips]
    if document is None:
        return Broken(found, read.text, name)
    problems = shape_problems(schema, document.data)
    if not problems and not found:
        return record(kind.kind, id, document, schema, sample=sample)
    return _explained(Broken(found, read.text, name), id, document, schemas, problems)


def read_sound(
    file: str, source: bytes | Unreadable, schemas: Mapping[str, Schema]
) -> Record | None:
    """The record of a file with which nothing is wrong; what is wrong is not worked out."""
    if isinstance(source, Unreadable) or isinstance(addressed := address(file), Problem):
        return None
    kind, id, sample = addressed
    schema, read = schemas[kind.kind], parse(source, file)
    if not isinstance(read, Document) or not fits_shape(schema, read.data):
        return None
    return record(kind.kind, id, read, schema, sample=sample)


def _explained(
    broken: Broken,
    id: str,
    document: Document,
    schemas: Mapping[str, Schema],
    problems: list[Problem],
) -> Broken:
    """A file that could be read and is no record: what is wrong with it, and what is sound."""
    from generator.check.meant_text import as_lists, by_their_lines

    kind = FOLDERS[broken.stands_for[0][0].partition("/")[0]].kind
    schema, sample = schemas[kind], broken.stands_for[0][1]
    found = broken.findings or scan.in_document(document, kind)
    if other := other_kind(problems, kind, document.data, schemas):
        told = _finding(document, other_folder(other, document.file, document.data), other)
        return replace(broken, findings=[*found, told])
    if lists := as_lists(document, kind, partial(shape_problems, schema), len(problems)):
        slips, document = lists
        found, problems = [*found, *slips], shape_problems(schema, document.data)
    shaped = [_finding(document, problem, kind) for problem in problems]
    found += by_their_lines(shaped, broken.text, document.text, schema)
    rest = parts(kind, id, document, schema, problems, sample=sample)
    return replace(broken, findings=found, parts=rest)


def record(
    kind: str, id: str, document: Document, schema: Schema, *, sample: bool = False
) -> Record:
    """A record of a document whose shape is sound."""
    fields, pointing = complete_fields(schema, document.data)
    return KINDS[kind](id, fields, document, sample, tuple(pointing), schema)


def _roles(source: bytes, schema: Schema) -> Broken:
    """Everything wrong with the roles file, which is not a record."""
    document = parse(source, ROLES)
    if isinstance(document, Refused):
        finding = Finding(document.place, Severity.ERROR, document.problem, schema.kind)
        return Broken([*scan.in_file(ROLES, source), finding], document.text)
    findings = scan.in_document(document, schema.kind)
    problems = shape_problems(schema, document.data)
    findings += [_finding(document, problem, schema.kind) for problem in problems]
    return Broken(findings, document.text)


def _broken(file: str, source: bytes | Unreadable, problem: Problem) -> Broken:
    ours = problem.id == "unknown-file.left-over"  # on this disk alone: Git would give its bytes
    finding = Finding(Place(file), Severity.WARNING if ours else Severity.ERROR, problem)
    return Broken([*scan.in_file(file, source), finding], "", _named(file))


def _named(file: str) -> tuple[tuple[str, bool], ...]:
    """The record that a file is by its path, whatever is in it: references to it hold."""
    addressed = address(file)
    if isinstance(addressed, Problem):
        return ()
    kind, id, sample = addressed
    return ((f"{kind.folder}/{id}", sample),)


def _finding(document: Document, problem: Problem, kind: str) -> Finding:
    beside = problem.id == "schema.required-beside"
    told_at = (*problem.at[:-1], problem.values["field"]) if beside else problem.at
    return Finding(document.place(told_at), Severity.ERROR, unguessed(problem), kind)
