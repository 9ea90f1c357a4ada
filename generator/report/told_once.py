"""One message for one mistake: of two that would send a person two ways the better one is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.records.findings import Finding, Problem

NAMED = re.compile(r" *(?:- )?(?P<name>[A-Za-z_]{1,40}):")
DASH, LITTLE = "yaml.lone-dash", "unlikely-amount.few-won"


def told_once(findings: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings without those that another one of the same line makes needless or untrue.

    How a value is quoted does not matter where no text is wanted at all; a line with a lone dash is
    not to be deleted where its field is needed; and an amount in thousands is not what its digits
    say. What names a person is deleted, whatever its form.
    """
    found = list(findings)
    valued = {_line(f) for f in found if f.rule == "schema" and "found" in f.problem.values}
    little = {_line(f) for f in found if f.problem.id == LITTLE}
    people = {(_line(f), f.problem.at) for f in found if f.rule == "personal-data"}
    dashed = {(f.place.file, _name(f, texts)): f for f in found if f.problem.id == DASH}
    needed = {_needs(f) for f in found} & {*dashed}
    for finding in found:
        if finding.rule == "yaml" and finding.problem.offer and _line(finding) in valued:
            continue
        if finding.rule == "schema" and _line(finding) in little and finding.problem.offer:
            continue
        if finding.problem.id == "schema.form" and (_line(finding), finding.problem.at) in people:
            continue
        if _needs(finding) in needed:
            continue
        if finding.problem.id == DASH and (finding.place.file, _name(finding, texts)) in needed:
            name = {"name": _name(finding, texts)}
            yield Finding(
                finding.place,
                finding.severity,
                Problem(f"{DASH}-needed", values=name),
                finding.kind,
            )
            continue
        yield finding


def _line(finding: Finding) -> tuple[str, int]:
    return finding.place.file, finding.place.line


def _needs(finding: Finding) -> tuple[str, str]:
    """The field that a finding says is missing."""
    missing = finding.problem.id == "schema.required"
    return finding.place.file, str(finding.problem.values["name"]) if missing else ""


def _name(finding: Finding, texts: Mapping[str, str]) -> str:
    """The name of the field that stands on a line."""
    lines = texts.get(finding.place.file, "").split("\n")
    named = NAMED.match(lines[finding.place.line - 1]) if finding.place.line <= len(lines) else None
    return named["name"] if named else ""
