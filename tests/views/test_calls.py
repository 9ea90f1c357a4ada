"""The lists of calls: which are there, under which year, in which order, and what they read."""

from __future__ import annotations

import pytest

from generator.records.model import Call
from generator.views.calls import CallList, host_calls, ratio, recruitments, row
from tests.support.bare import names, registry, the


def shown(text: str) -> CallList:
    return recruitments(registry(text))


def ids(listed: CallList) -> list[tuple[str, list[str]]]:
    return [(name, [r.record.id for r in rows]) for name, rows in listed.years]


def test_calls_for_hosts_and_for_firms_are_two_lists() -> None:
    world = registry("# calls/a\naudience: hosts\nopens: '2025'\n---\n# calls/b\nopens: '2025'")
    assert ids(host_calls(world)) == [("2025", ["a"])]
    assert ids(recruitments(world)) == [("2025", ["b"])]


def test_the_latest_year_comes_first_and_in_it_the_latest_call() -> None:
    listed = shown(
        "# calls/a\nopens: '2025-03-01'\n---\n# calls/b\nannounced: '2025-04'\nopens: '2025-02-01'"
        "\n---\n# calls/c\ncloses: '2026-01-01'\n---\n# calls/d\nopens: '2025-03-01'\n---\n"
        "# calls/e\ncloses: '2025-12-01'"
    )
    assert ids(listed) == [("2026", ["c"]), ("2025", ["e", "b", "d", "a"])]


def test_the_predecessors_calls_are_the_programmes_own_and_all_others_stand_apart() -> None:
    listed = shown(
        "# calls/a\nscheme: predecessor\nopens: '2009'\n---\n"
        "# calls/b\nscheme: kotra\nopens: '2025'\n---\n# calls/c\nscheme: other\nopens: '2026'"
    )
    assert ids(listed) == [("2009", ["a"])]
    assert [r.record.id for r in listed.others] == ["c", "b"]


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        ({"applied": 30, "selected": 12}, 2.5),
        ({"applied": 100, "selected": 30}, 3.3),
        ({"applied": None, "selected": 12}, None),
        ({"applied": 3, "selected": None}, None),
        ({"applied": 3, "selected": 0}, None),
        (None, None),
    ],
)
def test_the_ratio_is_applicants_for_each_one_selected(result: object, expected: object) -> None:
    assert ratio(result) == expected


def test_a_row_has_organizers_event_and_ratio() -> None:
    world = registry(
        "# calls/a\norganizers: [kbiz]\nconsortium: 2025/x\nresult: {applied: 4, selected: 2}\n---"
        "\n# consortia/2025/x\nstages: {dispatch: {starts: '2025-05-01', ends: '2025-05-04'}}"
    )
    found = row(the(world, Call), world)
    assert names(found.organizers) == ["organizations/kbiz"] and found.ratio == 2.0
    assert found.consortium and found.event and found.event.when.first == "2025-05-01"


def test_a_row_without_a_consortium_has_no_event() -> None:
    world = registry("# calls/a\ncloses: '2025-05-01'")
    found = row(the(world, Call), world)
    assert found.consortium is None and found.event is None and found.ratio is None
    assert found.track.steps[0].until == "2025-05-01"


def test_a_list_reads_calls_organizers_consortia_and_exhibitions() -> None:
    listed = shown(
        "# calls/a\norganizers: [kbiz]\nconsortium: 2025/x\n---\n# organizations/kbiz\n---\n"
        "# consortia/2025/x\neditions: [medica/2025]\n---\n"
        "# exhibitions/medica\neditions: {'2025': {}}\n---\n# organizations/other"
    )
    assert names(listed.inputs) == [
        *("calls/a", "consortia/2025/x", "exhibitions/medica", "organizations/kbiz")
    ]


def test_a_long_list_is_cut_with_the_other_schemes_last() -> None:
    listed = shown(
        "# calls/a\nopens: '2025'\n---\n# calls/b\nopens: '2024'\n---\n"
        "# calls/c\nscheme: other\nopens: '2026'"
    )
    parts = list(listed.parts(2))
    assert [(p.number, p.of) for p in parts] == [(1, 2), (2, 2)]
    assert ids(parts[0]) == [("2025", ["a"]), ("2024", ["b"])] and parts[0].others == ()
    assert ids(parts[1]) == [] and [r.record.id for r in parts[1].others] == ["c"]
