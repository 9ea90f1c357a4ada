"""unknown-waiver: a waiver of a rule that there is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "unknown-waiver"
FILE = "data/consortia/2026/alpha.yml"


def text(*rules: str) -> str:
    each = "".join(
        f'  - rule: {rule}\n    reason: 시차\n    until: "2026-12-31"\n' for rule in rules
    )
    return "# consortia/2026/alpha\nwaivers:\n" + each


def test_a_rule_of_the_rulebook_is_fine(checked: Check) -> None:
    assert said(checked(text("too-few-participants", RULE)), RULE) == []


def test_each_name_of_no_rule_is_found(checked: Check) -> None:
    found = checked(text("strange", "too-few-participants", "too-few-participant"))
    assert said(found, RULE) == [(FILE, 2), (FILE, 8)]
    near = [f.problem.values["near"] for f in found.findings if f.rule == RULE]
    assert near == [None, "too-few-participants"]


@pytest.mark.parametrize("name", ["schema", "yaml"])
def test_the_shape_of_a_record_cannot_be_waived(checked: Check, name: str) -> None:
    assert said(checked(text(name)), RULE) == [(FILE, 2)]
