"""One value of a programme year with which many of its records differ: told at the value."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.document import Document
from generator.records.findings import FieldPath, Finding, Problem, Severity
from generator.records.yaml_source import parse

BY_PROGRAMME = ".by-programme"
"""Ends the id of such a message; one sentence says it for every rule."""
FIELDS: Mapping[str, tuple[str, ...]] = {
    "applied-outside-window": ("windows",),
    "cap-over-wider": ("caps",),
    "far-from-programme-year": ("year", "starts", "ends"),
    "ineligible-cost-item": ("items",),
    "outside-programme-year": ("starts", "ends", "carry_over_until"),
    "over-participation-limit": ("limits",),
    "subsidy-over-cap": ("caps", "cap_krw"),
    "subsidy-over-rate": ("max_percent", "unit_krw"),
    "support-over-rate": ("max_percent",),
    "too-few-participants": ("minimum",),
    "too-many-participants": ("maximum",),
    "unknown-kind": ("kinds", "compositions"),
    "wrong-year-folder": ("year",),
}
"""Rules that hold a record against its programme year, and the fields by which they do."""
MOST_SEEN = 8
FEWEST = 4  # records that differ from one value before the value itself is asked about
SHARE = 3  # one in so many of a year's records
OF_YEAR = re.compile(r"^programmes?:\s*(?:-\s*)?\[?\"?(?P<id>[0-9a-z-]+)", re.M)
PROGRAMMES = "programmes/"


def at_programmes(found: list[Finding], texts: Mapping[str, str]) -> list[Finding]:
    """The findings, with one in the place of all that a single value of a programme year makes.

    It is as grave as the gravest of them, and comes first.  ``texts`` are the records', by file.
    """
    by_year: dict[str, list[Finding]] = defaultdict(list)
    for one in found if sum(one.rule in FIELDS for one in found) >= FEWEST else ():
        if one.rule in FIELDS and (file := _programme(one.place.file, texts)):
            by_year[file].append(one)
    causes = {file: _cause(file, each, texts) for file, each in by_year.items()}
    held = {id(one) for file, each in by_year.items() if causes[file] for one in each}
    told = [one for one in (*causes.values(), *found) if one and id(one) not in held]
    return sorted(told, key=lambda one: one.rule != "personal-data") if held else found


def _programme(file: str, texts: Mapping[str, str]) -> str:
    """The file of the programme year that a record is of; empty where it names none."""
    named = OF_YEAR.search(texts.get(file, ""))
    world = "data/samples/" if file.startswith("data/samples/") else "data/"
    programme = f"{world}{PROGRAMMES}{named['id']}.yml" if named else ""
    return programme if programme in texts else ""


def _cause(file: str, each: list[Finding], texts: Mapping[str, str]) -> Finding | None:
    """The value of a programme year that most of the gravest findings on its records name."""
    read = parse(texts[file].encode(), file)
    if not isinstance(read, Document):
        return None
    naming: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in each:
        for value in dict.fromkeys(_named(one.problem)):
            naming[one.rule, value].append(one)
    likely = [
        (_weight(findings), value, findings)
        for (_, value), findings in naming.items()
        if _are_many(findings, file, texts)
    ]
    for _, value, findings in sorted(likely, key=lambda one: one[0], reverse=True):
        if places := _places(value, findings, read):
            return _told(value, places, findings, max(one.severity for one in each), read)
    return None


def _are_many(findings: list[Finding], file: str, texts: Mapping[str, str]) -> bool:
    """Whether so many records of a programme year differ that its own value is likelier wrong."""
    files = {one.place.file for one in findings}
    if len(files) < FEWEST:
        return False
    folders = {_folder(one) for one in files}
    beside = sum(_folder(one) in folders and _programme(one, texts) == file for one in texts)
    return len(files) * SHARE >= beside


def _weight(findings: list[Finding]) -> tuple[int, int]:
    """How grave the findings are that name a value, and in how many records they are."""
    return max(one.severity for one in findings), len({one.place.file for one in findings})


def _told(
    value: str, places: list[FieldPath], findings: list[Finding], gravest: Severity, read: Document
) -> Finding:
    """The finding at the first of the fields that have the value; see the others, and records."""
    files = {one.place.file for one in findings}
    values = {"found": value, "count": len(files)}
    problem = Problem(f"{findings[0].rule}{BY_PROGRAMME}", places[0], values)
    see = (*map(read.place, places[1:]), *(one.place for one in findings))[:MOST_SEEN]
    return Finding(read.place(places[0]), gravest, problem, "programme", see)


def _folder(file: str) -> str:
    return file.rpartition("/")[0]


def _named(problem: Problem) -> Iterator[str]:
    """What a message names, as a programme year may have it."""
    offered = problem.offer.value if problem.offer else None
    for one in (*(value for name, value in problem.values.items() if name != "found"), offered):
        if isinstance(one, str | int) and not isinstance(one, bool):
            yield str(one)


def _places(value: str, findings: list[Finding], read: Document) -> list[FieldPath]:
    """The fields that have a value, or that name, and may be meant; the likeliest first."""
    fields = FIELDS[findings[0].rule]
    said = {word for one in findings for word in one.problem.id.partition(".")[2].split("-")}
    found = [at for at in _paths_of(value, read.data) if set(fields) & set(at)]
    return sorted(found, key=lambda at: not said & set(str(at[-1]).split("_")))


def _paths_of(value: str, data: Any, at: FieldPath = ()) -> Iterator[FieldPath]:
    """Every field that has a value, or that name."""
    for step, below in data.items() if isinstance(data, Mapping) else enumerate(data):
        if step == value or (isinstance(below, str | int) and str(below) == value):
            yield (*at, step)
        elif isinstance(below, Mapping | list):
            yield from _paths_of(value, below, (*at, step))
