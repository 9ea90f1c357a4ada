"""What the check finds in one file as it is to be, among all others as they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.check import judged
from generator.check.judging_shares import ALL
from generator.check.reading import Broken, read_one
from generator.records.findings import Finding, Severity
from generator.records.model import Record
from generator.records.schema import Schema


def found_in(
    file: str,
    source: bytes,
    others: Mapping[str, Record | Broken],
    schemas: Mapping[str, Schema],
    today: date,
) -> list[Finding]:
    """Errors and warnings in the file; ``others`` may hold what it was before."""
    read = {**others, file: read_one(file, source, schemas)}
    found = judged(read, {file: ALL}, today).findings
    return [f for f in found if f.place.file == file and f.severity > Severity.INFO]
