"""selections-differ: how many a call selected, and what its consortia tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = '# calls/{}\naudience: participants\nconsortium: "2026/a"\nresult: {{{}}}'
TEN = CALL.format("a", "counts: firms, selected: 10")
HEAD = "# consortia/2026/a without firms, turnover, participants\n{}\n---\n"
HOSTS = "# calls/h\naudience: hosts\nresult: {%s}\n"
TWO = "".join(f'---\n# consortia/2026/{name}\ncall: h\nselected: "2026-01-05"\n' for name in "bc")


@pytest.mark.parametrize(
    ("records", "found"),
    [
        pytest.param(HEAD.format("turnover: {selected: 9}") + TEN, True, id="another number"),
        pytest.param(HEAD.format("turnover: {selected: 10}") + TEN, False, id="the same"),
        pytest.param(HEAD.format("firms: [{value: 12}]") + TEN, True, id="more take part"),
        pytest.param(HEAD.format("firms: [{value: 8}]") + TEN, False, id="fewer take part"),
        pytest.param(
            HEAD.format("firms: [{value: 12}, {value: 9}]") + TEN, False, id="one source says less"
        ),
        pytest.param(HEAD.format("firms: [{value: 12, planned: true}]") + TEN, False, id="a plan"),
        pytest.param(
            HEAD.format("firms: [{value: 12}]\nturnover: {selected: 10, replaced: 2}") + TEN,
            False,
            id="some were taken later",
        ),
        pytest.param(
            HEAD.format("firms: [{value: 12}]")
            + CALL.format("a", "counts: firms, selected: 10, at_least: true"),
            False,
            id="at least",
        ),
        pytest.param(
            HEAD.format("firms: [{value: 12}]")
            + f"{TEN}\n---\n"
            + CALL.format("b", "counts: firms, selected: 2"),
            False,
            id="two calls",
        ),
        pytest.param(HOSTS % "counts: consortia, selected: 1" + TWO, True, id="more came of it"),
        pytest.param(HOSTS % "counts: consortia, selected: 2" + TWO, False, id="all came of it"),
        pytest.param(
            HOSTS % "counts: consortia, selected: 2"
            + TWO
            + "---\n# consortia/2026/d without selected\ncall: h\n",
            False,
            id="one only applied",
        ),
        pytest.param(
            HOSTS % 'counts: consortia, selected: 1, announced: "2026-01-04"'
            + TWO.replace("05", "04", 1),
            False,
            id="one came up later",
        ),
        pytest.param(HOSTS % "counts: events, selected: 1" + TWO, False, id="events"),
    ],
)
def test_both_tell_one_number(checked: Callable[[str], Checked], records: str, found: bool) -> None:
    assert bool(said(checked(records), "selections-differ")) is found
