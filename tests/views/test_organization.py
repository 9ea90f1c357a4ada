"""An organization's page: what it had a part in, year by year, and what it is to others."""

from __future__ import annotations

from generator.records.model import Organization
from generator.views.organization import OrganizationPage, organization
from tests.support.bare import names, view

KBIZ = "# organizations/kbiz\n"


def page(text: str = "") -> OrganizationPage:
    return view(organization, Organization, KBIZ + text)


def roles(shown: OrganizationPage) -> dict[str, dict[str, tuple[str, ...]]]:
    return {year: {p.record.id: p.roles for p in parts} for year, parts in shown.years}


def test_an_organization_that_nobody_names_has_no_record() -> None:
    shown = page("\n---\n# consortia/2025/a\nhosts: [other]")
    assert (shown.years, shown.calls, shown.parts_of_it, shown.part_of) == ((), (), (), None)
    assert names(shown.inputs) == ["organizations/kbiz"]


def test_its_parts_are_host_partner_and_funder_each_told_once() -> None:
    shown = page(
        "\n---\n# consortia/2025/a\nhosts: [kbiz]\nfunders: [kbiz]\n"
        "partners: [{organization: kbiz, role: co_host}, {organization: x, role: partner}]\n---\n"
        "# consortia/2025/b\nhosts: [x]\nfunders: [kbiz]\n---\n# consortia/2025/c\nhosts: [x]\n"
        "partners: [{organization: kbiz, role: partner}]"
    )
    assert roles(shown) == {
        "2025": {
            "2025/c": ("partner",),
            "2025/b": ("funder",),
            "2025/a": ("host", "co_host", "funder"),
        }
    }


def test_the_latest_year_comes_first_and_the_undated_last() -> None:
    shown = page(
        "\n---\n# consortia/2024/a\n---\n# consortia/undated/b\nscheme: other\n---\n"
        "# consortia/2025/c"
    )
    assert [year for year, _ in shown.years] == ["2025", "2024", "undated"]


def test_in_a_year_the_latest_event_comes_first() -> None:
    days = "stages: {dispatch: {starts: '2025-%s', ends: '2025-%s'}}"
    shown = page(
        f"\n---\n# consortia/2025/a\n{days % ('03', '03')}\n---\n# consortia/2025/b\n"
        f"{days % ('05', '05')}\n---\n# consortia/2025/c"
    )
    assert list(roles(shown)["2025"]) == ["2025/b", "2025/a", "2025/c"]


def test_only_what_it_hosted_is_counted_as_hosted() -> None:
    shown = page(
        "\n---\n# consortia/2025/a\n---\n# consortia/2025/b\nscheme: kotra\n---\n"
        "# consortia/2025/c\nscheme: other\n---\n# consortia/2025/d\nhosts: [x]\nfunders: [kbiz]"
    )
    assert (shown.hosted, shown.others) == (1, 2)


def test_calls_that_it_organised_the_latest_id_first() -> None:
    shown = page(
        "\n---\n# calls/2024-a\norganizers: [kbiz]\n---\n# calls/2025-b\norganizers: [x, kbiz]"
        "\n---\n# calls/2025-c\norganizers: [x]"
    )
    assert [call.record.id for call in shown.calls] == ["2025-b", "2024-a"]


def test_what_it_is_part_of_and_what_is_part_of_it() -> None:
    shown = page(
        "part_of: mss\n---\n# organizations/mss\n---\n# organizations/x\npart_of: kbiz\n---\n"
        "# organizations/y\npart_of: kbiz"
    )
    assert shown.part_of and shown.part_of.name == "organizations/mss"
    assert names(shown.parts_of_it) == ["organizations/y", "organizations/x"]


def test_ministry_manager_and_publisher_are_apart() -> None:
    shown = page(
        "\n---\n# programmes/2024\nministry: kbiz\n---\n# programmes/2025\nmanaging_body: kbiz\n"
        "---\n# statistics/s\npublisher: kbiz\nvalues: [{period: '2024', value: 1, vintage: first}]"
    )
    assert names(shown.in_charge) == ["programmes/2024"]
    assert names(shown.manages) == ["programmes/2025"]
    assert names(shown.publishes) == ["statistics/s"]
    assert len(shown.inputs) == 4


def test_it_reads_consortia_their_exhibitions_and_calls() -> None:
    shown = page(
        "part_of: mss\n---\n# organizations/mss\n---\n# calls/a\norganizers: [kbiz]\n---\n"
        "# consortia/2025/a\neditions: [medica/2025]\n---\n"
        "# exhibitions/medica\neditions: {'2025': {starts: '2025-11-17'}}"
    )
    assert names(shown.inputs) == [
        *("calls/a", "consortia/2025/a", "exhibitions/medica"),
        *("organizations/kbiz", "organizations/mss"),
    ]
    ((_, (part,)),) = shown.years
    assert part.event.when.first == "2025-11-17"
