"""The table of awkward facts and mistakes: each is explained, and what is offered is the mend."""

from __future__ import annotations

import pytest

from generator.commands.fixing import fixed
from generator.records.document import Document
from generator.records.findings import Severity
from generator.records.mending import mended
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from tests.support.mistakes import (
    PARTS,
    TABLE,
    Mistake,
    checked,
    checked_files,
    explained,
    mistakes,
    sources,
    told,
)

EVERY = [mistake for part in PARTS for mistake in mistakes(part)]


def findings(file: str, text: str, schemas: dict[str, Schema]) -> list[str]:
    """What a check says of one record of the table, told shortly."""
    found = checked(file, text, schemas, alone=False).findings
    return [f"{f.place} {f.problem.id}" for f in found if f.severity > Severity.INFO]


@pytest.mark.parametrize("name", TABLE["records"])
def test_the_records_of_the_table_are_sound(name: str, schemas: dict[str, Schema]) -> None:
    record = TABLE["records"][name]
    assert findings(record["file"], record["text"], schemas) == []


@pytest.mark.parametrize("mistake", EVERY, ids=[one.id for one in EVERY])
def test_every_mend_of_the_table_is_sound(mistake: Mistake, schemas: dict[str, Schema]) -> None:
    if mistake.mended is not None:
        assert findings(mistake.file, mistake.mended, schemas) == []


@pytest.mark.parametrize("mistake", EVERY, ids=[one.id for one in EVERY])
def test_a_mistake_is_explained_by_its_message(
    mistake: Mistake, schemas: dict[str, Schema]
) -> None:
    """Of the ten facts and the forty mistakes, none and three could be mended before this."""
    assert explained(mistake, told(mistake, schemas))


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


SURE = [mistake for mistake in OFFERED if mistake.sure]


@pytest.mark.parametrize("mistake", SURE, ids=[one.id for one in SURE])
def test_what_is_sure_is_mended_without_a_question(
    mistake: Mistake, schemas: dict[str, Schema]
) -> None:
    done = fixed(
        sources(mistake.file, mistake.wrong),
        schemas,
        lambda now: checked_files(now, schemas, [mistake.file]),
        lambda file: file == mistake.file,
    ).sources[mistake.file]
    assert isinstance(done, bytes)
    found, wanted = (parse(one, mistake.file) for one in (done, (mistake.mended or "").encode()))
    assert isinstance(found, Document) and isinstance(wanted, Document)
    assert found.data == wanted.data
