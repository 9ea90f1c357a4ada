"""Small worlds: a few records told by their fields, without the rules."""

from __future__ import annotations

import pytest

from generator.records.schema import Schema
from tests.support.small_world import Small, small_world


@pytest.fixture
def small(schemas: dict[str, Schema]) -> Small:
    """Makes a registry of records by name."""
    return lambda records: small_world(records, schemas)
