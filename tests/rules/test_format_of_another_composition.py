"""format-of-another-composition: forms of events by composition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "format-of-another-composition"


@pytest.mark.parametrize(
    ("composition", "format", "others"),
    [
        ("sector", "exhibition", None),
        ("strategic", "exhibition", ["sector"]),
        ("strategic", "visit", []),
        ("open", "visit", None),
    ],
)
def test_the_form_is_one_of_the_composition(
    checked: Callable[[str], Checked], composition: str, format: str, others: list[str] | None
) -> None:
    text = (
        "# programmes/2026\ncompositions:\n  sector: {label: 업종별, formats: [exhibition]}\n"
        "  strategic: {label: 전략, formats: [online]}\n  open: {label: 공모}\n---\n"
        '# consortia/2026/a\nprogramme: "2026"\nscheme: export_consortium\n'
        f"composition: {composition}\nformat: {format}"
    )
    found = [f.problem.values["choices"] for f in checked(text).findings if f.rule == RULE]
    assert found == ([] if others is None else [others])
