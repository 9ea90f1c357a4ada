"""too-many-participants: the largest group that a programme year allows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "too-many-participants"
FILE = "data/consortia/2026/alpha.yml"

YEAR = "# programmes/2026\nparticipants:\n  maximum: 30\n---\n"


def consortium(*lines: str, scheme: str = "export_consortium") -> str:
    return f'# consortia/2026/alpha\nprogramme: "2026"\nscheme: {scheme}\n' + "".join(lines)


def firms(value: int, *marks: str) -> str:
    return f"firms:\n  - value: {value}\n" + "".join(f"    {mark}: true\n" for mark in marks)


def roster(count: int, withdrawn: int = 0) -> str:
    there = "".join(f"  - name: 예시기업 {n}\n" for n in range(count))
    gone = '  - name: 예시기업 x\n    withdrawn: "2026-02-01"\n' * withdrawn
    return f'roster_consent: "2026-01-01"\nparticipants:\n{there}{gone}'


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(consortium(firms(30)), id="the most"),
        pytest.param(consortium(roster(30, withdrawn=1)), id="the most on the roster"),
        pytest.param(consortium(roster(3), firms(31)), id="the roster counts first"),
        pytest.param(consortium(firms(31, "planned")), id="planned"),
        pytest.param(consortium(firms(31, "approximate")), id="rounded"),
        pytest.param(consortium(firms(31), scheme="kotra"), id="another scheme"),
    ],
)
def test_no_more_than_the_most(checked: Check, record: str) -> None:
    assert said(checked(YEAR + record), RULE) == []


@pytest.mark.parametrize(
    ("record", "line"),
    [(consortium(firms(31)), 3), (consortium(roster(31)), 4)],
)
def test_more_than_the_most(checked: Check, record: str, line: int) -> None:
    assert said(checked(YEAR + record), RULE) == [(FILE, line)]


def test_without_a_threshold_the_rule_is_silent(checked: Check) -> None:
    year = YEAR.replace("maximum", "minimum")
    assert said(checked(year + consortium(firms(99))), RULE) == []


def test_a_kind_may_allow_more(checked: Check) -> None:
    kind = "kinds:\n  big:\n    label: 대형\n    participants:\n      maximum: 40\n---\n"
    year = YEAR.replace("---\n", kind)
    assert said(checked(year + consortium("kind: big\n", firms(40))), RULE) == []
    assert said(checked(year + consortium("kind: big\n", firms(41))), RULE) == [(FILE, 4)]


@pytest.mark.parametrize(("places", "found"), [(30, 0), (31, 1)])
def test_a_call_has_no_more_places(
    checked: Callable[[str], Checked], places: int, found: int
) -> None:
    text = (
        "# programmes/2026\nparticipants: {maximum: 30}\n---\n# consortia/2026/a\nonline: false\n"
        '---\n# calls/b\naudience: participants\nprogrammes: ["2026"]\nconsortium: 2026/a\n'
        f"scheme: export_consortium\ntarget: {{value: {places}, counts: firms}}"
    )
    told = [f for f in checked(text).findings if f.problem.id == "too-many-participants.target"]
    assert len(told) == found
