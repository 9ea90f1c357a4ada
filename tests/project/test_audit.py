"""An audit that could not be made never says that nothing was found."""

from __future__ import annotations

import pytest

from scripts.audit import Unasked, npm_findings, python_findings

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
