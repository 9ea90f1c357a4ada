"""Where firms stand, asked by roster and by what they share."""

from __future__ import annotations

import pytest

from generator.facts.firm_stands import FEW, Standing, Stands, on_pages

BOTH: Standing = ("firms/1", (("2025/a", 0), ("2026/b", 2)))
HIDDEN: Standing = ("", (("2025/a", 1),))
ALONE: Standing = ("firms/3", (("2026/b", 0),))
ROSTERS = {"2025/a": {0: BOTH, 1: HIDDEN}, "2026/b": {2: BOTH, 0: ALONE}}


@pytest.fixture
def found() -> Stands:
    return Stands([BOTH, HIDDEN, ALONE])


def test_a_roster_tells_the_firm_of_each_place(found: Stands) -> None:
    assert found.rosters == ROSTERS
    for id in (*ROSTERS, "2024/none"):
        assert Stands(found.firms).on_roster(id) == ROSTERS.get(id, {})


def test_rosters_are_made_once_many_are_asked_for(found: Stands) -> None:
    """A few are looked for, since making all takes longer; after that it is the other way round."""
    for _ in range(FEW):
        assert found.on_roster("2025/a") == ROSTERS["2025/a"]
        assert "rosters" not in vars(found)
    assert found.on_roster("2026/b") == ROSTERS["2026/b"]
    assert "rosters" in vars(found)
    assert found.on_roster("2024/none") == {}


def test_only_a_firm_with_a_page_leads_to_other_groups(found: Stands) -> None:
    assert found.pages == {"firms/1": BOTH[1], "firms/3": ALONE[1]}
    assert [*on_pages(found.firms)] == [BOTH[1], ALONE[1]]
    assert found.beside(["2025/a"]) == {"2025/a": {"2025/a"}, "2026/b": {"2025/a"}}
    assert Stands([HIDDEN]).beside(["2025/a"]) == {}
    assert found.beside(["2024/none"]) == {}
