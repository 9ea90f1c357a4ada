"""The worlds, each made once."""

from __future__ import annotations

import pytest

from generator.schema import Schema
from tests.offered.worlds import World, world


@pytest.fixture(scope="session", params=["real", "rich"])
def made(request: pytest.FixtureRequest, schemas: dict[str, Schema]) -> World:
    return world(request.param, schemas)
