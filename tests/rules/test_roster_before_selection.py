"""roster-before-selection: days of a roster beside those of its calls."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "roster-before-selection"


@pytest.mark.parametrize(
    ("call", "consent", "withdrawn", "at"),
    [
        ('result: {announced: "2026-02-13"}', "2026-02-13", "2026-03-05", []),
        ('result: {announced: "2026-02-13"}', "2026-01-18", "2026-03-05", [("roster_consent",)]),
        ('result: {announced: "2026-02-13"}', "2026-02-18", "2026-02-05", [(0, "withdrawn")]),
        ('closing_rule: deadline\ncloses: "2026-01-30"', "2026-01-20", "2026-03-05", [("r",)]),
        ('closing_rule: first_come\ncloses: "2026-01-30"', "2026-01-20", "2026-03-05", []),
    ],
)
def test_firms_are_selected_first(
    checked: Callable[[str], Checked], call: str, consent: str, withdrawn: str, at: list[object]
) -> None:
    text = (
        f"# calls/a without result, closes, closing_rule\naudience: participants\n"
        f"consortium: 2026/b\n{call}\n---\n"
        f'# consortia/2026/b\nroster_consent: "{consent}"\n'
        f'participants: [{{name: 가나, withdrawn: "{withdrawn}"}}]'
    )
    assert len([f for f in checked(text).findings if f.rule == RULE]) == len(at)
