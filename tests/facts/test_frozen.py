"""Facts are shared, so nobody can change them."""

from __future__ import annotations

import pytest

from generator import facts
from tests.support.frozen import changeable, modules


@pytest.mark.parametrize("module", modules(facts), ids=lambda name: name.rpartition(".")[2])
def test_every_fact_is_frozen(module: str) -> None:
    assert changeable(module) == []
