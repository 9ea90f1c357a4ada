"""The version of the code is of what its files say, which is read where any was written since."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import versions
from generator.cache.versions import Code, code_now


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some code, written long enough ago."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/one.py").write_text("1\n", "utf-8")
    monkeypatch.setattr(versions, "HOME", tmp_path)
    monkeypatch.setattr(versions, "SURE", -1)
    return tmp_path


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
    known = code_now(None)
    assert code_now(known) is known
    change(home)
    now = code_now(known)
    assert now.version == versions.version.__wrapped__() != known.version


def test_code_that_was_only_just_written_is_read_each_time(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the system would note another time for a file that is written once more."""
    monkeypatch.setattr(versions, "SURE", 3_600_000_000_000)
    known = Code("", "another")
    assert code_now(code_now(None)).version == versions.version.__wrapped__()
    assert code_now(known).version != "another"
