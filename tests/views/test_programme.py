"""A programme year's page: its bodies, terms, neighbours, calls, consortia and budget."""

from __future__ import annotations

from generator.records.model import Programme
from generator.views.programme import ProgrammePage, neighbours, programme
from tests.support.bare import names, registry

YEAR = "# programmes/2025\n"


def page(text: str = "", id: str = "2025") -> ProgrammePage:
    world = registry(YEAR + text)
    record = world.find(Programme, id)
    assert record
    return programme(record, world)


def test_a_year_that_says_nothing_more_shows_nothing_more() -> None:
    shown = page()
    assert (shown.ministry, shown.managing_body, shown.before, shown.after) == (None,) * 4
    assert (shown.kinds, shown.changes, shown.calls, shown.consortia) == ((),) * 4
    assert shown.budget_krw is None and shown.general.participants == {}
    assert shown.general.label is None
    assert names(shown.inputs) == ["programmes/2025"]


def test_ministry_and_managing_body_are_led_to() -> None:
    shown = page("ministry: mss\nmanaging_body: kbiz\n---\n# organizations/mss")
    assert shown.ministry and shown.ministry.name == "organizations/mss"
    assert shown.managing_body and shown.managing_body.words == "kbiz"
    assert names(shown.inputs) == ["organizations/mss", "programmes/2025"]


def test_bodies_of_the_year_before_are_known_too() -> None:
    shown = page(
        "ministry: mss\n---\n# programmes/2024\nministry: smba\nmanaging_body: kbiz\n---\n"
        "# organizations/smba"
    )
    assert sorted(shown.bodies) == ["kbiz", "mss", "smba"]
    assert [c.path for c in shown.changes] == ["ministry", "managing_body"]
    assert "organizations/smba" in names(shown.inputs)


def test_terms_that_hold_for_all_and_for_each_kind() -> None:
    shown = page(
        "participants: {minimum: 10}\nsubsidy: {max_percent: 70}\nlimits: {joins_per_year: 2}\n"
        "kinds: {general: {label: 일반}, promising: {label: 유망, participants: {minimum: 5}}}"
    )
    assert shown.general.participants["minimum"] == 10
    assert shown.general.subsidy["max_percent"] == 70
    assert shown.general.limits["joins_per_year"] == 2
    assert [kind.label for kind in shown.kinds] == ["일반", "유망"]
    assert shown.kinds[0].participants == {} and shown.kinds[1].participants["minimum"] == 5
    assert shown.kinds[1].fields["label"] == "유망" and shown.general.fields == {}


def test_the_years_beside_it() -> None:
    years = "\n---\n# programmes/2023\n---\n# programmes/2024\n---\n# programmes/2027"
    shown = page(years + "\n---\n# programmes/2026\n---\n# programmes/2025-second")
    assert shown.before and shown.before.name == "programmes/2024"
    assert shown.after and shown.after.name == "programmes/2026"
    assert names(shown.inputs) == ["programmes/2024", "programmes/2025", "programmes/2026"]


def test_the_first_and_last_year_have_none_beside_them() -> None:
    world = registry("# programmes/2024\n---\n# programmes/2025")
    first, last = world.all(Programme)
    assert neighbours(first, world) == (None, last)
    assert neighbours(last, world) == (first, None)


def test_calls_come_as_they_close_and_only_those_of_the_year() -> None:
    shown = page(
        "\n---\n# calls/b\nprogrammes: ['2025']\ncloses: '2024-11-01'\norganizers: [kbiz]\n---\n"
        "# calls/a\nprogrammes: ['2024', '2025']\n---\n# calls/c\nprogrammes: ['2024']\n---\n"
        "# organizations/kbiz"
    )
    assert [call.record.id for call in shown.calls] == ["b", "a"]
    assert names(shown.inputs) == ["calls/a", "calls/b", "organizations/kbiz", "programmes/2025"]


def test_consortia_come_by_the_day_of_their_event_undated_ones_last() -> None:
    days = "stages: {dispatch: {starts: '2025-%s-01', ends: '2025-%s-02'}}"
    shown = page(
        f"\n---\n# consortia/2025/a\n---\n# consortia/2025/b\nhosts: [kbiz]\n{days % ('05', '05')}"
        f"\n---\n# consortia/2025/c\n{days % ('03', '03')}\n---\n# consortia/2024/d\n---\n"
        "# consortia/2025/e\neditions: [medica/2025]\n---\n# exhibitions/medica\n"
        "editions: {'2025': {starts: '2025-04-01'}}\n---\n# organizations/kbiz"
    )
    assert [m.record.id for m in shown.consortia] == ["2025/c", "2025/e", "2025/b", "2025/a"]
    assert names(shown.consortia[2].hosts) == ["organizations/kbiz"]
    assert shown.consortia[2].event.when.first == "2025-05-01"
    assert names(shown.inputs) == [
        *(f"consortia/2025/{id}" for id in "abce"),
        *("exhibitions/medica", "organizations/kbiz", "programmes/2025"),
    ]


def test_the_budget_is_the_first_with_all_supplements() -> None:
    shown = page("budget_krw: 100\nsupplements: [{krw: 20, date: '2025-05-01'}]")
    assert shown.budget_krw == 120
