"""call-of-another-host: who calls firms to a consortium."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

BODY = "# organizations/{}\ntype: industry_association\n---\n"
BODIES = "".join(BODY.format(name) for name in "ab")
CONSORTIUM = "# consortia/2026/c without funders, partners, parties\nhosts: [a]\n"


@pytest.mark.parametrize(
    ("consortium", "call", "found"),
    [
        pytest.param("", "organizers: [b]", True, id="another host"),
        pytest.param("", "organizers: [a]", False, id="its host"),
        pytest.param("", "organizers: [b, a]", False, id="its host among others"),
        pytest.param(
            "partners: [{organization: b, role: partner}]\n",
            "organizers: [b]",
            False,
            id="a partner",
        ),
        pytest.param(
            "parties: [{organization: b, role: recruiter}]\n",
            "organizers: [b]",
            False,
            id="a party",
        ),
        pytest.param("funders: [b]\n", "organizers: [b]", False, id="who pays"),
        pytest.param("", "organizers: [above]", False, id="the managing body"),
        pytest.param("", "organizers: [branch]", False, id="a branch of the host"),
    ],
)
def test_firms_are_called_by_a_host(
    checked: Callable[[str], Checked], consortium: str, call: str, found: bool
) -> None:
    text = (
        f"{BODIES}# organizations/above\ntype: managing_body\n---\n"
        f"# organizations/branch\ntype: support_agency\npart_of: a\n---\n"
        f"{CONSORTIUM}{consortium}---\n"
        f'# calls/x\naudience: participants\nconsortium: "2026/c"\n{call}'
    )
    lines = [line for _, line in said(checked(text), "call-of-another-host")]
    assert lines == ([2] if found else [])


def test_a_consortium_without_hosts_is_not_judged(checked: Callable[[str], Checked]) -> None:
    text = (
        f"{BODIES}# consortia/2026/c without hosts\nhosts_unknown: true\n---\n"
        '# calls/x\naudience: participants\nconsortium: "2026/c"\norganizers: [b]'
    )
    assert said(checked(text), "call-of-another-host") == []


def test_the_bodies_are_asked_where_as_many_firms_were_selected(
    checked: Callable[[str], Checked],
) -> None:
    text = (
        f"{BODIES}{CONSORTIUM}turnover: {{selected: 12}}\n---\n# calls/x\naudience: participants\n"
        'consortium: "2026/c"\norganizers: [b]\nresult: {counts: firms, selected: 12}'
    )
    (found,) = [f for f in checked(text).findings if f.rule == "call-of-another-host"]
    assert found.problem.at == ("organizers",)
    assert found.problem.values == {"found": "2026/c", "host": "a", "body": "b"}
