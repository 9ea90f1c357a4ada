"""The table of awkward facts and mistakes: its records are sound, and so is each mend in it."""

from __future__ import annotations

import pytest

from generator.records.findings import Severity
from generator.records.schema import Schema
from tests.support.mistakes import TABLE, Mistake, checked, mistakes

EVERY = [*mistakes("facts"), *mistakes("mistakes")]


def findings(file: str, text: str, schemas: dict[str, Schema]) -> list[str]:
    """What a check says of one record of the table, told shortly."""
    found = checked(file, text, schemas).findings
    return [f"{f.place} {f.problem.id}" for f in found if f.severity > Severity.INFO]


@pytest.mark.parametrize("name", TABLE["records"])
def test_the_records_of_the_table_are_sound(name: str, schemas: dict[str, Schema]) -> None:
    record = TABLE["records"][name]
    assert findings(record["file"], record["text"], schemas) == []


@pytest.mark.parametrize("mistake", EVERY, ids=[one.id for one in EVERY])
def test_every_mend_of_the_table_is_sound(mistake: Mistake, schemas: dict[str, Schema]) -> None:
    if mistake.mended is not None:
        assert findings(mistake.file, mistake.mended, schemas) == []
