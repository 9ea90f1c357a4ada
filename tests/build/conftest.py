"""Keeps with each test of pages how much of them it held against the records."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.held import HELD, READ_BACK


@pytest.fixture(autouse=True)
def held(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test held goes with its report, also from a worker of a run in parallel."""
    yield
    request.node.user_properties.extend((READ_BACK, entry) for entry in HELD)
    HELD.clear()


@pytest.fixture
def without_handbook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of a small site are rules and fields, which `make long` draws after each edit."""
    monkeypatch.setattr("generator.build.files.described_pages.handbook_pages", lambda *_: ())
