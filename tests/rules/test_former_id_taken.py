"""former-id-taken: another record's id, another's former id, one's own, and a broken bearer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked, check
from generator.records.schema import Schema
from tests.support.records import said, sources

Check = Callable[[str], Checked]
RULE = "former-id-taken"
ALPHA = '# consortia/2026/alpha\nscheme: other\nformerly: ["{}"]'
BETA = "\n---\n# consortia/2026/beta\nscheme: other"


def test_an_id_that_nobody_has_is_fine(checked: Check) -> None:
    assert said(checked(ALPHA.format("2026/gone") + BETA), RULE) == []


def test_the_id_of_a_record_that_is_there_is_taken(checked: Check) -> None:
    (found,) = [f for f in checked(ALPHA.format("2026/beta") + BETA).findings if f.rule == RULE]
    assert found.place.file == "data/consortia/2026/alpha.yml"
    assert found.problem.values["other"] == "consortia/2026/beta"
    assert [place.file for place in found.see] == ["data/consortia/2026/beta.yml"]


def test_a_former_id_of_two_records_is_told_at_both(checked: Check) -> None:
    both = ALPHA.format("2026/gone") + BETA + '\nformerly: ["2026/gone"]'
    files = [file for file, _ in said(checked(both), RULE)]
    assert files == ["data/consortia/2026/alpha.yml", "data/consortia/2026/beta.yml"]


def test_nobody_was_formerly_what_it_is(checked: Check) -> None:
    assert len(said(checked(ALPHA.format("2026/alpha")), RULE)) == 1


def test_the_same_id_of_another_kind_is_free(checked: Check) -> None:
    call = '# calls/beta\nscheme: other\naudience: hosts\nformerly: ["alpha"]'
    assert said(checked(call + "\n---\n# organizations/alpha\ntype: ministry"), RULE) == []


def test_a_broken_record_keeps_its_id(schemas: dict[str, Schema]) -> None:
    files = sources(ALPHA.format("2026/beta"), schemas)
    files["data/consortia/2026/beta.yml"] = b"title: ["
    assert len(said(check(files, schemas), RULE)) == 1


@pytest.mark.parametrize("name", ["page/2", "2026/index", "2026/con", "2026"])
def test_a_name_that_no_record_can_have_was_none_s(checked: Check, name: str) -> None:
    (found,) = [f for f in checked(ALPHA.format(name)).findings if f.rule in (RULE, "schema")]
    assert found.problem.id.startswith((f"{RULE}.reserved", "schema"))
