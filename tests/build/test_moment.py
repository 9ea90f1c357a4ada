"""The moment of a build comes from the clock, or from ``SOURCE_DATE_EPOCH``."""

from __future__ import annotations

import pytest

from generator.build.moment import build_moment
from generator.site.settings_file import Unsound


def test_a_fixed_moment_is_told_in_seoul(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764100000")
    assert build_moment().isoformat() == "2025-11-26T04:46:40+09:00"


@pytest.mark.parametrize("seconds", ["soon", "1e400", "nan", "-1e30"])
def test_what_is_no_number_of_seconds_is_refused(
    seconds: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(Unsound, match="SOURCE_DATE_EPOCH"):
        build_moment()
