"""Progress of a consortium: only what its dates prove, and in one direction."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.progress import progress
from generator.records.model import Consortium
from tests.support.bare import the, world_of

EVENT = {"dispatch": {"starts": "2026-03-08", "ends": "2026-03-14"}}
FOLLOW = {**EVENT, "follow_up": {"ends": "2026-06-30"}}
RESULTS = [{"measure": "meetings", "value": 3}]
PLANS = [{"measure": "meetings", "value": 3, "planned": True}]


def steps(**fields: Any) -> list[tuple[str | None, str]]:
    world = world_of({"consortia/2026/alpha": fields})
    track = progress(the(world, Consortium), world)
    return [(step.since, step.state) for step in track.steps]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"stages": EVENT}, [
            ("2026-03-08", "dispatch"), ("2026-03-15", "event_over"),
        ], id="an event"),
        pytest.param({"stages": EVENT, "stops": [{"country": "KR"}, {"country": "KR"}]}, [
            ("2026-03-08", "at_home"), ("2026-03-15", "event_over"),
        ], id="an event in Korea"),
        pytest.param({"stages": EVENT, "stops": [{"country": "KR"}, {"country": "VN"}]}, [
            ("2026-03-08", "dispatch"), ("2026-03-15", "event_over"),
        ], id="in Korea and abroad"),
        pytest.param({"stages": FOLLOW}, [
            ("2026-03-08", "dispatch"), ("2026-03-15", "follow_up"), ("2026-07-01", "event_over"),
        ], id="with a follow-up"),
        pytest.param({"stages": FOLLOW, "results": RESULTS}, [
            ("2026-03-08", "dispatch"), ("2026-03-15", "follow_up"), ("2026-07-01", "reported"),
        ], id="with results"),
        pytest.param({"stages": FOLLOW, "results": PLANS}, [
            ("2026-03-08", "dispatch"), ("2026-03-15", "follow_up"), ("2026-07-01", "event_over"),
        ], id="planned results are none"),
        pytest.param({"stages": FOLLOW, "results": [*PLANS, *RESULTS]}, [
            ("2026-03-08", "dispatch"), ("2026-03-15", "follow_up"), ("2026-07-01", "reported"),
        ], id="planned results and others"),
        pytest.param({"stops": [{"country": "DE", "starts": "2026-03"}]}, [
            ("2026-03-01", ""), ("2026-04-01", "event_over"),
        ], id="an event in some March"),
        pytest.param({"stops": [{"country": "DE", "starts": "2026-03-08", "ends": "2026-03"}]}, [
            ("2026-03-08", ""), ("2026-04-01", "event_over"),
        ], id="an event that ends in some March"),
        pytest.param({"stops": [{"starts_partly": "2024-XX-27"}, {"ends_partly": "2024-XX-29"}]}, [
            ("2024-12-30", "event_over"),
        ], id="an event of days without their month"),
        pytest.param({"stops": [{"country": "DE", "starts_partly": "XXXX-06-07"}]}, [],
            id="an event of a day without its year"),
        pytest.param({"stops": [{"starts_partly": "2024-XX-27"}], "planned_only": True}, [],
            id="a plan of a day without its month"),
        pytest.param({
            "selected": "2025-11", "agreement": {"signed": "2025-12-10"},
            "stages": {"preparation": {"starts": "2026-01-05"}, **EVENT},
            "settlement": {"confirmed": "2026-09-30"},
        }, [
            ("2025-11-30", "selected"), ("2025-12-10", "agreement"), ("2026-01-05", "preparation"),
            ("2026-03-08", "dispatch"), ("2026-03-15", "event_over"), ("2026-09-30", "settled"),
        ], id="every state"),
        pytest.param({"selected": "2026-04-01", "stages": EVENT}, [
            ("2026-03-08", "dispatch"), ("2026-03-15", "event_over"),
        ], id="a state that comes too late is passed over"),
        pytest.param({"selected": "2026-01-05", "agreement": {"signed": "2026-01-05"}}, [
            ("2026-01-05", "selected"), ("2026-01-05", "agreement"),
        ], id="two states on one day"),
        pytest.param({"stages": EVENT, "ended": {"kind": "cancelled", "date": "2026-03-10"}}, [
            ("2026-03-08", "dispatch"), ("2026-03-10", "ended_cancelled"),
        ], id="an early end"),
        pytest.param({"stages": EVENT, "ended": {"kind": "cancelled", "date": "2026-03-08"}}, [
            ("2026-03-08", "ended_cancelled"),
        ], id="an end on the day of the event"),
        pytest.param({"stages": EVENT, "ended": {"kind": "cancelled"}}, [
            (None, "ended_cancelled"),
        ], id="an end without a day"),
    ],
)  # fmt: skip
def test_the_steps_of_a_consortium(
    fields: dict[str, Any], told: list[tuple[str | None, str]]
) -> None:
    assert steps(**fields) == told


def test_the_days_of_the_fair_tell_where_nothing_else_does() -> None:
    fair = {"editions": {"2026": {"starts": "2026-03-08"}}}
    group = {"editions": ["fair/2026"]}
    world = world_of({"exhibitions/fair": fair, "consortia/2026/alpha": group})
    track = progress(the(world, Consortium), world)
    assert [step.since for step in track.steps] == ["2026-03-08", "2026-03-09"]


def test_a_group_that_only_planned_is_on_no_state_from_its_day_on() -> None:
    """Figures told before the event, and nothing that proves that anybody went."""
    assert steps(results=PLANS, stops=[{"country": "DE", "starts": "2026-03-08"}]) == [
        ("2026-03-08", "")
    ]
    assert steps(results=PLANS) == []


def test_a_state_that_was_reached_is_not_reached_again() -> None:
    """A contract, and the settlement of the same day, stand once each and in their order."""
    told = steps(selected="2026-01-05", settlement={"confirmed": "2026-01-05"})
    assert told == [("2026-01-05", "selected"), ("2026-01-05", "settled")]
    agreed = {"agreement": {"signed": "2026-02"}, "stages": {"preparation": {"starts": "2026-02"}}}
    assert steps(**agreed) == [("2026-02-28", "agreement"), ("2026-02-28", "preparation")]
