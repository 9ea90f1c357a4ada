"""mail-outside-contact: addresses in texts, and the one field for them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.facts.personal_patterns import DATA
from generator.records.schema import Schema
from generator.report import FORMATS, tell
from tests.support import ROOT
from tests.support.records import said

RULE = "mail-outside-contact"
CALL = "# calls/2026-hosts\n"
CASES = [
    pytest.param(CALL + "apply_at: hong@example.or.kr로 제출", 1),
    pytest.param(CALL + "apply_at: export@example.or.kr로 제출", 1),
    pytest.param(CALL + "apply_at: 전자우편으로 제출", 0),
    pytest.param(CALL + "apply_at: 부스 @ 7홀", 0),
    pytest.param(CALL + 'apply_url: "https://example.or.kr/@export/a.html"', 0),
    pytest.param(CALL + "contact: {department: 무역촉진부, mail: export@example.or.kr}", 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_addresses_stand_in_their_field_alone(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), RULE)) == found


@pytest.mark.parametrize("mail", ["hong.gildong@example.or.kr", "kim@example.or.kr", "export@"])
def test_a_persons_address_is_refused_in_that_field_too(
    checked: Callable[[str], Checked], mail: str
) -> None:
    found = checked(f"# calls/2026-hosts\ncontact: {{department: 부, mail: {mail}}}").findings
    assert "schema.form-of" in {finding.problem.id for finding in found}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_is_refused_there_is_not_repeated(
    checked: Callable[[str], Checked], schemas: dict[str, Schema], language: str
) -> None:
    """A report is read by more people than the record."""
    judged = checked("# calls/2026-hosts\ncontact: {mail: gd.hong@example-trade.or.kr}")
    tellings = tell(judged.findings, judged.texts, schemas, language)
    for render in FORMATS.values():
        told = render(tellings, language)
        assert "personal-data" in told and "gd.hong" not in told and "example-trade" not in told


def test_the_words_of_offices_are_those_of_the_schema() -> None:
    """A form reads the pattern, a text is read by the list; both know the same offices."""
    shared = json.loads((ROOT / "schemas" / "shared.schema.json").read_text("utf-8"))
    pattern = shared["$defs"]["office_mail"]["pattern"]
    assert pattern.startswith(f"^({DATA['words']['mailwords']})[0-9]{{0,2}}@")


def test_a_long_word_takes_no_time(checked: Callable[[str], Checked]) -> None:
    begun = time.perf_counter()
    checked(f"# calls/2026-hosts\nnotes: [{'a' * 3900}@]")
    assert time.perf_counter() - begun < 5
