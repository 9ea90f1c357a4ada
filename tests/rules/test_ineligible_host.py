"""ineligible-host: types of hosts, the managing body, and what is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "ineligible-host"
FILE = "data/consortia/2026/alpha.yml"

YEAR = """# programmes/2026
host_types: [industry_association, private_specialist]
compositions:
  sector:
    label: 업종별
    formed_by: host
  strategic:
    label: 전략
    formed_by: managing_body
---
"""


def consortium(*types: str, composition: str = "", scheme: str = "export_consortium") -> str:
    hosts = ", ".join(f'"h{n}"' for n in range(len(types)))
    text = f'# consortia/2026/alpha\nprogramme: "2026"\nhosts: [{hosts}]\nscheme: {scheme}\n'
    text += f"composition: {composition}\n" if composition else ""
    return text + "".join(f"---\n# organizations/h{n}\ntype: {t}\n" for n, t in enumerate(types))


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(consortium("industry_association"), id="may apply"),
        pytest.param(consortium("industry_association", "private_specialist"), id="both may"),
        pytest.param(consortium("unknown"), id="not known"),
        pytest.param(consortium("managing_body"), id="the managing body, composition not known"),
        pytest.param(consortium("managing_body", composition="strategic"), id="formed by it"),
        pytest.param(consortium("public_body", composition="strategic"), id="named by it"),
        pytest.param(consortium("ministry", scheme="other"), id="another scheme"),
    ],
)
def test_hosts_that_may_apply_are_fine(checked: Check, record: str) -> None:
    assert said(checked(YEAR + record), RULE) == []


@pytest.mark.parametrize(
    ("record", "types"),
    [
        pytest.param(consortium("local_government"), ["local_government"], id="may not"),
        pytest.param(
            consortium("industry_association", "ministry"), ["ministry"], id="the second may not"
        ),
        pytest.param(
            consortium("managing_body", composition="sector"),
            ["managing_body"],
            id="not formed by it",
        ),
        pytest.param(consortium("ministry", composition="odd"), ["ministry"], id="odd composition"),
    ],
)
def test_a_host_that_may_not_apply_is_found(checked: Check, record: str, types: list[str]) -> None:
    found = checked(YEAR + record)
    assert said(found, RULE) == [(FILE, 2)]
    (finding,) = [f for f in found.findings if f.rule == RULE]
    assert finding.problem.values["types"] == types


def test_without_a_threshold_the_rule_is_silent(checked: Check) -> None:
    record = consortium("ministry")
    assert said(checked("# programmes/2026\nyear: 2026\n---\n" + record), RULE) == []
