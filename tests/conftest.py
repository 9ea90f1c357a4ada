"""What tests share: the repository's schemas, and small registries written in a few lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator import files
from generator.check import Checked, check
from generator.schema import Schema
from tests.records import sources

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 6, 15)
"""The day on which all tests take place."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept what is said now as expected")


@pytest.fixture(scope="session")
def schemas() -> dict[str, Schema]:
    return files.read_schemas(ROOT)


@pytest.fixture
def checked(schemas: dict[str, Schema]) -> Callable[[str], Checked]:
    """Check records written as ``# consortia/2026/alpha`` and a few lines, parted by ``---``."""
    return lambda text: check(sources(text, schemas), schemas, TODAY)


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--bless"))
