"""A sheet judged as the record that it makes, by the check itself; each finding at its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.check.one_file import found_in
from generator.check.reading import Broken
from generator.records.canonical import fresh, updated
from generator.records.document import Document
from generator.records.findings import FieldPath, Finding, Problem, Severity
from generator.records.model import Record
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from generator.sheets.merging import merged
from generator.sheets.remark import CellRemark
from generator.sheets.table_reading import Read
from generator.text.languages import LANGUAGES

ROUNDS = 8  # what was meant may show what could not be seen before
CERTAIN = frozenset({"schema.date-serial"})
"""Offers that are sure on a sheet: a number under the heading of a date is Excel's."""


@dataclass(frozen=True)
class Register:
    """All records as they are, and the day on which they are judged."""

    files: Mapping[str, Record | Broken]
    schemas: Mapping[str, Schema]
    today: date


@dataclass
class Imported:
    """The record as the sheets make it."""

    file: str
    text: str
    data: dict[str, Any]
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    """What is found that was not there before, each with its cell where it has one."""
    remarks: list[CellRemark] = field(default_factory=list)

    @property
    def fails(self) -> bool:
        """Whether anything has to be mended first."""
        wrong = any(f.severity is Severity.ERROR for _, f in self.findings)
        return wrong or any(remark.fault for remark in self.remarks)


def imported(
    file: str, source: bytes | None, reads: Sequence[Read], register: Register
) -> Imported:
    """Put sheets into a record, apply what was surely meant, and judge the result."""
    schema = register.schemas["consortium"]
    document = parse(source, file) if source is not None else None
    old = document.data if isinstance(document, Document) else {}
    data = merged(old, reads)
    places = {path: cell for read in reads for path, cell in read.places.items()}
    remarks = [remark for read in reads for remark in read.remarks]
    done = Imported(file, "", data, remarks=remarks)
    found: Sequence[Finding] = ()
    for _ in range(ROUNDS):
        done.text = _text(document, schema, old, data)
        if isinstance(document, Document) and done.text == document.text:
            return done
        found = _findings(done.text.encode(), file, register)
        mends = [f.problem for f in found if _sure(f.problem, places)]
        if not mends:
            break
        for problem in mends:
            done.remarks += _applied(data, problem, places, schema)
    known = {_mark(f) for f in (_findings(source, file, register) if source is not None else ())}
    faulty = {remark.cell for remark in remarks if remark.fault}
    for finding in found:
        cell = _cell(places, finding.problem.at)
        if _mark(finding) not in known and not (cell and cell in faulty):
            done.findings.append((cell, finding))
    return done


def _text(document: object, schema: Schema, old: Any, data: dict[str, Any]) -> str:
    if not isinstance(document, Document):
        return fresh(schema, data)
    return document.text if data == old else updated(document, schema, data)


def _findings(source: bytes, file: str, register: Register) -> list[Finding]:
    """What the check finds in a record as it is to be."""
    return found_in(file, source, register.files, register.schemas, register.today)


def _mark(finding: Finding) -> tuple[str, FieldPath, str]:
    problem = finding.problem
    return problem.id, problem.at, repr(sorted(problem.values.items(), key=str))


def _sure(problem: Problem, places: Mapping[FieldPath, str]) -> bool:
    """Whether what was meant in a cell is plain."""
    offer = problem.offer
    if offer is None or not problem.at or not _cell(places, problem.at):
        return False
    return (offer.sure or problem.id in CERTAIN) and (offer.value is not None or offer.removes)


def _applied(
    data: dict[str, Any], problem: Problem, places: Mapping[FieldPath, str], schema: Schema
) -> Iterator[CellRemark]:
    """Write what was meant, and say so."""
    *way, last = problem.at
    group: Any = data
    for step in way:
        group = group[step]
    offer, found = problem.offer, group[last]
    assert offer is not None
    beside = {n: v for n, v in offer.beside.items() if isinstance(group, dict) and n not in group}
    if offer.removes:
        del group[last]
    else:
        group[last] = offer.value
    if beside:
        group.update(beside)
    for name, value in beside.items():
        named = {la: schema.label((*way, name), la) or name for la in LANGUAGES}
        yield CellRemark("beside", _cell(places, problem.at), named, {"read": value})
    read = "" if offer.removes else offer.value
    if f"{found}".replace(",", "") != f"{read}":  # digits are no less a number for being a text
        at = problem.at[:-1] if isinstance(last, int) else problem.at
        labels = {la: schema.label(at, la) or str(at[-1]) for la in LANGUAGES}
        yield CellRemark("read", _cell(places, problem.at), labels, {"found": found, "read": read})


def _cell(places: Mapping[FieldPath, str], at: FieldPath) -> str:
    """The cell of a field, or of its nearest group that has one."""
    while at:
        if at in places:
            return places[at]
        at = at[:-1]
    return ""
