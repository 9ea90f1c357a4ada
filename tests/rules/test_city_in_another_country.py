"""city-in-another-country: cities beside countries in which they are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

EDITION = '# exhibitions/e\neditions:\n  "2026":\n    country: {}\n    city: {}'
CASES = [
    pytest.param(EDITION.format("AE", "{ko: 리야드, en: Riyadh}"), [3], id="of an edition"),
    pytest.param(EDITION.format("AE", "리야드"), [3], id="in Korean alone"),
    pytest.param("# exhibitions/e\nusual_country: FR\nusual_city: 뒤셀도르프", [1], id="usual"),
    pytest.param(
        "# consortia/2026/a\n"
        "stops:\n  - country: KZ\n    city: 타슈켄트\n  - country: VN\n    city: 하노이",
        [2],
        id="of a stop",
    ),
    pytest.param(EDITION.format("SA", "{ko: 리야드, en: Riyadh}"), [], id="where it is"),
    pytest.param(EDITION.format("SA", "{ko: 리야드, en: RIYADH}"), [], id="in capitals"),
    pytest.param(EDITION.format("AE", "없는도시"), [], id="a city that is not known"),
    pytest.param(
        EDITION.format("SA", "{ko: 리야드, en: Dubai}"), [], id="one name is of that country"
    ),
    pytest.param("# exhibitions/e\nusual_city: 리야드", [], id="no country"),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_cities_are_in_their_countries(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "city-in-another-country")] == lines
