"""The page of findings under ``serve``: by file, files with errors first, nothing of mere notes."""

from __future__ import annotations

from types import SimpleNamespace

from generator.views.tellings import tellings


def told(severity: str, file: str) -> SimpleNamespace:
    return SimpleNamespace(severity=severity, place=SimpleNamespace(file=file))


def test_findings_of_a_file_stand_together_files_with_errors_first() -> None:
    one, two, three = told("warning", "a"), told("error", "b"), told("warning", "b")
    four, note = told("error", "c"), told("info", "d")
    page = tellings([one, two, note, four, three])
    assert page.files == (("b", (two, three)), ("c", (four,)), ("a", (one,)))
    assert page.errors == 2


def test_nothing_is_told_of_sound_records() -> None:
    page = tellings([told("info", "a")])
    assert page.files == () and page.errors == 0
