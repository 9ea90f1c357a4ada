"""What was read from a sheet, in words: a line a cell, in the order of the cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.people import redaction
from generator.records.findings import Finding, Place, Problem
from generator.records.pairing import pairs_by_name
from generator.records.partial import at
from generator.records.schema import Schema
from generator.report import tell
from generator.report.worded_findings import WORDS as CHECK
from generator.report.worded_findings import Telling
from generator.sheets.importing import Imported
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_words import WORDS
from generator.sheets.table_reading import Read
from generator.text.texts import plain

LONGEST = 80  # letters of what a cell says
MOST = 200  # lines of one kind
OTHERWISE = {"read", "beside", "empty", "one-entry", "unit", "row-unit", "summed", "own-share"}
OTHERWISE |= {"name-alone", "no-rows", "other-groups"}


def told(
    done: Imported, schemas: Mapping[str, Schema], language: str, encoding: Mapping[str, str]
) -> str:
    """The report: what to mend, what was read otherwise than written, what was not read."""
    mistakes = [
        *((r.cell, _remark(r, language)) for r in done.remarks if r.fault),
        *_findings(done.findings, schemas, language),
    ]
    otherwise = [(r.cell, _remark(r, language)) for r in done.remarks if r.id in OTHERWISE]
    if encoding:
        otherwise.insert(0, ("", WORDS.say(language, "remark", "encoding", **encoding)))
    rest = [r for r in done.remarks if not r.fault and r.id not in OTHERWISE]
    left_out = [(r.cell, _remark(r, language)) for r in rest]
    parts = (("mistakes", mistakes), ("otherwise", otherwise), ("left-out", left_out))
    return "".join(_part(name, lines, language) for name, lines in parts)


def changes(before: Any, done: Imported, reads: Iterable[Read], language: str) -> Iterator[str]:
    """How many entries each table had and has, and which are gone."""
    for read in reads:
        old, new = _entries(before, read), _entries(done.data, read)
        if old == new or not read.sheet.columns:
            continue
        label = read.sheet.labels[language]
        counts = {"label": label, "before": len(old), "after": len(new)}
        yield WORDS.say(language, "report", "list", **counts)
        gone = [one for _, one, after in pairs_by_name(old, new) if after is None]
        if gone:
            names = ", ".join(_name(one, language) for one in gone)
            yield WORDS.say(language, "report", "gone", label=label, names=names)


def _entries(data: Any, read: Read) -> list[Any]:
    found = at(data, read.sheet.path)
    return found if isinstance(found, list) else []


def _name(entry: Mapping[str, Any], language: str) -> str:
    value = next(iter(entry.values()), "")
    return redaction.on_one_line(plain(value, language), LONGEST)


def _part(name: str, lines: Sequence[tuple[str, str]], language: str) -> str:
    if not lines:
        return ""
    head = WORDS.say(language, "report", name, count=len(lines))
    ordered = sorted(dict.fromkeys(lines), key=lambda line: _order(line[0]))
    body = "".join(f"  {f'{cell} {text}'.strip()}\n" for cell, text in ordered[:MOST])
    return f"{head}\n{body}"


def _order(cell: str) -> tuple[str, int, str]:
    """Sheet, row, column."""
    sheet, _, name = cell.rpartition("!")
    letters = name.rstrip("0123456789")
    return sheet, int(name[len(letters) :] or 0), letters.rjust(3)


def _remark(remark: CellRemark, language: str) -> str:
    values = {name: _shown(value) for name, value in remark.values.items()}
    said = WORDS.say(language, "remark", remark.id, **values)
    label = remark.label.get(language, "")
    return f"{label}: {said}" if label else said


def _shown(value: Any) -> str:
    text = f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
    return redaction.on_one_line(text.replace("\n", "↵"), LONGEST)


def _findings(
    found: Sequence[tuple[str, Finding]], schemas: Mapping[str, Schema], language: str
) -> Iterator[tuple[str, str]]:
    """The findings of the check in its own words, each at its cell."""
    cells = [cell for cell, _ in found]
    placed = [replace(f, place=Place(f.place.file, n)) for n, (_, f) in enumerate(found, 1)]
    for telling in tell(placed, {}, schemas, language):
        number = telling.place.line - 1
        yield cells[number], _finding(telling, found[number][1].problem, language)


def _finding(telling: Telling, problem: Problem, language: str) -> str:
    """A finding; how to mend a cell is said otherwise than how to mend a line of YAML."""
    severity = CHECK.text(language, "severity", telling.severity)
    field = re.sub(r" \([^()]*\)\Z", "", telling.field)
    said = f"{field}: {severity}: {telling.says} [{telling.rule}]"
    if fix := WORDS.own(language, "fix", problem.id) or telling.fix:
        said += f"\n     {WORDS.text(language, 'report', 'fix')}: {fix}"
    offered = problem.offer.value if problem.offer else None
    plain = isinstance(offered, str | int) and not isinstance(offered, bool)
    example = offered if plain else problem.values.get("example")
    if telling.example and isinstance(example, str | int | float):
        said += f"\n     {CHECK.text(language, 'report', 'example')}: {example}"
    return said.removeprefix(": ")
