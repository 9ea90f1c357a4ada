"""support-over-rate: kinds, several years, shares by condition, and what is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "support-over-rate"
YEAR = "# programmes/2026\nsubsidy:\n  max_percent: 70\n"
KINDS = f"{YEAR}kinds:\n  substitute: {{label: 대체, subsidy: {{max_percent: 100}}}}\n"


def call(*lines: str, years: str = '"2026"') -> str:
    head = f"---\n# calls/a\nscheme: export_consortium\nprogrammes: [{years}]\n"
    return head + "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(YEAR + call("support: {max_percent: 71}"), id="one percent more"),
        pytest.param(
            YEAR + call("support: {shares: [{condition: 첫 참가, max_percent: 80}]}"),
            id="by condition",
        ),
        pytest.param(
            KINDS + call("kind: general", "support: {max_percent: 80}"), id="of another kind"
        ),
    ],
)
def test_a_larger_share_is_told(checked: Check, text: str) -> None:
    assert len(said(checked(text), RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(YEAR + call("support: {max_percent: 70}"), id="the same"),
        pytest.param(KINDS + call("support: {max_percent: 100}"), id="some kind has it"),
        pytest.param(
            YEAR + call("support: {max_percent: 80}", years='"2026", "2031"'),
            id="a year whose share is not known",
        ),
        pytest.param(
            YEAR + "---\n# calls/a\nscheme: local_government\nsupport: {max_percent: 100}\n",
            id="another scheme",
        ),
    ],
)
def test_what_may_be_right_is_not_told(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []
