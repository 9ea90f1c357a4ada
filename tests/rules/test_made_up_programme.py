"""One programme that states every term, and one record after another that breaks one of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.check import Checked, check
from generator.records.schema import Node, Schema, inner
from generator.records.yaml_source import Unreadable

TODAY = date(2026, 6, 15)
MADE_UP = (Path(__file__).parent / "made_up_programme.yml").read_bytes()
SOURCE = "sources: [{title: {ko: 지어낸 자료, en: Made up}}]\n"
WORLD: dict[str, bytes | Unreadable] = {
    "data/programmes/2026.yml": MADE_UP,
    "data/programmes/2025.yml": MADE_UP.replace(b"year: 2026", b"year: 2025")
    .replace(b'starts: "2026-01-01"', b'starts: "2025-01-01"')
    .replace(b'ends: "2026-12-31"', b'ends: "2025-12-31"'),
    **{
        f"data/organizations/{id}.yml": (
            f"names: [{{name: {{ko: {id}, en: {id}}}}}]\ntype: {type}\n{SOURCE}".encode()
        )
        for id, type in (
            ("host", "industry_association"),
            ("body", "managing_body"),
            ("city", "local_government"),
        )
    },
    "data/exhibitions/fair.yml": (
        "names: [{name: {ko: 박람회, en: Fair}}]\neditions:\n"
        '  "2024": {country: DE}\n  "2025": {country: DE}\n'
        '  "2026": {starts: "2026-05-10", ends: "2026-05-13", country: DE}\n'
        f"{SOURCE}"
    ).encode(),
}
SOUND = """
title: {ko: 컨소시엄, en: Consortium}
programme: "2026"
scheme: export_consortium
kind: general
composition: sector
hosts: [host]
applied: "2026-01-20"
editions: ["fair/2026"]
roster_consent: "2026-03-01"
participants:
  - {name: {ko: 예시기업 가, en: Firm A}, firm_id: "F-001", subsidy_krw: 6000000}
  - {name: {ko: 예시기업 나, en: Firm B}, firm_id: "F-002", subsidy_krw: 4000000, group: b}
  - {name: {ko: 예시기업 다, en: Firm C}, firm_id: "F-003", subsidy_krw: 3860000, group: c}
agreement: {signed: "2026-03-05", plan_approved: "2026-03-20"}
stages:
  dispatch: {starts: "2026-05-09", ends: "2026-05-14"}
budget:
  - {item: booth_rental, cost_krw: 10000000, subsidy_krw: 7000000}
  - {item: booth_construction, cost_krw: 9730000, subsidy_krw: 4860000,
     funding: [{by: state, krw: 4860000}, {by: firms, krw: 4870000}]}
  - {item: freight, cost_krw: 3000000, subsidy_krw: 2000000}
""".lstrip()


def world(record: str, **others: str) -> dict[str, bytes | Unreadable]:
    more = {f"data/consortia/{id[1:5]}/{id[6:]}.yml": text for id, text in others.items()}
    written = {"data/consortia/2026/alpha.yml": record, **more}
    return WORLD | {file: (text + SOURCE).encode() for file, text in written.items()}


def found(checked: Checked) -> set[str]:
    return {finding.problem.id for finding in checked.findings}


def changed(*changes: tuple[str, str]) -> str:
    text = SOUND
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def test_a_record_may_keep_every_term(schemas: dict[str, Schema]) -> None:
    assert found(check(world(SOUND), schemas, TODAY)) == set()


RATE, ITEM = "subsidy-over-rate.item", "subsidy-over-cap.item"
GROUP, CONSORTIUM = "subsidy-over-cap.group-event", "subsidy-over-cap.consortium"
COST = "subsidy-over-cost"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ([("05-09", "05-01"), ("05-14", "05-09")], "dispatch-outside-edition"),
        ([("general", "special")], "unknown-kind.kind"),
        ([("sector", "regional")], "unknown-kind.composition"),
        ([("[host]", "[city]")], "ineligible-host"),
        ([("[host]", "[body]")], "ineligible-host"),
        ([("2026-01-20", "2026-04-01")], "applied-outside-window.too-near"),
        ([("2026-01-20", "2025-10-01")], "applied-outside-window.too-far"),
        ([("booth_rental", "hotel")], "ineligible-cost-item"),
        ([("subsidy_krw: 7000000", "subsidy_krw: 7000001")], "subsidy-over-rate.item"),
        ([("4860000", "4870000"), ("firms, krw: 4870000", "firms, krw: 4860000")], RATE),
        ([("firms, krw: 4870000", "firms, krw: 4869999")], "funding-does-not-add-up"),
        ([("item: booth_rental, cost_krw: 10000000", "item: freight, cost_krw: 10000000")], ITEM),
        ([("subsidy_krw: 6000000", "subsidy_krw: 10000001")], "subsidy-over-cap.firm-event"),
        ([("group: c", "group: b"), ("krw: 3860000", "krw: 6000001")], GROUP),
        ([("subsidy_krw: 6000000", "subsidy_krw: 6000001")], "funding-does-not-add-up.firms"),
        ([("10000000, subsidy_krw: 7000000", "60000000, subsidy_krw: 42000000")], CONSORTIUM),
        ([("10000000, subsidy_krw: 7000000", "1000000, subsidy_krw: 7000000")], COST),
    ],
)  # fmt: skip
def test_a_record_that_breaks_one_term(
    schemas: dict[str, Schema], changes: list[tuple[str, str]], rule: str
) -> None:
    assert rule in found(check(world(changed(*changes)), schemas, TODAY))


def without_fair(starts: str, kind: str = "general") -> str:
    return changed(
        ('editions: ["fair/2026"]\n', ""),
        ('"2026-05-09", ends: "2026-05-14"', f'"{starts}"'),
        ('applied: "2026-01-20"\n', ""),
        ("kind: general", f"kind: {kind}"),
    )


@pytest.mark.parametrize(
    ("starts", "kind", "outside"),
    [
        ("2026-12-31", "promising", False),
        ("2027-01-01", "promising", True),
        ("2027-03-31", "general", False),
        ("2027-04-01", "general", True),
    ],
)
def test_a_carry_over_holds_for_its_kind(
    schemas: dict[str, Schema], starts: str, kind: str, outside: bool
) -> None:
    told = found(check(world(without_fair(starts, kind)), schemas, TODAY))
    assert ("outside-programme-year.late" in told) is outside


def test_a_kind_overrides_one_value_at_a_time(schemas: dict[str, Schema]) -> None:
    dear = (("subsidy_krw: 7000000", "subsidy_krw: 8000000"), ("kind: general", "kind: promising"))
    told = found(check(world(changed(*dear)), schemas, TODAY))
    assert "subsidy-over-rate.item" not in told  # 80 % of the total, for this kind
    four = [("subsidy_krw: 4860000", "subsidy_krw: 4870000"), dear[1]]
    assert "subsidy-over-rate.item" in found(check(world(changed(*four)), schemas, TODAY))


def roster_of(count: int, kind: str) -> str:
    text = changed(("kind: general", f"kind: {kind}"))
    before, _, rest = text.partition("participants:\n")
    _, _, after = rest.partition("agreement:")
    each = "".join(f"  - {{name: {{ko: 예시 {n}, en: Firm {n}}}}}\n" for n in range(count))
    return f"{before}participants:\n{each}agreement:{after}"


@pytest.mark.parametrize(
    ("count", "kind", "rule"),
    [
        (1, "general", "too-few-participants"),
        (2, "general", None),
        (2, "promising", "too-few-participants"),
        (4, "general", None),
        (5, "general", "too-many-participants"),
        (5, "promising", None),
        (7, "promising", "too-many-participants"),
    ],
)
def test_the_size_of_a_group(
    schemas: dict[str, Schema], count: int, kind: str, rule: str | None
) -> None:
    told = found(check(world(roster_of(count, kind)), schemas, TODAY))
    assert told & {"too-few-participants", "too-many-participants"} == ({rule} if rule else set())


def test_a_firm_over_the_year_and_over_all_years(schemas: dict[str, Schema]) -> None:
    twice = world(SOUND, _2026_beta=changed(("subsidy_krw: 6000000", "subsidy_krw: 9000001")))
    assert "subsidy-over-cap.firm-year" in found(check(twice, schemas, TODAY))
    past = changed(("subsidy_krw: 6000000", "subsidy_krw: 10000000"), ('"2026"\ns', '"2025"\ns'))
    now = changed(("subsidy_krw: 6000000", "subsidy_krw: 10000000"))
    both = found(check(world(now, _2025_beta=past), schemas, TODAY))
    assert "subsidy-over-cap.firm-total" not in both
    more = changed(("subsidy_krw: 6000000", "subsidy_krw: 10000001"))
    assert "subsidy-over-cap.firm-total" in found(
        check(world(more, _2025_beta=past), schemas, TODAY)
    )


def test_limits_on_joining(schemas: dict[str, Schema]) -> None:
    before = {f"_2026_y{y}": changed(("fair/2026", f"fair/{y}")) for y in (2024, 2025)}
    three = world(SOUND, **before)
    told = found(check(three, schemas, TODAY))
    assert {"over-participation-limit.year", "over-participation-limit.exhibition"} <= told


def test_exclusive_with_other_support(schemas: dict[str, Schema]) -> None:
    other = changed(("scheme: export_consortium", "scheme: kotra"))
    told = {
        id.partition(".")[0] for id in found(check(world(SOUND, _2026_b=other), schemas, TODAY))
    }
    assert "funded-twice" in told


def test_a_budget_with_its_supplement(schemas: dict[str, Schema]) -> None:
    large = without_fair("2026-05-01").partition("budget:")[0] + "subsidy_total_krw: 350000000\n"
    assert "over-programme-budget" not in found(check(world(large), schemas, TODAY))
    over = large.replace("350000000", "350000001")
    assert "over-programme-budget" in found(check(world(over), schemas, TODAY))


def test_it_states_all_terms_that_the_schema_has(schemas: dict[str, Schema]) -> None:
    written = yaml.safe_load(MADE_UP)
    root = schemas["programme"].root
    left_out = {"from_percent", "average_per_firm_krw"}  # told by sources, held by no rule
    for name in ("participants", "subsidy", "limits", "windows"):
        assert _fields(inner(root, name)) - left_out <= _said(written[name]), name


def _fields(node: Node | None) -> set[str]:
    named = (node or {}).get("properties", {})
    return set(named).union(*(_fields(below) for below in named.values()))


def _said(value: object) -> set[str]:
    if not isinstance(value, dict):
        return set()
    return set(value).union(*(_said(below) for below in value.values()))
