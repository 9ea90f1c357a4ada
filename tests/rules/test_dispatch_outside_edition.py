"""dispatch-outside-edition: a dispatch meets its exhibition, on one day at least."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "dispatch-outside-edition"
FILE = "data/consortia/2026/alpha.yml"


def text(dispatch: str, *editions: str, more: str = "") -> str:
    named = ", ".join(f'"medica/{2025 + n}"' for n in range(len(editions)))
    starts, _, ends = dispatch.partition(" ")
    last = f'    ends: "{ends}"\n' if ends else ""
    record = (
        f"# consortia/2026/alpha\neditions: [{named}]\n"
        f'stages:\n  dispatch:\n    starts: "{starts}"\n{last}---\n'
    )
    held = "# exhibitions/medica\neditions:\n"
    for n, edition in enumerate(editions):
        opens, _, closes = edition.partition(" ")
        held += f'  "{2025 + n}":\n    country: DE\n'
        held += f'    starts: "{opens}"\n' if opens else ""
        held += f'    ends: "{closes}"\n' if closes else ""
    return record + held + more


FAIR = "2025-11-17 2025-11-20"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text("2025-11-15 2025-11-22", FAIR), id="days of travel"),
        pytest.param(text("2025-11-15 2025-11-17", FAIR), id="the first day only"),
        pytest.param(text("2025-11-20 2025-11-25", FAIR), id="the last day only"),
        pytest.param(text("2025-11-18", FAIR), id="one day"),
        pytest.param(text("2025-11", FAIR), id="some day of the month"),
        pytest.param(text("2025-11-17", "2025-11-17"), id="a fair of one day"),
        pytest.param(text("2026-05-01", FAIR, "2026-05-01 2026-05-03"), id="one of two fairs"),
        pytest.param(text("2025-01-01", ""), id="no dates of the fair"),
        pytest.param(text("2025-01-01", FAIR, ""), id="one fair without dates"),
        pytest.param(text("2025-01-01", FAIR, more="    ended: postponed\n"), id="postponed"),
    ],
)
def test_a_dispatch_to_the_fair_is_fine(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(text("2025-11-10 2025-11-16", FAIR), id="over the day before"),
        pytest.param(text("2025-11-21 2025-11-25", FAIR), id="from the day after"),
        pytest.param(text("2025-11-16", FAIR), id="one day, too early"),
        pytest.param(text("2025-11-18", "2025-11-17"), id="after a fair of one day"),
        pytest.param(text("2025-12", FAIR), id="the month after"),
        pytest.param(text("2026-01-05", FAIR, "2026-05-01 2026-05-03"), id="neither of two"),
    ],
)
def test_a_dispatch_that_meets_no_fair_is_found(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == [(FILE, 3)]


def test_the_message_names_both_periods(checked: Check) -> None:
    found = checked(text("2025-11-10 2025-11-14", FAIR)).findings
    (finding,) = [f for f in found if f.rule == RULE]
    assert finding.problem.values == {
        "starts": "2025-11-10",
        "ends": "2025-11-14",
        "opens": "2025-11-17",
        "closes": "2025-11-20",
    }


def test_editions_that_are_not_sound_are_not_asked_about(checked: Check) -> None:
    """What is held against the dispatch is the sound part of the record, which has none of them."""
    record = text("2025-11-10 2025-11-14", FAIR).replace('["medica/2025"]', '["medica/2025", 2026]')
    assert not checked(record).passes
    assert said(checked(record), RULE) == []


def test_the_edition_that_it_meets_is_named(checked: Callable[[str], Checked]) -> None:
    text = (
        "# exhibitions/fair\neditions:\n"
        '  "2025": {starts: "2025-04-23", ends: "2025-04-25"}\n'
        '  "2026": {starts: "2026-04-22", ends: "2026-04-24"}\n---\n'
        "# consortia/2026/a\neditions: [fair/2025]\n"
        'stages: {dispatch: {starts: "2026-04-22", ends: "2026-04-24"}}'
    )
    (found,) = [f for f in checked(text).findings if f.rule == "dispatch-outside-edition"]
    assert found.problem.values["likely"] == (("fair/2026", ""),)
    assert (found.problem.id, found.problem.at) == (f"{RULE}.edition", ("editions", 0))
