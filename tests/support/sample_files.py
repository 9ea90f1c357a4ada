"""The made-up records, changed a little, and what the whole check tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from generator.check import TextsRead, judged
from generator.check.judging_shares import ALL
from generator.check.reading import Broken, read_one
from generator.records.files import read_sources
from generator.records.model import Record
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.report.telling import tell
from generator.report.worded_findings import Telling
from tests.support import ROOT

DAY = date(2026, 11, 27)
READ: dict[tuple[str, bytes | Unreadable], Record | Broken] = {}


@cache
def samples() -> Mapping[str, bytes | Unreadable]:
    """Every made-up record, by its file."""
    return read_sources(ROOT, "data/samples")


def told(files: Mapping[str, bytes | Unreadable], schemas: Mapping[str, Schema]) -> list[Telling]:
    """What the check tells of all these files in Korean."""
    read = {file: _read(file, source, schemas) for file, source in files.items()}
    found = judged(read, dict.fromkeys(read, ALL), DAY).findings
    said = tell(found, TextsRead(read), schemas, "ko")
    return [one for one in said if one.severity != "info"]


def _read(file: str, source: bytes | Unreadable, schemas: Mapping[str, Schema]) -> Record | Broken:
    """A file, read once for all tests; the schemas are the project's own."""
    if (file, source) not in READ:
        READ[file, source] = read_one(file, source, schemas)
    return READ[file, source]
