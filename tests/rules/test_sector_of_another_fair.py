"""sector-of-another-fair: sectors beside those of the fairs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "sector-of-another-fair"


@pytest.mark.parametrize(
    ("fair", "ours", "told"),
    [
        pytest.param("medical_devices", "medical_devices", [], id="the same"),
        pytest.param("medical_devices", "cosmetics", [RULE], id="another sector"),
        pytest.param("medical_devices", "cosmetics, medical_devices", [], id="one of two"),
        pytest.param("general", "cosmetics", [], id="a fair of all goods"),
        pytest.param("medical_devices", "general", [], id="firms of all sectors"),
    ],
)
def test_one_is_shared(
    checked: Callable[[str], Checked], fair: str, ours: str, told: list[str]
) -> None:
    text = (
        f'# exhibitions/fair\nsectors: [{fair}]\neditions:\n  "2026": {{country: DE}}\n---\n'
        f"# consortia/2026/a without stops\neditions: [fair/2026]\nsectors: [{ours}]"
    )
    assert [f.problem.id for f in checked(text).findings if f.rule == RULE] == told
