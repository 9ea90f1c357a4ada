"""An exhibition's page: its editions, the latest first, and the Korean groups at each."""

from __future__ import annotations

from generator.records.model import Exhibition
from generator.views.exhibition import ExhibitionPage, exhibition
from tests.support.bare import names, view

MEDICA = "# exhibitions/medica\n"
TWO = "editions: {'2024': {}, '2025': {}}"


def page(text: str) -> ExhibitionPage:
    return view(exhibition, Exhibition, MEDICA + text)


def groups(shown: ExhibitionPage) -> dict[str, list[str]]:
    return {e.key: [p.record.id for p in e.pavilions] for e in shown.editions}


def test_a_group_stands_at_the_edition_that_it_names() -> None:
    shown = page(
        TWO + "\n---\n# consortia/2024/a\neditions: [medica/2024]\n---\n"
        "# consortia/2025/b\neditions: [fime/2024, medica/2025]\n---\n# consortia/2025/c"
    )
    assert groups(shown) == {"2025": ["2025/b"], "2024": ["2024/a"]}
    assert shown.pavilions == 2


def test_an_edition_that_the_series_does_not_have_is_left_out() -> None:
    shown = page(TWO + "\n---\n# consortia/2026/a\neditions: [medica/2026]")
    assert groups(shown) == {"2025": [], "2024": []} and shown.pavilions == 0


def test_the_programmes_own_groups_come_first_then_by_id() -> None:
    shown = page(
        "editions: {'2025': {}}\n---\n# consortia/2025/a\nscheme: other\neditions: [medica/2025]"
        "\n---\n# consortia/2025/c\neditions: [medica/2025]\n---\n"
        "# consortia/2025/b\neditions: [medica/2025]"
    )
    assert groups(shown) == {"2025": ["2025/b", "2025/c", "2025/a"]}


def test_editions_are_sorted_by_their_days_else_by_the_year_of_their_key() -> None:
    shown = page(
        "editions: {2024-spring: {}, 2024-fall: {starts: '2024-09-01'}, '2025': {}, "
        "'2023': {starts: '2026-01-01'}}"
    )
    assert [e.key for e in shown.editions] == ["2023", "2025", "2024-fall", "2024-spring"]
    assert [e.fields["starts"] for e in shown.editions][:2] == ["2026-01-01", None]


def test_each_group_has_its_hosts_and_both_are_read() -> None:
    shown = page(
        "editions: {'2025': {}}\n---\n# consortia/2025/a\nhosts: [kbiz]\neditions: [medica/2025]"
        "\n---\n# organizations/kbiz\n---\n# organizations/other"
    )
    (edition,) = shown.editions
    assert names(edition.pavilions[0].hosts) == ["organizations/kbiz"]
    assert names(shown.inputs) == [
        *("consortia/2025/a", "exhibitions/medica", "organizations/kbiz")
    ]


def test_an_earlier_fair_by_whose_day_a_host_is_called_is_read_too() -> None:
    def called(starts: str) -> ExhibitionPage:
        return page(
            "editions: {'2025': {starts: '2025-03-01'}}\n---\n# exhibitions/whx\n"
            f"editions: {{'2025': {{starts: '{starts}'}}}}\n---\n# consortia/2025/a\n"
            "hosts: [kbiz]\neditions: [medica/2025, whx/2025]\n---\n# organizations/kbiz\n"
            "names: [{name: {ko: 새이름}, from: '2025-03-01'}, "
            "{name: {ko: 옛이름}, until: '2025-02-28'}]"
        )

    later, earlier = called("2025-05-01"), called("2025-02-01")
    hosts = [shown.editions[0].pavilions[0].hosts[0].words["ko"] for shown in (later, earlier)]
    assert hosts == ["새이름", "옛이름"]
    assert "exhibitions/whx" in names(later.inputs)
