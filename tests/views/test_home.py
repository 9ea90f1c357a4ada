"""The home page: which calls it carries, what narrows them, and what it counts."""

from __future__ import annotations

from generator.views.calls import CallRow
from generator.views.home import CANDIDATES, RECENT, HomePage, home
from tests.support.bare import names, registry


def shown(text: str) -> HomePage:
    return home(registry(text))


def ids(rows: tuple[CallRow, ...]) -> list[str]:
    return [row.record.id for row in rows]


def many(number: int, line: str) -> str:
    return "\n---\n".join(f"# calls/c{n:02}\n{line % (n % 28 + 1)}" for n in range(number))


def test_an_empty_portal_has_an_empty_home_page() -> None:
    page = shown("# statistics/s\nvalues: [{period: '2024', value: 1, vintage: first}]")
    assert (page.candidates, page.season, page.recent, page.hosts, page.portals) == ((),) * 5
    assert page.programme is None and (page.consortia, page.exhibitions, page.organizations) == (
        *(0, 0, 0),
    )
    assert page.choices == (("sector", ()), ("country", ()), ("month", ()))


def test_candidates_are_calls_for_firms_with_a_closing_day_the_next_to_close_first() -> None:
    page = shown(
        "# calls/a\ncloses: '2025-05-01'\n---\n# calls/b\ncloses: '2025-03-01'\n---\n"
        "# calls/c\nopens: '2025-02-01'\n---\n# calls/h\naudience: hosts\ncloses: '2025-04-01'\n"
        "---\n# calls/o\nscheme: kotra\ncloses: '2025-04-01'\n---\n"
        "# calls/p\nscheme: predecessor\ncloses: '2009-04-01'"
    )
    assert ids(page.candidates) == ["p", "b", "a"]
    assert ids(page.recent) == ["a", "b", "c", "p"]


def test_only_the_last_so_many_to_close_are_carried() -> None:
    text = many(CANDIDATES, "closes: '2025-03-%02d'") + "\n---\n# calls/old\ncloses: '2024-01-01'"
    page = shown(text + "\n---\n# calls/new\ncloses: '2026-01-01'")
    assert len(page.candidates) == CANDIDATES and len(page.recent) == RECENT
    assert ids(page.candidates)[-1] == "new" and "old" not in ids(page.candidates)
    assert ids(page.recent)[0] == "new" and len(page.season) == CANDIDATES


def test_recent_calls_have_some_day() -> None:
    page = shown(
        "# calls/a\nannounced: '2025-03-01'\n---\n# calls/b\n---\n# calls/c\nopens: '2024'"
    )
    assert ids(page.recent) == ["a", "c"]


def test_the_day_that_decides_the_order_is_closing_then_opening_then_announcing() -> None:
    page = shown(
        "# calls/a\nopens: '2025-01-01'\ncloses: '2025-02-01'\n---\n"
        "# calls/b\nopens: '2025-01-15'\nannounced: '2025-06-01'\n---\n"
        "# calls/c\nannounced: '2025-01-20'"
    )
    assert ids(page.recent) == ["a", "c", "b"]


def test_calls_for_hosts_are_those_of_the_latest_year() -> None:
    hosts = "# calls/%s\naudience: hosts\nprogrammes: ['%s']\ncloses: '%s'\n---\n"
    page = shown(
        hosts % ("a", "2026", "2025-10-24") + hosts % ("b", "2026", "2025-12-01")
        + hosts % ("c", "2025", "2024-10-24") + "# organizations/x"
    )  # fmt: skip
    assert ids(page.hosts) == ["b", "a"]


def test_where_to_apply_is_the_address_of_the_latest_call_for_hosts_that_names_one() -> None:
    hosts = "# calls/%s\naudience: hosts\ncloses: '2025-0%s-01'\n%s\n---\n"
    page = shown(
        hosts % ("a", 1, "apply_url: https://old.example/") + hosts % ("c", 3, "title: x")
        + hosts % ("b", 2, "apply_url: https://new.example/")
        + "# calls/f\napply_url: https://firms.example/\ncloses: '2025-09-01'"
    )  # fmt: skip
    assert [(record.id, address) for record, address in page.portals] == [
        ("b", "https://new.example/")
    ]


def test_a_season_runs_from_the_first_day_known_to_the_last() -> None:
    page = shown(
        "# calls/a\nannounced: '2025-01-05'\nopens: '2025-01-10'\ncloses: '2025-02-01T18:00'\n---\n"
        "# calls/b\nopens: '2025-01'\ncloses: '2025-03-01'\n---\n# calls/c\ncloses: '2025-03'\n"
        "---\n# calls/h\naudience: hosts\nopens: '2025-04-01'"
    )
    assert [(row.record.id, first, last) for row, first, last in page.season] == [
        ("b", "2025-03-01", "2025-03-01"),
        ("a", "2025-01-05", "2025-02-01"),
        ("h", "2025-04-01", "2025-04-01"),
    ]


FOUND = (
    "# calls/a\ncloses: '2025-03-01'\nconsortium: 2025/x\n---\n# calls/b\ncloses: '2025-04-01'\n"
    "consortium: 2025/y\n---\n# calls/c\ncloses: '2025-05-01'\n---\n# consortia/2025/x\n"
    "sectors: [medical_devices, cosmetics]\nstops: [{country: DE, city: x, starts: '2025-11-17', "
    "ends: '2025-11-20'}]\n---\n# consortia/2025/y\nsectors: [cosmetics]\n"
    "stops: [{country: US, city: x, starts: '2026', ends: '2026'}]"
)


def test_candidates_are_narrowed_by_sector_country_and_month() -> None:
    page = shown(FOUND)
    assert page.choices == (
        ("sector", ("cosmetics", "medical_devices")),
        ("country", ("DE", "US")),
        ("month", ("2025-11",)),
    )
    assert [HomePage.found_by(row) for row in page.candidates] == [
        {"sector": "medical_devices cosmetics", "country": "DE", "month": "2025-11"},
        {"sector": "cosmetics", "country": "US", "month": ""},
        {"sector": "", "country": "", "month": ""},
    ]


def test_a_month_is_enough_to_be_found_by() -> None:
    page = shown(
        FOUND.replace("starts: '2026', ends: '2026'", "starts: '2026-02', ends: '2026-02'")
    )
    assert page.choices[2] == ("month", ("2025-11", "2026-02"))


def test_the_programme_is_the_latest_year_of_its_own_scheme() -> None:
    page = shown(
        "# programmes/2024\n---\n# programmes/2025\n---\n# programmes/2025-second\n---\n"
        "# programmes/2026\nscheme: kotra"
    )
    assert page.programme and page.programme.name == "programmes/2025"


def test_consortia_of_the_programme_exhibitions_and_organizations_are_counted_and_read() -> None:
    page = shown(
        "# consortia/2025/a\nstops: [{country: DE, city: x}]\n---\n"
        "# consortia/2025/b\nscheme: kotra\n---\n# exhibitions/m\n---\n# exhibitions/n\n---\n"
        "# organizations/k\n---\n# programmes/2025\n---\n# calls/a\ncloses: '2025-03-01'\n---\n"
        "# calls/h\naudience: hosts\nopens: '2025-03'\n---\n# calls/i\naudience: hosts\n"
        "programmes: ['2024']\nopens: '2024-03'\napply_url: https://a.example/"
    )
    assert (page.consortia, page.exhibitions, page.organizations) == (1, 2, 1)
    assert page.destinations.countries == (("DE", 1),)
    assert names(page.inputs) == [
        *("calls/a", "calls/h", "calls/i", "consortia/2025/a", "exhibitions/m", "exhibitions/n"),
        *("organizations/k", "programmes/2025"),
    ]


def test_a_group_of_a_coming_year_is_to_come_until_that_year_begins() -> None:
    page = shown(
        """
# consortia/2026/a
stages: {dispatch: {starts: '2026-12-03', ends: '2026-12-05'}}
---
# consortia/2027/b
stages: {dispatch: {starts: '2027', ends: '2027'}}
---
# consortia/2027/c
title: 날짜 없음
"""
    )
    assert [(its.record.id, its.went) for its in page.groups] == [
        ("2026/a", True),
        ("2027/b", False),
    ]
    steps = [(its.since, its.state, its.until) for its in page.groups[1].track.steps]
    assert steps == [
        *((None, "to_come", None), ("2027-01-01", "", None), ("2028-01-01", "event_over", None)),
    ]
