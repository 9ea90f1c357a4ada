"""One message for one mistake: of two that would ask for different fixes, the better one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import FieldPath, Finding, Place, Problem, Severity
from generator.report.derived import without_derived
from generator.report.programme_faults import at_programmes
from generator.report.unread_files import beside_unread

NAMED = re.compile(r" *(?:- )?(?P<name>[A-Za-z_]{1,40}):")
OF_SHAPE = ("schema", "yaml")
"""One of these is in any two messages for one mistake."""
DASH, LITTLE, TWO = "yaml.lone-dash", "unlikely-amount.few-won", "yaml.two-fields"


def told_once(findings: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings without those that another one makes needless or untrue.

    How a value is quoted does not matter where no text is wanted at all; a line with a lone dash is
    not to be deleted where its field is needed; and an amount in thousands is not what its digits
    say. What names a person is deleted, whatever its form. What is told for an error is an error.
    What only follows from a mistake in the same record is held back (``derived``), and
    what is missing may be in a file that cannot be read (``unread_files``).
    """
    found = at_programmes(list(findings), texts)
    found = beside_unread(list(without_derived(found)), texts)
    if not any(one.rule in OF_SHAPE for one in found):
        yield from found
        return
    valued = {_line(f) for f in found if f.rule == "schema" and "found" in f.problem.values}
    names = {f.place: name for f in found if f.problem.id == DASH and (name := _name(f, texts))}
    needed = _begun_fields(found, names)
    better = {_value(f): f for f in found if f.problem.id == LITTLE or f.rule == "personal-data"}
    untrue = {_value(f) for f in found if _is_untrue(f, better.get(_value(f)))}
    for finding in found:
        quoted = finding.rule == "yaml" and finding.problem.offer and _line(finding) in valued
        if quoted or _is_untrue(finding, better.get(_value(finding))) or _needs(finding) in needed:
            continue
        if finding.problem.id == DASH and (finding.place.file, names.get(finding.place)) in needed:
            values = {"name": names[finding.place]}
            yield replace(finding, problem=Problem(f"{DASH}-needed", values=values))
        elif _value(finding) in untrue and better[_value(finding)] is finding:
            yield replace(finding, severity=Severity.ERROR)
        else:
            yield finding


def _begun_fields(
    found: Iterable[Finding], names: Mapping[Place, str]
) -> set[tuple[str, str] | None]:
    """Missing fields, by file and name, that another finding says have been begun."""
    needed = {_needs(f) for f in found} & {(place.file, name) for place, name in names.items()}
    return needed | {(f.place.file, n) for f in found if f.problem.id == TWO for n in _example(f)}


def _is_untrue(finding: Finding, better: Finding | None) -> bool:
    """Whether what the schema says of a value is not so, as something better says of the same."""
    if better is None or finding.rule != "schema":
        return False
    if better.problem.id == LITTLE:
        return finding.problem.offer is not None
    return finding.problem.id in ("schema.form", "schema.form-of")


def _value(finding: Finding) -> tuple[str, FieldPath]:
    """The value that a finding is about."""
    return finding.place.file, finding.problem.at


def _line(finding: Finding) -> tuple[str, int]:
    return finding.place.file, finding.place.line


def _needs(finding: Finding) -> tuple[str, str] | None:
    """The field that a finding says is missing."""
    missing = finding.problem.id == "schema.required"
    return (finding.place.file, str(finding.problem.values["name"])) if missing else None


def _example(finding: Finding) -> Mapping[str, Any]:
    """The fields that a finding shows as they should stand."""
    example: Mapping[str, Any] = finding.problem.values["example"]
    return example


def _name(finding: Finding, texts: Mapping[str, str]) -> str:
    """The name of the field that stands on a line; empty where there is none."""
    lines = texts.get(finding.place.file, "").split("\n")
    named = NAMED.match(lines[finding.place.line - 1]) if finding.place.line <= len(lines) else None
    return named["name"] if named else ""
