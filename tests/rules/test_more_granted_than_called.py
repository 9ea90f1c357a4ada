"""more-granted-than-called: the money and the hosts of a call's list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "more-granted-than-called"


@pytest.mark.parametrize(
    ("call", "ids"),
    [
        ("budget_krw: 100\nresult: {counts: consortia, records: [2026/a, 2026/b]}", []),
        ("budget_krw: 99\nresult: {counts: consortia, records: [2026/a, 2026/b]}", [RULE]),
        ("budget_krw: 50\nresult: {counts: consortia, records: [2026/a]}", []),
        ("result: {counts: consortia, selected: 2, hosts_selected: 1, records: LIST}", []),
        ("result: {counts: consortia, selected: 2, hosts_selected: 2, records: LIST}", ["hosts"]),
        ("result: {counts: consortia, selected: 3, hosts_selected: 2, records: LIST}", []),
    ],
)
def test_the_list_is_of_the_call(
    checked: Callable[[str], Checked], call: str, ids: list[str]
) -> None:
    groups = "".join(
        f"# consortia/2026/{id} without budget\nhosts: [h]\nsubsidy_total_krw: 50\n---\n"
        for id in "ab"
    )
    text = f"{groups}# calls/c without result\n{call.replace('LIST', '[2026/a, 2026/b]')}"
    found = [f.problem.id for f in checked(text).findings if f.rule == RULE]
    assert found == [RULE if id == RULE else f"{RULE}.{id}" for id in ids]
