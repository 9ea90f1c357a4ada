"""unused-waiver: a waiver that silences nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "unused-waiver"
FILE = "data/consortia/2026/alpha.yml"

BROKEN = 'stages:\n  dispatch:\n    starts: "2026-03-08"\n    ends: "2026-03-05"\n'


def text(rule: str, *lines: str) -> str:
    waiver = f'waivers:\n  - rule: {rule}\n    reason: 시차\n    until: "2026-12-31"\n'
    return "# consortia/2026/alpha\n" + waiver + "".join(lines)


def test_a_waiver_that_silences_is_fine(checked: Check) -> None:
    found = checked(text("end-before-start", BROKEN))
    assert said(found, RULE) == said(found, "end-before-start") == []


@pytest.mark.parametrize("rule", ["end-before-start", "one-booth-twice", "unused-waiver"])
def test_a_waiver_of_nothing_is_found(checked: Check, rule: str) -> None:
    assert said(checked(text(rule)), RULE) == [(FILE, 2)]


def test_a_waiver_of_another_rule_silences_nothing(checked: Check) -> None:
    found = checked(text("one-booth-twice", BROKEN))
    assert said(found, RULE) == [(FILE, 2)]
    assert said(found, "end-before-start") != []


def test_a_waiver_silences_on_its_own_record_only(checked: Check) -> None:
    other = "---\n# consortia/2026/beta\n" + BROKEN
    found = checked(text("end-before-start") + other)
    assert said(found, RULE) == [(FILE, 2)]
    assert said(found, "end-before-start") == [("data/consortia/2026/beta.yml", 4)]


def test_a_waiver_is_not_doubted_while_a_reference_leads_nowhere(checked: Check) -> None:
    """The rule looks into the programme, the host and the fair, of which none is there."""
    waiver = text("too-few-participants")
    assert said(checked(waiver), RULE) == []
    there = ("programmes/2025", "organizations/kmdica", "exhibitions/medica")
    others = "".join(f"---\n# {name}\n" for name in there)
    assert said(checked(waiver + others), RULE) == [(FILE, 2)]


def test_a_rule_that_does_not_exist_is_told_by_another_rule(checked: Check) -> None:
    assert said(checked(text("strange")), RULE) == []
