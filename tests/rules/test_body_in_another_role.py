"""body-in-another-role: bodies in the fields of a year, its calls and its consortia."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "body-in-another-role"

TYPES = {
    "m": "ministry",
    "b": "managing_body",
    "p": "local_government",
    "s": "support_agency",
    "l": "local_agency",
    "a": "industry_association",
}
BODIES = "".join(f"# organizations/{id}\ntype: {type}\n---\n" for id, type in TYPES.items())


def told(checked: Checked) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(f.problem.id, f.problem.at) for f in checked.findings if f.rule == RULE]


@pytest.mark.parametrize(
    ("ministry", "body", "at"),
    [("m", "b", []), ("m", "m", []), ("b", "b", ["ministry"]), ("m", "p", ["managing_body"])],
)
def test_of_a_year(
    checked: Callable[[str], Checked], ministry: str, body: str, at: list[str]
) -> None:
    text = f"{BODIES}# programmes/2026\nministry: {ministry}\nmanaging_body: {body}"
    assert told(checked(text)) == [(RULE, (field,)) for field in at]


@pytest.mark.parametrize(
    ("body", "told_at"), [("p", []), ("s", []), ("l", []), ("a", ["managing_body"])]
)
def test_of_a_year_without_a_ministry(
    checked: Callable[[str], Checked], body: str, told_at: list[str]
) -> None:
    """A province or a city runs a programme of its own."""
    text = f"{BODIES}# programmes/2026 without ministry\nmanaging_body: {body}"
    assert told(checked(text)) == [(RULE, (field,)) for field in told_at]


YEAR = f"{BODIES}# programmes/2026\nministry: m\nmanaging_body: b\n---\n"


@pytest.mark.parametrize(("bodies", "found"), [("b", 0), ("m", 0), ("a, b", 0), ("a", 1)])
def test_of_a_call_for_hosts(checked: Callable[[str], Checked], bodies: str, found: int) -> None:
    text = f'{YEAR}# calls/x\naudience: hosts\nprogrammes: ["2026"]\norganizers: [{bodies}]'
    assert told(checked(text)) == [(f"{RULE}.call", ("organizers", 0))] * found


@pytest.mark.parametrize(
    ("scheme", "funders", "found"),
    [("export_consortium", "m", 0), ("export_consortium", "p", 1), ("local_government", "p", 0)],
)
def test_of_who_pays(
    checked: Callable[[str], Checked], scheme: str, funders: str, found: int
) -> None:
    text = (
        f'{YEAR}# consortia/2026/c without partners\nprogramme: "2026"\nscheme: {scheme}\n'
        f"funders: [{funders}]"
    )
    assert told(checked(text)) == [(f"{RULE}.funder", ("funders", 0))] * found


@pytest.mark.parametrize(("id", "found"), [("p", 0), ("a", 1)])
def test_of_partners(checked: Callable[[str], Checked], id: str, found: int) -> None:
    partner = f"partners: [{{organization: {id}, role: local_government}}]"
    text = f"{BODIES}# consortia/2026/c without programme, funders\nscheme: other\n{partner}"
    assert told(checked(text)) == [(RULE, ("partners", 0, "organization"))] * found


@pytest.mark.parametrize(
    ("funders", "by", "found"), [("m, p", "local", 0), ("m", "local", 1), ("m", "firms", 0)]
)
def test_of_local_money(
    checked: Callable[[str], Checked], funders: str, by: str, found: int
) -> None:
    text = (
        f"{BODIES}# consortia/2026/c without programme, partners\nscheme: other\n"
        f"funders: [{funders}]\n"
        f"budget: [{{item: booth, cost_krw: 9, funding: [{{by: {by}, krw: 9}}]}}]"
    )
    assert told(checked(text)) == [(f"{RULE}.local", ("funders",))] * found
