"""Findings as JSON, and back without any difference."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from math import isfinite
from typing import Any

from generator.records.findings import Finding, Offer, Place, Problem, Reference, Severity
from generator.text.quick_json import kept_json

PLAIN = frozenset({type(None), str, bool, int, float})
GROUPS = (dict, Mapping)  # the quickest to tell first
KIND = "()"  # under this name stands what JSON has no form for; no field of a record has it


class NotKept(Exception):
    """A finding says something that has no form here; then it is worked out anew each time."""


def packed(findings: Iterable[Finding]) -> bytes:
    """Findings as one line of JSON; raises ``NotKept`` where one has no form there."""
    return kept_json([_row(finding) for finding in findings])


def unpacked(written: str) -> tuple[Finding, ...]:
    """The findings that were packed."""
    read = json.loads(written, object_hook=_unpacked if f'"{KIND}"' in written else None)
    return tuple(_of_row(*row) for row in read)


def same(finding: Finding) -> str:
    """What two findings share where they are equal in all that they say."""
    return json.dumps(_packed(finding), sort_keys=True)


def _row(finding: Finding) -> list[Any]:
    """What a finding says, by its order: the names of its parts would be most of what is kept."""
    place, problem = finding.place, finding.problem
    fields = [[one.record, one.at] for one in problem.see]
    places = [[one.file, one.line, one.column] for one in finding.see]
    values, offer = _packed(problem.values), _packed(problem.offer)
    about = [finding.kind, place.file, place.line, place.column]
    return [int(finding.severity), problem.id, *about, problem.at, values, fields, places, offer]


def _of_row(
    severity: int,
    id: str,
    kind: str | None,
    file: str,
    line: int,
    column: int,
    at: list[str | int],
    values: Mapping[str, Any],
    fields: list[tuple[str, list[str | int]]],
    places: list[tuple[str, int, int]],
    offer: Offer | None,
) -> Finding:
    """The finding of a row."""
    see = tuple([Reference(record, tuple(there)) for record, there in fields]) if fields else ()
    problem = Problem(id, tuple(at), values, see, offer)
    seen = tuple([Place(*one) for one in places]) if places else ()
    return Finding(Place(file, line, column), SEVERITIES[severity], problem, kind, seen)


def _packed(value: Any) -> Any:
    if (form := type(value)) in PLAIN or isinstance(value, str | float):
        if isinstance(value, float) and not isfinite(value):
            raise NotKept(str(value))
        return value
    if form in NAMES:
        return {KIND: NAMES[form], "of": [_packed(getattr(value, n)) for n in form.__slots__]}
    if isinstance(value, Severity):
        return {KIND: "severity", "of": int(value)}
    if isinstance(value, tuple | list):
        inside = [_packed(one) for one in value]
        return {KIND: "tuple", "of": inside} if isinstance(value, tuple) else inside
    if isinstance(value, GROUPS) and KIND not in value and all(isinstance(n, str) for n in value):
        return {name: _packed(below) for name, below in value.items()}
    if form is date:
        return {KIND: "date", "of": value.isoformat()}
    raise NotKept(form.__name__)


def _unpacked(written: dict[str, Any]) -> Any:
    """What a group of JSON stands for, once all within it is read."""
    if KIND not in written:
        return written
    kind, inside = written[KIND], written["of"]
    return FORMS[kind](*inside) if kind in FORMS else OTHERS[kind](inside)


SEVERITIES = {int(one): one for one in Severity}
FORMS: Mapping[str, Any] = {
    "finding": Finding,
    "place": Place,
    "problem": Problem,
    "reference": Reference,
    "offer": Offer,
}
NAMES = {form: name for name, form in FORMS.items()}
OTHERS: Mapping[str, Callable[[Any], Any]] = {
    "severity": Severity,
    "tuple": tuple,
    "date": date.fromisoformat,
}
