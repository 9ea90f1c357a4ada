"""What the options of a review say, and what they are told where they say nothing usable."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.forge_answers import listed
from generator.commands.review_options import moment_of
from generator.commands.usage import UsageError


@pytest.mark.parametrize(
    "written",
    ["x", "2026-01-01", "2026-01-01T00:00", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00+14:00"],
)
def test_a_moment_that_is_none_in_seoul_is_refused(written: str) -> None:
    with pytest.raises(UsageError):
        moment_of(written)


@pytest.mark.parametrize("content", ["", "x", "{}", "null", "[" * 99_999])
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "approvals.json"
    file.write_text(content, "utf-8")
    with pytest.raises(UsageError):
        listed(file, "approvals")
