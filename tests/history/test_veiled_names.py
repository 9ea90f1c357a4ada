"""Names of records that are gone and spoke of a person."""

from __future__ import annotations

from datetime import datetime

from generator.history.publications import Publication, Revision
from generator.history.veiled_names import veiled
from generator.records.model import Consortium
from generator.records.registry import Registry
from tests.support.bare import the, world_of

WHEN = datetime.fromisoformat("2026-03-05T12:00:00+09:00")
NAME = "consortia/2025/hong"
FIELDS = {"title": "담당 홍길동 과장 010-1234-5678", "formerly": ["2025/gildong"]}


def test_such_a_record_keeps_its_kind_and_year_and_nothing_of_its_names() -> None:
    record = the(world_of({NAME: FIELDS}), Consortium)
    told = Publication(
        "a" * 40, WHEN, "", (Revision(NAME, record, None, "consortia/2025/gildong"),)
    )
    (publication,) = veiled([told], Registry())
    (revision,) = publication.revisions
    assert revision.name.startswith("consortia/2025/gone-")
    gone = revision.before
    assert gone and gone.name == revision.name and gone.first_name == gone.name
    said = f"{revision.first_name} {gone.name} {gone.former_files} {gone.document.data}"
    assert "hong" not in said and "gildong" not in said


def test_a_record_that_is_there_keeps_its_names() -> None:
    world = world_of({NAME: FIELDS})
    told = Publication("a" * 40, WHEN, "", (Revision(NAME, None, the(world, Consortium)),))
    assert veiled([told], world) == (told,)
