"""An audit that could not be made never says that nothing was found."""

from __future__ import annotations

import subprocess

import pytest

from scripts.audit import Unasked, npm_findings, python_findings, questions
from tests.support import ROOT

SILENT = ("", "<html>", "[]", "null", "{}", "Traceback (most recent call last):")


@pytest.mark.parametrize("said", [*SILENT, '{"dependencies": []}', '{"dependencies": null}'])
def test_no_answer_of_the_python_database_is_a_failure(said: str) -> None:
    with pytest.raises(Unasked):
        python_findings(said)


def test_a_package_that_was_skipped_is_a_failure() -> None:
    with pytest.raises(Unasked):
        python_findings('{"dependencies": [{"name": "a", "skip_reason": "not found"}]}')


@pytest.mark.parametrize("said", [*SILENT, '{"message": "x"}', '{"error": {"code": "ENOAUDIT"}}'])
def test_no_answer_of_npm_is_a_failure(said: str) -> None:
    with pytest.raises(Unasked):
        npm_findings(said)


def test_weaknesses_are_told() -> None:
    known = '{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1"}]}]}'
    assert python_findings(known) == ["a 1: PYSEC-1"]
    assert python_findings('{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}') == []
    assert npm_findings('{"vulnerabilities": {"b": {"severity": "high"}}, "metadata": {}}') == [
        "b: high"
    ]


def test_every_lock_file_is_asked_about() -> None:
    call = ["git", "-C", ROOT, "ls-files", "*.lock", "*package-lock.json"]
    locks = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split()
    assert len(locks) > 4
    asked = [words[-1].partition("=")[2] for words, _ in questions(ROOT)]
    named = {path.removesuffix("/package-lock.json") for path in asked}
    assert named == {str(ROOT / lock).removesuffix("/package-lock.json") for lock in locks}
