"""fee-due-before-closing: the day a fee is due, and the closing day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RESULT, FIRST = 'result: {announced: "2026-04-10"}', "closing_rule: first_come"


def told(schedule: str, due: str, more: str = "closing_rule: deadline") -> str:
    """A call whose fee is due on line 5."""
    return (
        '# calls/a without announced\nopens: "2026-03-02"\ncloses: "2026-03-27"\nfee:\n'
        f'  krw: 3130000\n  due: "{due}"\n  per: firm\nschedule: {{{schedule}}}\n{more}'
    )


CASES = [
    pytest.param(
        (
            '# calls/a\ncloses: "2026-03-27"\nother_fees:\n'
            '  - {condition: 회원사, krw: 300000, per: firm, due: "2026-03-20"}'
        ),
        [3],
        id="another fee",
    ),
    pytest.param(
        (
            '# calls/a\ncloses: "2026-03-27"\nother_closing_rules: [budget]\n'
            'fee: {krw: 300000, per: firm, due: "2026-03-20"}'
        ),
        [],
        id="until the money is spent as well",
    ),
    pytest.param(
        ('# calls/a\ncloses: "2026-03-27"\nfee:\n  krw: 3130000\n  per: firm\n  due: "2026-03-20"'),
        [5],
        id="while open",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'closes: "2026-03-27T18:00"\n'
            "fee:\n"
            "  krw: 3130000\n"
            "  per: firm\n"
            '  due: "2026-03-27"'
        ),
        [],
        id="the closing day",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'closes: "2026-03-27"\n'
            "closing_rule: budget\n"
            "fee:\n"
            "  krw: 3130000\n"
            "  per: firm\n"
            '  due: "2026-03-20"'
        ),
        [],
        id="as they come",
    ),
    pytest.param(told('announcement: "2026-04-03"', "2026-04-02"), [5], id="before the result"),
    pytest.param(told('announcement: "2026-04-03"', "2026-04-03"), [], id="the day of the result"),
    pytest.param(told('announcement: "2026-04"', "2026-04-02"), [], id="perhaps the result is out"),
    pytest.param(told('announcement: "2026-04-03"', "2026-03-20"), [5], id="told once"),
    pytest.param(told('evaluation: "2026-04-01"', "2026-04-02", RESULT), [5], id="as it was told"),
    pytest.param(
        told('announcement: "2026-04-01"', "2026-04-02", RESULT), [], id="the result came late"
    ),
    pytest.param(told('announcement: "2026-04-03"', "2026-04-02", FIRST), [], id="at once"),
    pytest.param(told('evaluation: "2026-04-01"', "2026-02-27", FIRST), [5], id="not yet open"),
    pytest.param(told('evaluation: "2026-04-01"', "2026-03-02", FIRST), [], id="it opens"),
    pytest.param(
        '# calls/a\ncloses: "2026-03-27"\nfee:\n  krw: 3130000',
        [],
        id="not known",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "fee-due-before-closing")] == lines


@pytest.mark.parametrize(("due", "found"), [("2026-02-20", 1), ("2026-02-25", 0)])
def test_nobody_pays_before_the_result(
    checked: Callable[[str], Checked], due: str, found: int
) -> None:
    call = (
        '# calls/a\ncloses: "2026-02-09"\nschedule: {announcement: "2026-02-25"}\n'
        f'fee: {{krw: 3000000, per: firm, due: "{due}"}}'
    )
    assert len(said(checked(call), "fee-due-before-closing")) == found
