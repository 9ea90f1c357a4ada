"""A consortium's page: its words, its ways to other records, its stages and its money."""

from __future__ import annotations

from generator.facts.days import NO_DAYS
from generator.records.model import Consortium
from generator.views.consortium import ConsortiumPage, consortium
from generator.views.consortium_stages import Stage
from tests.support.bare import names, registry, view

ALPHA = "# consortia/2025/a\n"
YEAR = (
    "\n---\n# programmes/2025\nkinds: {general: {label: 일반}}\n"
    "compositions: {sector: {label: 업종별}}"
)


def page(text: str) -> ConsortiumPage:
    return view(consortium, Consortium, ALPHA + text)


def states(shown: ConsortiumPage) -> list[str]:
    return [stage.state for stage in shown.stages]


def test_the_programme_names_kind_and_composition() -> None:
    shown = page("kind: general\ncomposition: sector" + YEAR)
    assert (shown.kind, shown.composition) == ("일반", "업종별")
    assert shown.programme and shown.programme.name == "programmes/2025"


def test_what_the_programme_does_not_know_is_the_bare_word() -> None:
    assert page("kind: other" + YEAR).kind == "other"
    assert page("kind: general\n---\n# programmes/2025").kind == "general"
    assert page("kind: general").kind == "general"
    assert page("composition: sector").composition == "sector"
    assert page(YEAR.removeprefix("\n")).kind is None


def test_another_programme_year_names_nothing() -> None:
    assert page("kind: general" + YEAR.replace("2025", "2026")).kind == "general"


def test_hosts_funders_and_partners_with_their_roles() -> None:
    shown = page(
        "hosts: [b, a]\nfunders: [mss]\n"
        "partners: [{organization: c, role: co_host}, {organization: d, role: partner}]\n---\n"
        "# organizations/c\n---\n# organizations/mss\n---\n# organizations/b"
    )
    assert names(shown.hosts) == ["organizations/b", "organizations/a"]
    assert names(shown.funders) == ["organizations/mss"]
    assert [(role, link.name) for role, link in shown.partners] == [
        *(("co_host", "organizations/c"), ("partner", "organizations/d"))
    ]
    assert names(shown.inputs) == [
        *("consortia/2025/a", "organizations/b", "organizations/c", "organizations/mss")
    ]


def test_only_calls_for_firms_recruit_and_the_latest_comes_first() -> None:
    shown = page(
        "\n---\n# calls/h\naudience: hosts\nconsortium: 2025/a\n---\n# calls/x\n"
        "consortium: 2025/a\nopens: '2025-01-01'\ncloses: '2025-02-01'\n---\n# calls/y\n"
        "consortium: 2025/a\nopens: '2025-03-01'\n---\n# calls/z\nconsortium: 2025/a\n---\n"
        "# calls/w\nconsortium: 2025/b\nopens: '2025-05-01'"
    )
    assert names(shown.calls) == ["calls/y", "calls/x", "calls/z"]
    assert "2025-02-01" in [step.until for step in shown.recruiting.steps]
    assert names(shown.inputs) == ["calls/x", "calls/y", "calls/z", "consortia/2025/a"]


def test_the_call_under_which_it_was_selected() -> None:
    shown = page("call: x\n---\n# calls/x\naudience: hosts")
    assert shown.selection and shown.selection.name == "calls/x" and shown.calls == ()


def test_a_consortium_goes_on_from_another_and_is_gone_on_with() -> None:
    shown = page("continues: 2024/z\n---\n# consortia/2026/b\ncontinues: 2025/a")
    assert shown.continues and shown.continues.name == "consortia/2024/z"
    assert names(shown.continued_by) == ["consortia/2026/b"]


def test_what_replaced_it() -> None:
    shown = page("ended: {kind: replaced, replaced_by: 2025/b}\n---\n# consortia/2025/b")
    assert shown.replaced_by and shown.replaced_by.name == "consortia/2025/b"
    assert page("ended: {kind: cancelled}").replaced_by is None


def test_the_three_stages_are_always_there() -> None:
    shown = page("")
    assert shown.stages == tuple(Stage(s, NO_DAYS) for s in (
        "preparation", "dispatch", "follow_up"
    ))  # fmt: skip


def test_selection_agreement_and_settlement_stand_where_they_are_dated() -> None:
    shown = page(
        "selected: '2025-01-05'\nagreement: {signed: '2025-02-01'}\n"
        "settlement: {confirmed: '2025-12-01'}"
    )
    assert states(shown) == [
        *("selected", "agreement", "preparation", "dispatch", "follow_up", "settled")
    ]
    days = {stage.state: (stage.when.first, stage.when.ends) for stage in shown.stages}
    assert days["selected"] == ("2025-01-05", None)
    assert days["agreement"] == ("2025-02-01", None)
    assert days["settled"] == ("2025-12-01", None)


def test_the_dispatch_has_the_days_of_the_event_and_the_others_their_own() -> None:
    shown = page(
        "editions: [medica/2025]\nstages:\n  preparation: {starts: '2025-03', ends: '2025-10', "
        "activities: [market_research]}\n---\n# exhibitions/medica\n"
        "editions: {'2025': {starts: '2025-11-17', ends: '2025-11-20'}}"
    )
    assert [(s.when.first, s.when.last) for s in shown.stages] == [
        *(("2025-03", "2025-10"), ("2025-11-17", "2025-11-20"), ("", ""))
    ]
    assert [len(stage.activities) for stage in shown.stages] == [1, 0, 0]


def test_firms_that_withdrew_are_not_shown() -> None:
    shown = page(
        "roster_consent: '2025-01-01'\nparticipants: [{name: 하나, products: [x]}, "
        "{name: 둘, products: [x], withdrawn: '2025-02-01'}]"
    )
    assert [firm["name"] for firm in shown.participants] == ["하나"]


def test_it_reads_the_exhibitions_where_it_goes() -> None:
    shown = page(
        "editions: [medica/2025]\n---\n# exhibitions/medica\neditions: {'2025': {}}" + YEAR
    )
    assert [place.edition for place in shown.places] == ["2025"]
    assert names(shown.inputs) == [*("consortia/2025/a", "exhibitions/medica", "programmes/2025")]


def test_cost_items_have_the_names_of_its_programme_year() -> None:
    shown = page(
        "budget: [{item: booth_rental, cost_krw: 20, subsidy_krw: 14}]\n---\n# programmes/2025\n"
        "subsidy: {max_percent: 70, items: {booth_rental: {label: 부스 임차료}}}"
    )
    assert [line.item for line in shown.money.lines] == ["부스 임차료"]


def test_how_far_it_is_follows_its_own_dates() -> None:
    world = registry(ALPHA + "selected: '2025-01-05'\n---\n# consortia/2025/b")
    first, second = (consortium(record, world) for record in world.all(Consortium))
    assert [step.state for step in first.progress.steps] == ["selected"]
    assert second.progress.steps == ()
