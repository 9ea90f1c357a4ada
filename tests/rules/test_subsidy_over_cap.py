"""subsidy-over-cap: per item, consortium, firm and event, firm and year, and over all years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "subsidy-over-cap"
FILE = "data/consortia/2026/alpha.yml"


def programme(*caps: str, year: int = 2026, together: bool = False, item: int = 0) -> str:
    text = f"# programmes/{year}\nyear: {year}\nsubsidy:\n  max_percent: 100\n"
    text += "  connected_firms_together: true\n" if together else ""
    text += "  caps:\n" + "".join(f"    {cap}\n" for cap in caps) if caps else ""
    items = f"  items:\n    booth:\n      label: 부스\n      cap_krw: {item}\n"
    items += "    other:\n      label: 기타\n"
    return text + (items if item else "") + "---\n"


def consortium(*lines: str, id: str = "2026/alpha", year: int = 2026) -> str:
    return f'# consortia/{id}\nprogramme: "{year}"\n' + "".join(lines)


def rows(*subsidies: int | None, item: str = "booth") -> str:
    text = ""
    for krw in subsidies:
        text += f"  - item: {item}\n    cost_krw: 900\n"
        text += f"    subsidy_krw: {krw}\n" if krw is not None else ""
    return text


def firms(value: int, *marks: str) -> str:
    return f"firms:\n  - value: {value}\n" + "".join(f"    {mark}: true\n" for mark in marks)


def firm(krw: int | None, *lines: str) -> str:
    told = f"    subsidy_krw: {krw}\n" if krw is not None else ""
    return f"  - name: 예시기업\n{told}" + "".join(f"    {line}\n" for line in lines)


def roster(*each: str) -> str:
    return 'roster_consent: "2026-01-01"\nparticipants:\n' + "".join(each)


GONE = 'withdrawn: "2026-02-01"'
PER_CONSORTIUM = programme("per_consortium_krw: 100")
PER_FIRM = programme("per_firm_event_krw: 10")
TOGETHER = programme("per_firm_event_krw: 10", together=True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PER_CONSORTIUM + consortium("budget:\n", rows(60, 40)), id="consortium"),
        pytest.param(PER_CONSORTIUM + consortium("budget:\n", rows(100, None)), id="not all known"),
        pytest.param(PER_CONSORTIUM + consortium("subsidy_total_krw: 100\n"), id="total"),
        pytest.param(
            PER_CONSORTIUM + consortium("settlement:\n  items:\n", rows(100)), id="settled"
        ),
        pytest.param(programme() + consortium("subsidy_total_krw: 999\n"), id="no threshold"),
        pytest.param(
            PER_CONSORTIUM + consortium("subsidy_total_krw: 999\nscheme: kotra\n"),
            id="another scheme",
        ),
        pytest.param(
            programme(item=10) + consortium(firms(3), "budget:\n", rows(30)), id="item, all firms"
        ),
        pytest.param(
            programme(item=10) + consortium(firms(3, "approximate"), "budget:\n", rows(99)),
            id="item, number of firms not exact",
        ),
        pytest.param(
            programme(item=10) + consortium(firms(3), "budget:\n", rows(99, item="other")),
            id="an item without a cap",
        ),
        pytest.param(
            programme(item=10) + consortium(firms(3), "budget:\n", rows(99, item="new")),
            id="an item that the year does not name",
        ),
        pytest.param(PER_FIRM + consortium(roster(firm(10), firm(10))), id="each firm"),
        pytest.param(
            PER_FIRM + consortium(firms(3), "subsidy_total_krw: 30\n"), id="all firms together"
        ),
        pytest.param(
            PER_FIRM + consortium(firms(3, "approximate"), "subsidy_total_krw: 99\n"),
            id="number of firms not exact",
        ),
        pytest.param(
            PER_FIRM + consortium(roster(firm(6, "group: a"), firm(5, "group: a"))),
            id="connected firms that the year does not count as one",
        ),
        pytest.param(
            TOGETHER + consortium(roster(firm(6, "group: a"), firm(5, "group: b"), firm(9))),
            id="firms of other groups",
        ),
        pytest.param(
            TOGETHER + consortium(roster(firm(6, "group: a"), firm(5, "group: a", GONE))),
            id="a connected firm that withdrew",
        ),
    ],
)
def test_under_the_caps(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


@pytest.mark.parametrize(
    ("text", "variant", "lines"),
    [
        pytest.param(
            PER_CONSORTIUM + consortium("budget:\n", rows(60, 41)), "consortium", [2], id="budget"
        ),
        pytest.param(
            PER_CONSORTIUM + consortium("subsidy_total_krw: 101\n"), "consortium", [2], id="total"
        ),
        pytest.param(
            PER_CONSORTIUM + consortium("settlement:\n  items:\n", rows(101)),
            "consortium",
            [3],
            id="settled",
        ),
        pytest.param(
            programme(item=10) + consortium("budget:\n", rows(31), firms(3)), "item", [5], id="item"
        ),
        pytest.param(
            programme(item=10)
            + consortium("budget:\n", rows(21), roster(firm(1), firm(1), firm(1, GONE))),
            "item",
            [5],
            id="item, for the firms that take part",
        ),
        pytest.param(
            programme(item=10)
            + consortium("settlement:\n  items:\n", rows(31).replace("\n", "\n"), firms(3)),
            "item",
            [6],
            id="item, settled",
        ),
        pytest.param(
            PER_FIRM + consortium(roster(firm(11), firm(10))), "firm-event", [5], id="one firm"
        ),
        pytest.param(
            PER_FIRM + consortium("subsidy_total_krw: 31\n", firms(3)), "firms", [2], id="all firms"
        ),
        pytest.param(
            PER_FIRM + consortium("budget:\n", rows(31), firms(3)), "firms", [2], id="all, by item"
        ),
        pytest.param(
            TOGETHER + consortium(roster(firm(6, "group: a"), firm(5, "group: a"))),
            "group-event",
            [5, 8],
            id="connected firms",
        ),
    ],
)
def test_over_the_caps(checked: Check, text: str, variant: str, lines: list[int]) -> None:
    found = checked(text)
    assert said(found, RULE) == [(FILE, line) for line in lines]
    assert {f.problem.id for f in found.findings if f.rule == RULE} == {f"{RULE}.{variant}"}


def test_a_connected_firm_over_the_cap_by_itself_is_told_once(checked: Check) -> None:
    text = consortium(roster(firm(11, "group: a"), firm(5, "group: a")))
    ids = [f.problem.id for f in checked(TOGETHER + text).findings if f.rule == RULE]
    assert ids == [f"{RULE}.firm-event", f"{RULE}.group-event"]


def test_a_kind_may_have_caps_of_its_own(checked: Check) -> None:
    kind = (
        "kinds:\n  big:\n    label: 대형\n    subsidy:\n"
        "      caps:\n        per_consortium_krw: 200\n---\n"
    )
    year = PER_CONSORTIUM.replace("---\n", kind)
    assert said(checked(year + consortium("kind: big\nsubsidy_total_krw: 200\n")), RULE) == []
    assert said(checked(year + consortium("kind: big\nsubsidy_total_krw: 201\n")), RULE) != []


def joined(id: str, krw: int | None, *lines: str, more: str = "") -> str:
    text = consortium(roster(firm(krw, *lines)), more, id=id, year=int(id[:4]))
    return text + "---\n"


NUMBER = 'firm_id: "F-001"'
YEARLY = programme("per_firm_year_krw: 15")
EVER = programme("per_firm_total_krw: 15") + programme(year=2025)
CONNECTED = programme("per_firm_year_krw: 15", together=True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            YEARLY + joined("2026/alpha", 10, NUMBER) + joined("2026/beta", 5, NUMBER), id="a year"
        ),
        pytest.param(
            YEARLY
            + programme(year=2025)
            + joined("2026/alpha", 10, NUMBER)
            + joined("2025/beta", 9, NUMBER),
            id="another year",
        ),
        pytest.param(
            YEARLY + joined("2026/alpha", 10) + joined("2026/beta", 9),
            id="only the name is the same",
        ),
        pytest.param(
            YEARLY + joined("2026/alpha", 10, NUMBER) + joined("2026/beta", 9, NUMBER, GONE),
            id="withdrawn",
        ),
        pytest.param(
            YEARLY
            + joined("2026/alpha", 10, NUMBER)
            + joined("2026/beta", 9, NUMBER, more="ended:\n  kind: cancelled\n"),
            id="cancelled",
        ),
        pytest.param(
            YEARLY
            + joined("2026/alpha", 10, NUMBER)
            + joined("2026/beta", 9, NUMBER, more="scheme: kotra\n"),
            id="another scheme",
        ),
        pytest.param(
            YEARLY + joined("2026/alpha", 10, NUMBER) + joined("2026/beta", None, NUMBER),
            id="amount not known",
        ),
        pytest.param(
            YEARLY
            + joined("2026/alpha", 10, NUMBER, "group: a")
            + joined("2026/beta", 9, 'firm_id: "F-002"', "group: a"),
            id="connected, not counted as one",
        ),
        pytest.param(
            EVER + joined("2026/alpha", 10, NUMBER) + joined("2025/beta", 5, NUMBER), id="all years"
        ),
        pytest.param(
            EVER.replace("2025", "2027")
            + joined("2026/alpha", 10, NUMBER)
            + joined("2027/beta", 9, NUMBER),
            id="a later year",
        ),
        pytest.param(
            programme("per_consortium_krw: 99") + joined("2026/alpha", 98, NUMBER),
            id="no threshold",
        ),
    ],
)
def test_under_the_caps_of_a_year_and_of_all_years(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


@pytest.mark.parametrize(
    ("text", "variant", "files"),
    [
        pytest.param(
            YEARLY + joined("2026/alpha", 10, NUMBER) + joined("2026/beta", 6, NUMBER),
            "firm-year",
            ["2026/alpha", "2026/beta"],
            id="a year, told on both",
        ),
        pytest.param(
            YEARLY + joined("2026/alpha", 16, NUMBER), "firm-year", ["2026/alpha"], id="one"
        ),
        pytest.param(
            CONNECTED
            + joined("2026/alpha", 10, NUMBER, "group: a")
            + joined("2026/beta", 6, 'firm_id: "F-002"', "group: a"),
            "firm-year",
            ["2026/alpha", "2026/beta"],
            id="connected",
        ),
        pytest.param(
            EVER + joined("2026/alpha", 10, NUMBER) + joined("2025/beta", 6, NUMBER),
            "firm-total",
            ["2026/alpha"],
            id="all years, told on the last",
        ),
    ],
)
def test_over_the_caps_of_a_year_and_of_all_years(
    checked: Check, text: str, variant: str, files: list[str]
) -> None:
    found = checked(text)
    assert [file for file, _ in said(found, RULE)] == [f"data/consortia/{f}.yml" for f in files]
    assert {f.problem.id for f in found.findings if f.rule == RULE} == {f"{RULE}.{variant}"}


def test_the_message_names_the_sum_and_the_other_rosters(checked: Check) -> None:
    text = YEARLY + joined("2026/alpha", 10, NUMBER) + joined("2026/beta", 6, NUMBER)
    first = next(f for f in checked(text).findings if f.rule == RULE)
    assert first.problem.values == {"subsidy": 16, "cap": 15, "events": 2}
    assert [place.file for place in first.see] == ["data/consortia/2026/beta.yml"]


@pytest.mark.parametrize(
    ("text", "variant", "values"),
    [
        pytest.param(
            PER_FIRM + consortium(roster(firm(80))),
            "digits",
            {"subsidy": 80, "most": 10, "meant": 8},
            id="a nought too many",
        ),
        pytest.param(
            PER_FIRM + consortium(roster(firm(8000))),
            "digits",
            {"subsidy": 8000, "most": 10, "meant": 8},
            id="in another unit",
        ),
        pytest.param(
            PER_FIRM + consortium(roster(firm(50))),
            "firm-event",
            {"subsidy": 50, "cap": 10},
            id="five times the cap",
        ),
        pytest.param(
            PER_CONSORTIUM + consortium("budget:\n", rows(300, 700)),
            "digits-of-sum",
            {"subsidy": 1000, "most": 100},
            id="a sum",
        ),
    ],
)
def test_of_what_is_far_beyond_a_cap_the_digits_are_asked_about(
    checked: Check, text: str, variant: str, values: dict[str, int]
) -> None:
    found = [f.problem for f in checked(text).findings if f.rule == RULE]
    assert [(one.id, dict(one.values)) for one in found] == [(f"{RULE}.{variant}", values)]
