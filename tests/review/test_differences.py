"""Two versions of a list: which entries are the same one, changed."""

from __future__ import annotations

from typing import Any

import pytest

from generator.review.differences import Difference, differences

Told = list[tuple[tuple[str | int, ...], Any, Any]]
KMDICA = {"value": 64, "reporter": "kmdica"}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param(
            [{"value": 64}], [{"value": 65}], [(("firms", 0, "value"), 64, 65)], id="changed"
        ),
        pytest.param(
            [{"value": 64}, KMDICA],
            [KMDICA, {"value": 65}],
            [(("firms", 1, "value"), 64, 65)],
            id="changed and moved behind one that stays",
        ),
        pytest.param(
            [{"value": 64}], [{"value": 64}, KMDICA], [(("firms", 1), None, KMDICA)], id="added"
        ),
        pytest.param(
            [KMDICA, {"value": 64}], [KMDICA], [(("firms", 1), {"value": 64}, None)], id="gone"
        ),
        pytest.param(
            [{"name": "가"}],
            [{"name": "나"}],
            [(("firms", 0), None, {"name": "나"}), (("firms", 0), {"name": "가"}, None)],
            id="another name is another entry",
        ),
    ],
)
def test_entries_are_paired(before: list[Any], after: list[Any], told: Told) -> None:
    found = list(differences({"firms": before}, {"firms": after}))
    assert found == [Difference(*one) for one in told]
