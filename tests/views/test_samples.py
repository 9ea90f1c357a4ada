"""The index of made-up records: calls by closing day, consortia by event, the rest by kind."""

from __future__ import annotations

from generator.views.calls import CallRow
from generator.views.samples import SamplesPage, samples
from tests.support.bare import names, registry


def shown(text: str) -> SamplesPage:
    return samples(registry(text))


def ids(rows: tuple[CallRow, ...]) -> list[str]:
    return [row.record.id for row in rows]


def test_calls_for_firms_and_for_hosts_the_next_to_close_first_the_undated_last() -> None:
    page = shown(
        "# calls/a\n---\n# calls/b\ncloses: '2025-05-01'\n---\n# calls/c\ncloses: '2025-03-01'\n"
        "---\n# calls/h\naudience: hosts\ncloses: '2025-04-01'\n---\n# calls/d\n"
        "closes: '2025-03-01'"
    )
    assert ids(page.calls) == ["c", "d", "b", "a"] and ids(page.hosts) == ["h"]


def test_consortia_without_a_day_come_first_then_the_latest() -> None:
    days = "stages: {dispatch: {starts: '2025-%s', ends: '2025-%s'}}\n---\n"
    page = shown(
        "# consortia/2025/a\n" + days % ("03", "03") + "# consortia/2025/b\n" + days % ("05", "05")
        + "# consortia/2025/c\n---\n# consortia/2025/d"
    )  # fmt: skip
    assert [row.record.id for row in page.consortia] == ["2025/d", "2025/c", "2025/b", "2025/a"]


def test_exhibitions_organizations_and_programmes_stand_by_kind() -> None:
    page = shown(
        "# programmes/2025\n---\n# organizations/a\n---\n# organizations/b\n---\n"
        "# consortia/2025/x\n---\n# calls/c\norganizers: [a]"
    )
    assert [(kind, names(links)) for kind, links in page.others] == [
        ("exhibition", []),
        ("organization", ["organizations/a", "organizations/b"]),
        ("programme", ["programmes/2025"]),
    ]
    assert names(page.inputs) == [
        *("calls/c", "consortia/2025/x", "organizations/a", "organizations/b", "programmes/2025")
    ]


def test_calls_are_found_by_the_same_words_as_on_the_home_page() -> None:
    page = shown(
        "# calls/a\nconsortium: 2025/x\n---\n# consortia/2025/x\nsectors: [cosmetics]\n"
        "stops: [{country: DE, city: x}]"
    )
    assert page.found_by(page.calls[0]) == {"sector": "cosmetics", "country": "DE", "month": ""}
    assert page.choices(page.calls)[0] == ("sector", ("cosmetics",))
