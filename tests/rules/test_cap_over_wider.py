"""cap-over-wider: caps of a year against each other, and what calls promise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "cap-over-wider"
YEAR = "# programmes/2026 without kinds, subsidy\n"


def subsidy(*caps: str, more: str = "") -> str:
    return f"{YEAR}subsidy: {{caps: {{{', '.join(caps)}}}{more}}}"


def call(promised: str, year: str) -> str:
    return (
        f"{year}\n---\n# calls/a without support\nscheme: export_consortium\nkind: general\n"
        f'programmes: ["2026"]\nsupport: {{{promised}}}'
    )


EVENT = "per_firm_event_krw: 10000000"
CAPPED = subsidy(EVENT)
OWN = (
    f"# programmes/2026 without subsidy\nsubsidy: {{caps: {{{EVENT}}}}}\n"
    "kinds: {general: {label: 일반, subsidy: {caps: {per_firm_event_krw: 90000000}}}}"
)
CASES = [
    pytest.param(subsidy(EVENT, "per_firm_year_krw: 9000000"), [RULE], id="less in a year"),
    pytest.param(subsidy(EVENT, "per_firm_year_krw: 10000000"), [], id="as much in a year"),
    pytest.param(subsidy(EVENT, "per_consortium_krw: 9000000"), [RULE], id="less for all"),
    pytest.param(
        subsidy("per_firm_year_krw: 15000000", "per_firm_total_krw: 4000000"),
        [RULE],
        id="less in all years",
    ),
    pytest.param(
        subsidy(EVENT, more=", average_per_firm_krw: 65000000"), [f"{RULE}.average"], id="average"
    ),
    pytest.param(subsidy(more=", average_per_firm_krw: 65000000"), [], id="no cap"),
    pytest.param(
        call("average_per_firm_krw: 71100000", CAPPED), [f"{RULE}.call"], id="more than the year"
    ),
    pytest.param(
        call("cap_per_firm_krw: 100000000", CAPPED), [f"{RULE}.call"], id="a cap of its own"
    ),
    pytest.param(call("average_per_firm_krw: 10000000", CAPPED), [], id="as the year has it"),
    pytest.param(call("average_per_firm_krw: 71100000", YEAR + "year: 2026"), [], id="not capped"),
    pytest.param(call("average_per_firm_krw: 71100000", OWN), [], id="its kind has a cap"),
]


@pytest.mark.parametrize(("records", "found"), CASES)
def test_caps_hold_each_other(
    checked: Callable[[str], Checked], records: str, found: list[str]
) -> None:
    told = checked(records).findings
    assert [f for f in told if f.rule in ("schema", "yaml")] == []
    assert [f.problem.id for f in told if f.rule == RULE] == found


@pytest.mark.parametrize(("cap", "found"), [(3_000_000, 0), (10_000_000, 0), (30_000_000, 1)])
def test_an_item_is_part_of_what_a_firm_gets(
    checked: Callable[[str], Checked], cap: int, found: int
) -> None:
    text = (
        "# programmes/2026\nsubsidy:\n  caps: {per_firm_event_krw: 10000000}\n"
        f"  items: {{booth_rental: {{label: 부스, cap_krw: {cap}}}}}"
    )
    told = [f for f in checked(text).findings if f.problem.id == "cap-over-wider.item"]
    assert len(told) == found
