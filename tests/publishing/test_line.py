"""What tells that a public line came from a private one, and names that are parts of others."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.publishing.line import OtherHistory, held_to
from generator.publishing.mentions import mentioned

PORTAL, OTHER = "portal@example.org", "x@example.org"
HERE, ELSEWHERE = "1" * 40, "2" * 40


def says(output: str) -> Any:
    return cast(Any, SimpleNamespace(git=lambda *_: output.encode()))


@pytest.mark.parametrize(
    ("author", "committer", "mark", "fits"),
    [
        (PORTAL, PORTAL, HERE, True),
        (PORTAL, PORTAL, ELSEWHERE, False),
        (PORTAL, OTHER, ELSEWHERE, True),
        (OTHER, PORTAL, ELSEWHERE, True),
    ],
)
def test_only_what_the_portal_committed_itself_tells_of_another_line(
    author: str, committer: str, mark: str, fits: bool
) -> None:
    """Anybody may write such a mark into a message."""
    public = says(f"{author}\n{committer}\nx\n\nPortal-Source: {mark}\n")
    try:
        held_to(says(f"{HERE}\n"), public, (HERE, HERE), PORTAL)
    except OtherHistory:
        assert not fits
    else:
        assert fits


def test_a_private_name_within_a_longer_public_one_is_not_told() -> None:
    assert mentioned("한국기계조합이 갑니다", ["한국기계"], ["한국섬유조합"])
    assert not mentioned("한국기계조합이 갑니다", ["한국기계"], ["한국기계조합"])
    assert not mentioned("xababx", ["ab"], ["abx", "xabab"])
