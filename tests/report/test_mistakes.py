"""The table of awkward facts and mistakes: each is explained, and what is offered is the mend."""

from __future__ import annotations

import pytest

from generator.records.findings import Severity
from generator.records.mending import mended
from generator.records.schema import Schema
from generator.records.yaml_source import Document, parse
from tests.support.mistakes import TABLE, Mistake, checked, explained, mistakes, told

EVERY = [*mistakes("facts"), *mistakes("mistakes"), *mistakes("unseen"), *mistakes("later")]


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


def test_every_fact_and_mistake_is_explained_by_its_message(schemas: dict[str, Schema]) -> None:
    """Of the facts and the forty mistakes, none and three could be mended before this."""
    for name, least in (("facts", 10), ("mistakes", 40), ("unseen", 10), ("later", 21)):
        helped = [one.id for one in mistakes(name) if explained(one, told(one, schemas))]
        assert len(helped) >= least, {one.id for one in mistakes(name)} - set(helped)


OFFERED = [mistake for mistake in EVERY if mistake.mended is not None]


@pytest.mark.parametrize("mistake", OFFERED, ids=[one.id for one in OFFERED])
def test_what_is_offered_is_what_a_person_would_write(
    mistake: Mistake, schemas: dict[str, Schema]
) -> None:
    text = mistake.wrong
    for finding in checked(mistake.file, mistake.wrong, schemas).findings:
        if finding.place.file == mistake.file and finding.problem.offer:
            schema = schemas.get(finding.kind or "")
            text = mended(text, finding.place, finding.problem, schema) or text
    found, wanted = (parse(one.encode(), mistake.file) for one in (text, mistake.mended or ""))
    assert isinstance(found, Document) and isinstance(wanted, Document)
    assert found.data == wanted.data
