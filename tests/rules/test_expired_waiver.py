"""expired-waiver: told after its last day, and silencing all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked, check
from generator.records.schema import Schema
from tests.support.records import said, sources

Check = Callable[[str], Checked]
RULE = "expired-waiver"
FILE = "data/consortia/2026/alpha.yml"


def waiver(until: str) -> str:
    return f"""# consortia/2026/alpha
stages:
  dispatch:
    starts: "2026-03-08"
    ends: "2026-03-05"
waivers:
  - rule: end-before-start
    reason: 시차
    until: "{until}"
"""


@pytest.mark.parametrize("until", ["2026-06-15", "2026-06", "2026", "2027-01-01"])
def test_a_waiver_that_may_hold_today_is_fine(checked: Check, until: str) -> None:
    assert said(checked(waiver(until)), RULE) == []


@pytest.mark.parametrize("until", ["2026-06-14", "2026-05", "2025"])
def test_a_waiver_whose_day_has_passed_is_a_warning(checked: Check, until: str) -> None:
    found = checked(waiver(until))
    assert said(found, RULE) == [(FILE, 8)]
    assert [f.severity.name for f in found.findings if f.rule == RULE] == ["WARNING"]


def test_an_expired_waiver_silences_all_the_same(checked: Check) -> None:
    assert said(checked(waiver("2020-01-01")), "end-before-start") == []


def test_without_a_day_nothing_is_expired(schemas: dict[str, Schema]) -> None:
    assert said(check(sources(waiver("2020"), schemas), schemas), RULE) == []


def test_samples_do_not_grow_old(checked: Check) -> None:
    sample = waiver("2020-01-01").replace("# consortia", "# samples/consortia")
    assert said(checked(sample), RULE) == []
