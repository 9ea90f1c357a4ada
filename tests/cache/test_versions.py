"""The version of the code is of what its files say, which is read where any was written since."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import versions
from generator.cache.versions import THEME, believe, earlier, theme_now, version_now


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some code, written long enough ago."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/one.py").write_text("1\n", "utf-8")
    monkeypatch.setattr(versions, "HOME", tmp_path)
    monkeypatch.setattr(versions, "SURE", -1)
    monkeypatch.setattr(versions, "_earlier", {})
    return tmp_path


def forget() -> None:
    """As a new process, which knows nothing."""
    versions._earlier.clear()


def rewritten_as_old(file: Path) -> None:
    """With as many bytes, and its time set back."""
    found = file.stat()
    file.write_text("2\n", "utf-8")
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file written": lambda home: rewritten_as_old(home / "rules/one.py"),
    "a file more": lambda home: (home / "rules/two.py").write_text("", "utf-8"),
    "a file less": lambda home: (home / "rules/one.py").unlink(),
    "a file renamed": lambda home: (home / "rules/one.py").rename(home / "rules/two.py"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_code_that_changed_is_read_again(home: Path, change: Callable[[Path], object]) -> None:
    (home / "rules/other.py").write_text("", "utf-8")
    known = version_now()
    change(home)
    now = version_now()
    assert now != known
    forget()
    assert version_now() == now


def test_what_an_earlier_run_knew_is_believed_as_long_as_the_system_notes_nothing_else(
    home: Path,
) -> None:
    version_now()
    told = {name: (noted, "as then") for name, (noted, _) in earlier().items()}
    forget()
    believe(told)
    assert version_now() == "as then"
    rewritten_as_old(home / "rules/one.py")
    assert version_now() != "as then"


def test_code_that_was_only_just_written_is_read_each_time(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the system would note another time for a file that is written once more."""
    monkeypatch.setattr(versions, "SURE", 3_600_000_000_000)
    version_now()
    told = {name: (noted, "as then") for name, (noted, _) in earlier().items()}
    forget()
    believe(told)
    assert version_now() != "as then"


def test_a_theme_is_known_for_itself(home: Path) -> None:
    (home / "theme").mkdir()
    (home / "theme/page.html").write_text("1\n", "utf-8")
    known, code, all_of_it = theme_now(home / "theme"), version_now(THEME), version_now()
    rewritten_as_old(home / "theme/page.html")
    assert theme_now(home / "theme") != known
    assert version_now(THEME) == code
    assert version_now() != all_of_it
