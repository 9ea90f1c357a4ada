"""mail-outside-contact: addresses in texts, and the one field for them."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RULE = "mail-outside-contact"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("apply_at: hong@example.or.kr로 제출", 1),
        ("apply_at: export@example.or.kr로 제출", 1),
        ("apply_at: 전자우편으로 제출", 0),
        ("apply_at: 부스 @ 7홀", 0),
        ('apply_url: "https://example.or.kr/@export/a.html"', 0),
        ("contact: {department: 무역촉진부, mail: export@example.or.kr}", 0),
    ],
)
def test_addresses_stand_in_their_field_alone(
    checked: Callable[[str], Checked], line: str, found: int
) -> None:
    assert len(said(checked(f"# calls/2026-hosts\n{line}"), RULE)) == found


@pytest.mark.parametrize("mail", ["hong.gildong@example.or.kr", "kim@example.or.kr", "export@"])
def test_a_persons_address_is_refused_in_that_field_too(
    checked: Callable[[str], Checked], mail: str
) -> None:
    found = checked(f"# calls/2026-hosts\ncontact: {{department: 부, mail: {mail}}}").findings
    assert "schema.form" in {finding.problem.id for finding in found}


def test_a_long_word_takes_no_time(checked: Callable[[str], Checked]) -> None:
    begun = time.perf_counter()
    checked(f"# calls/2026-hosts\nnotes: [{'a' * 3900}@]")
    assert time.perf_counter() - begun < 5
