"""Every file of tests is run: pytest passes over some folders by their names alone."""

from __future__ import annotations

from fnmatch import fnmatch

import pytest

from tests.support import ROOT


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    names = {
        name
        for path in ROOT.glob("tests/**/test_*.py")
        for name in path.relative_to(ROOT).parent.parts
    }
    passed_over = pytestconfig.getini("norecursedirs")
    assert "build" in names
    assert [n for n in names if any(fnmatch(n, pattern) for pattern in passed_over)] == []
