"""Views are shared by pages and languages, so nobody can change them."""

from __future__ import annotations

import pytest

from generator import views
from tests.support.frozen import changeable, modules


@pytest.mark.parametrize("module", modules(views), ids=lambda name: name.rpartition(".")[2])
def test_every_value_of_a_view_is_frozen(module: str) -> None:
    assert changeable(module) == []
