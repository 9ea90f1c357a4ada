"""continues-another-host: records that go on from another, and bodies in a region."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "continues-another-host"


@pytest.mark.parametrize(
    ("year", "line", "ids"),
    [
        ("2025", "hosts: [a]\ncontinues: {}", []),
        ("2025", "hosts: [b]\ncontinues: {}", [RULE]),
        ("2025", "hosts: [b, a]\ncontinues: {}", []),
        ("2026", "hosts: [a]\ncontinues: {}", [f"{RULE}.later"]),
        ("2026", "hosts: [a]\nended: {{kind: replaced, replaced_by: {}}}", []),
        ("2026", "hosts: [b]\nended: {{kind: replaced, replaced_by: {}}}", [RULE]),
    ],
)
def test_it_is_of_the_same_host(
    checked: Callable[[str], Checked], year: str, line: str, ids: list[str]
) -> None:
    other = f"# consortia/{year}/x\nhosts: [a]\n---\n"
    found = checked(f"{other}# consortia/2026/y\n{line.format(f'{year}/x')}").findings
    assert [f.problem.id for f in found if f.rule == RULE] == ids


@pytest.mark.parametrize(
    ("type", "region", "found"),
    [
        ("local_government", "KR-43", 0),
        ("local_government", "KR-11", 1),
        ("ministry", "KR-11", 0),
    ],
)
def test_a_body_is_in_the_region_to_which_it_belongs(
    checked: Callable[[str], Checked], type: str, region: str, found: int
) -> None:
    text = (
        f"# organizations/above\ntype: {type}\nregion: KR-43\n---\n"
        f"# organizations/below\npart_of: above\nregion: {region}"
    )
    told = [f for f in checked(text).findings if f.problem.id == f"{RULE}.region"]
    assert len(told) == found
