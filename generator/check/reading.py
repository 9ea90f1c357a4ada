"""Reads one file: either a record, or everything wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeAlias

from generator.check.parts import Parts, parts
from generator.people import scan
from generator.records import gate
from generator.records.complete_fields import complete_fields
from generator.records.document import Document, UnreadDocument
from generator.records.findings import FieldPath, Finding, Place, Problem, Severity
from generator.records.model import FOLDERS, KINDS, Record
from generator.records.read_fields import UnreadFields
from generator.records.schema import Schema
from generator.records.sound import sound
from generator.records.wrong_folder import other_folder, other_kind
from generator.records.yaml_source import Refused, Unreadable, parse
from generator.rules.unknown_file import ROLES, address
from generator.text.quick_json import from_kept_json, kept_json

BETWEEN = b"\n"  # JSON without indentation has none


References: TypeAlias = tuple[tuple[FieldPath, str, str], ...]
Values: TypeAlias = tuple[Mapping[str, Any], References, Any, bool | None]
"""The fields of a record, its references, what its file has, and whether that is plain."""


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
    if not isinstance(read, Document) or not _fits(schema, read.data):
        return None
    return record(kind.kind, id, read, schema, sample=sample)


def values_of(record: Record) -> Values:
    """What of a record comes out of its text."""
    return record.fields, record.references, record.document.data, record.document.plain


def read_known(file: str, source: bytes, values: Values, schemas: Mapping[str, Schema]) -> Record:
    """The record of a file that was sound and of which the values are known."""
    kind, id, sample = _sound_address(file)
    fields, references, data, plain = values
    document = Document(file, source.decode(), data, plain)
    return kind(id, fields, document, sample, references, schemas[kind.kind])


def unread(file: str, source: bytes, kept: bytes, schemas: Mapping[str, Schema]) -> Record:
    """The record of such a file by what was ``kept`` of it, read where somebody asks for a field.

    It tells which of its fields are read.
    """
    kind, id, sample = _sound_address(file)
    schema, first = schemas[kind.kind], kept.index(BETWEEN)
    second = kept.index(BETWEEN, first + 1)
    pointing, names = kept[:first], kept[first:second]
    document = UnreadDocument(file, source, lambda: from_kept_json(kept[second + 1 :]))

    def lacks(name: str) -> bool:
        return name in schema.root["properties"] and b'"%b"' % name.encode() not in names

    fields = UnreadFields(kind.kind, lambda: complete_fields(schema, document.data)[0], lacks)
    found = tuple((tuple(path), folder, to) for path, folder, to in from_kept_json(pointing))
    return KINDS[kind.kind](id, fields, document, sample, found, schema)


def to_keep(record: Record) -> bytes | None:
    """What such a record is kept as; None where its values would come back as others."""
    values = kept_json(record.document.data)
    if from_kept_json(values) != record.document.data:
        return None
    return BETWEEN.join((kept_json(record.references), kept_json([*record.document.data]), values))


def _sound_address(file: str) -> tuple[type[Record], str, bool]:
    """The kind, the id and the world of a file that was sound."""
    addressed = address(file)
    assert not isinstance(addressed, Problem)
    return addressed


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


def shape_problems(schema: Schema, data: Any) -> list[Problem]:
    """All violations of the schema and the gate."""
    if _fits(schema, data):
        return []
    from generator.records import shape  # its library takes a while to load, and is seldom needed

    held = gate.problems(schema, data)
    gated = {problem.at for problem in held}
    found = held + [p for p in shape.problems(schema, data) if p.at not in gated]
    return found or [Problem("schema.other")]  # where the two libraries differ, it is not sound


def _fits(schema: Schema, data: Any) -> bool:
    return not gate.problems(schema, data) and sound(schema, data)


def _broken(file: str, source: bytes | Unreadable, problem: Problem) -> Broken:
    ours = problem.id == "unknown-file.left-over"  # on this disk alone: Git would give its bytes
    finding = Finding(Place(file), Severity.WARNING if ours else Severity.ERROR, problem)
    return Broken([*scan.in_file(file, source), finding])


def _finding(document: Document, problem: Problem, kind: str) -> Finding:
    beside = problem.id == "schema.required-beside"
    told_at = (*problem.at[:-1], problem.values["field"]) if beside else problem.at
    return Finding(document.place(told_at), Severity.ERROR, problem, kind)
