"""The table of awkward facts and mistakes, and what the check says about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from generator.check import Checked, judged
from generator.check.judging_shares import ALL
from generator.check.reading import Broken, read_one
from generator.records.findings import Severity
from generator.records.model import Record
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.report import Telling, tell


def _table(name: str) -> dict[str, Any]:
    text = (Path(__file__).parent.parent / "report" / name).read_text("utf-8")
    found: dict[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found


TABLE = _table("mistakes.yml")
OFFICE = _table("office_mistakes.yml")
TABLE["records"] |= OFFICE.pop("records")
TABLE |= OFFICE
Source: TypeAlias = bytes | Unreadable
PARTS = ("facts", "mistakes", "unseen", "later", "readers", "office")
DAY = date(2026, 11, 26)


@dataclass(frozen=True)
class Mistake:
    """One passage of a sound record as somebody wrote it."""

    id: str
    file: str
    right: str
    """The sound record."""
    wrong: str
    """The record with the mistake in it."""
    line: int
    """The line at fault."""
    tells: tuple[str, ...]
    mended: str | None
    """What a person makes of it who follows the offer; None where nothing is offered."""
    sure: bool
    """Whether ``portal check --fix`` mends it by itself."""


def mistakes(name: str) -> list[Mistake]:
    """One part of the table."""
    return [_mistake(entry) for entry in TABLE[name]]


def _mistake(entry: Mapping[str, Any]) -> Mistake:
    record = TABLE["records"][entry["in"]]
    right: str = record["text"]
    assert entry["was"] in right, entry["id"]
    before, _, after = right.partition(entry["was"]) if entry["was"] else ("", "", right)
    wrong = before + entry["wrote"] + after
    at = wrong.index(entry["at"]) if "at" in entry else len(before)
    return Mistake(
        entry["id"],
        entry.get("file", record["file"]),
        right,
        wrong,
        wrong.count("\n", 0, at) + 1,
        tuple(map(str, entry["tells"])),
        before + entry["mend"] + after if "mend" in entry else None,
        entry.get("sure", False),
    )


def sources(file: str, text: str) -> dict[str, bytes]:
    """The world of the table with one more record in it."""
    return {name: said.encode() for name, said in {**_world(), file: text}.items()}


def checked(file: str, text: str, schemas: Mapping[str, Schema], *, alone: bool = True) -> Checked:
    """What a check finds in that world: of the record alone, or of all its files."""
    if (file, text, alone) not in CHECKED:
        files = sources(file, text)
        CHECKED[file, text, alone] = checked_files(files, schemas, [file] if alone else files)
    return CHECKED[file, text, alone]


def checked_files(
    files: Mapping[str, Source], schemas: Mapping[str, Schema], judge: Iterable[str]
) -> Checked:
    """What a check finds in some of all the files."""
    read = {name: _read(name, said, schemas) for name, said in files.items()}
    return judged(read, dict.fromkeys(judge, ALL), DAY)


def _read(file: str, source: Source, schemas: Mapping[str, Schema]) -> Record | Broken:
    """A file of the table, read once for all mistakes; the schemas are the project's own."""
    if (file, source) not in READ:
        READ[file, source] = read_one(file, source, schemas)
    return READ[file, source]


READ: dict[tuple[str, Source], Record | Broken] = {}
CHECKED: dict[tuple[str, str, bool], Checked] = {}
"""What was read and found already, of a project's own schemas."""


@cache
def _world() -> dict[str, str]:
    records = {one["file"]: one["text"] for one in TABLE["records"].values()}
    return {**TABLE["world"], **records}


def told(mistake: Mistake, schemas: Mapping[str, Schema]) -> list[Telling]:
    """What is told about the file of a mistake, in Korean."""
    found = checked(mistake.file, mistake.wrong, schemas)
    here = [f for f in found.findings if f.place.file == mistake.file]
    return tell([f for f in here if f.severity > Severity.INFO], found.texts, schemas, "ko")


def explained(mistake: Mistake, tellings: list[Telling]) -> bool:
    """Whether one message names the line at fault and all that the person has to know."""
    return any(
        telling.place.line == mistake.line
        and all(word in f"{telling.says} {telling.fix} {telling.example}" for word in mistake.tells)
        for telling in tellings
    )
