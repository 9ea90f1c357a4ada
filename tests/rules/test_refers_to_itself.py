"""refers-to-itself: what follows, continues or belongs to itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = "# calls/a\nround: additional\nfollows: {}\n---\n# calls/b\nround: additional\nfollows: {}"
TOGETHER = 'results: [{{measure: meetings, value: 3, together_with: ["2026/{}"]}}]'


@pytest.mark.parametrize(
    ("records", "found"),
    [
        pytest.param(CALL.format("a", "a"), [("data/calls/a.yml", 2)], id="a call follows itself"),
        pytest.param(
            CALL.format("b", "a"),
            [("data/calls/a.yml", 2), ("data/calls/b.yml", 2)],
            id="two calls follow each other",
        ),
        pytest.param("# organizations/a\npart_of: a", [("data/organizations/a.yml", 1)], id="body"),
        pytest.param(
            '# consortia/2026/a\ncontinues: "2026/a"',
            [("data/consortia/2026/a.yml", 1)],
            id="a consortium continues itself",
        ),
        pytest.param(
            CALL.format("b", "c") + "\n---\n# calls/c\nround: new", [], id="one after another"
        ),
        pytest.param(
            "# organizations/a\npart_of: b\n---\n# organizations/b\ntype: ministry", [], id="part"
        ),
        pytest.param(
            '# consortia/2026/a\ncontinues: "2026/b"\n---\n# consortia/2026/b\n'
            'ended: {kind: replaced, replaced_by: "2026/a"}',
            [],
            id="each in a field of its own",
        ),
        pytest.param(
            "# consortia/2026/a\n" + TOGETHER.format("b") + "\n---\n"
            "# consortia/2026/b\n" + TOGETHER.format("a"),
            [],
            id="counted together",
        ),
    ],
)
def test_nothing_is_its_own_forerunner(
    checked: Callable[[str], Checked], records: str, found: list[tuple[str, int]]
) -> None:
    assert said(checked(records), "refers-to-itself") == found
