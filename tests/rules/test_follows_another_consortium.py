"""follows-another-consortium: a call that goes on from that of another consortium."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

APRIL, MAY = (f'announced: "2026-{month}-08"\nopens: "2026-06-08"' for month in ("04", "05"))
FIRST = """# consortia/2026/a
---
# consortia/2026/b
---
# calls/first
consortium: 2026/a
announced: "2026-05-08"
---
# calls/more without follows, announced
consortium: %s
"""


@pytest.mark.parametrize(
    ("wrote", "found"),
    [
        pytest.param("2026/b\nfollows: first", 1, id="of another"),
        pytest.param("2026/a\nfollows: first", 0, id="of the same"),
        pytest.param("2026/b", 0, id="it follows none"),
        pytest.param(f"2026/a\nfollows: first\n{APRIL}", 1, id="the first came out later"),
        pytest.param(f"2026/a\nfollows: first\n{MAY}", 0, id="both on one day"),
    ],
)
def test_both_are_for_one(checked: Callable[[str], Checked], wrote: str, found: int) -> None:
    assert len(said(checked(FIRST % wrote), "follows-another-consortium")) == found


def test_the_first_call_of_the_consortium_is_named(checked: Callable[[str], Checked]) -> None:
    call = "# calls/{}\naudience: participants\nconsortium: 2026/{}\nround: {}\n"
    groups = "".join(f"# consortia/2026/{id}\nformat: exhibition\n---\n" for id in "ab")
    calls = "---\n".join((call.format("x", "a", "new"), call.format("y", "b", "new")))
    text = f"{groups}{calls}---\n{call.format('z', 'b', 'additional')}follows: x"
    told = [f for f in checked(text).findings if f.problem.id == "follows-another-consortium"]
    assert [f.problem.offer.value for f in told if f.problem.offer] == ["y"]
