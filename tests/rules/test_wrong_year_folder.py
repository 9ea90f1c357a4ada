"""wrong-year-folder: the year of the folder, of the programme and of the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        '# programmes/2026\nyear: 2026\n---\n# consortia/2025/a\nprogramme: "2026"',
        [1],
        id="another programme year",
    ),
    pytest.param(
        (
            "# consortia/2025/a without programme, editions\n"
            "scheme: other\n"
            "format: exhibition\n"
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2026-03-05"'
        ),
        [3],
        id="no programme, an event of another year",
    ),
    pytest.param(
        (
            "# consortia/undated/a without programme, editions\n"
            "scheme: other\n"
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2026-03-05"'
        ),
        [2],
        id="undated, yet the day is known",
    ),
    pytest.param(
        (
            "# programmes/2026\n"
            "year: 2026\n"
            "---\n"
            "# consortia/2026/a\n"
            'programme: "2026"\n'
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2027-03-05"'
        ),
        [],
        id="the year of the programme, the event in the next",
    ),
    pytest.param(
        (
            "# consortia/2026/a without programme, editions\n"
            "scheme: other\n"
            "stops:\n"
            "  - country: VN\n"
            '    starts: "2025-12-30"\n'
            '    ends: "2026-01-02"'
        ),
        [],
        id="an event across the turn of the year",
    ),
    pytest.param(
        "# consortia/2026/a without programme, editions\nscheme: other\nsectors: [food]",
        [],
        id="nothing is known",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "wrong-year-folder")] == lines


FAIR = """# exhibitions/e
editions:
  "2024": {starts: "2024-01-29"}
  "2025": {starts: "2025-01-27"}
---
# consortia/2024/a without programme
scheme: other
editions: [e/2025]
"""
LATER = "---\n# consortia/2025/a without programme\nscheme: other\neditions: [e/2025]\n"
OF_2026 = "# programmes/2026\nyear: 2026\n---\n# consortia/2025/a\nprogramme: '2026'\n---\n"
TAKEN = "# consortia/2026/a\nprogramme: '2026'\nnotes: [b]\n"
STOPS = "scheme: other\nstops: [{country: VN, starts: '2025-03-05'}]\n"
BY_DAYS = "# consortia/2024/a without programme, editions\n" + STOPS


@pytest.mark.parametrize(
    ("records", "told", "see"),
    [
        pytest.param(FAIR, "edition", 0, id="an edition of another year"),
        pytest.param(FAIR + LATER, "edition-taken", 1, id="its place has a record"),
        pytest.param(OF_2026 + TAKEN, "taken", 1, id="the programme year has a record"),
        pytest.param(BY_DAYS, "event", 0, id="days of another year"),
        pytest.param(
            BY_DAYS + "---\n" + BY_DAYS.replace("2024", "2025"), "event-taken", 1, id="by days"
        ),
    ],
)
def test_nothing_is_to_be_moved_onto_a_record(
    checked: Callable[[str], Checked], records: str, told: str, see: int
) -> None:
    (found,) = [f for f in checked(records).findings if f.rule == "wrong-year-folder"]
    assert (found.problem.id, len(found.see)) == (f"wrong-year-folder.{told}", see)
    if "edition" in told:
        assert found.problem.values["likely"] == (("e/2024", ""),)
