"""Where firms stand after edits is what all rosters together give."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import Any

import pytest

from generator.facts.changed_stands import changed_stands
from generator.facts.firm_pages import STANDS, stands
from generator.facts.firm_stands import Stands
from generator.facts.followed_stands import follow
from generator.records.registry import Registry
from generator.text.quick_json import from_kept_json, kept_json
from tests.support.bare import world_of

GROUPS = [f"{year}/{name}" for year in (2024, 2025, 2026) for name in "abc"]


def firm(chance: Random) -> dict[str, Any]:
    """One of few names, which some tell by an id, a number or both."""
    said: dict[str, Any] = {"name": f"(주) 예시 {chance.choice('가나다라마바')}"}
    if chance.random() < 0.3:
        said["name"] = {"ko": said["name"], "en": chance.choice(["A", "B"])}
    if chance.random() < 0.5:
        said["firm_id"] = f"F-{chance.randrange(6)}"
    if chance.random() < 0.3:
        said["business_number"] = f"124-81-0{chance.randrange(5)}998"
    more = {"products": ["검사기"], "booth": "4D10", "withdrawn": "2025-02-01"}
    return said | {name: value for name, value in more.items() if chance.random() < 0.3}


def group(chance: Random) -> dict[str, Any]:
    """What a group says of its firms, which may be none."""
    if chance.random() < 0.1:
        return {}
    firms = [firm(chance) for _ in range(chance.randint(1, 4))]
    return {"roster_consent": "2025-01-01", "participants": firms}


def world(groups: dict[str, Any]) -> Registry:
    """A registry in which nothing is remembered of an earlier one."""
    return world_of({f"consortia/{id}": said for id, said in groups.items()})


def edited(groups: dict[str, Any], chance: Random) -> dict[str, Any]:
    """Other groups: one or two came, went or changed."""
    now = {**groups}
    for id in chance.sample(GROUPS, chance.choice([1, 1, 2])):
        if now.pop(id, None) is None or chance.random() < 0.6:
            now[id] = group(chance)
    return now


def held(found: Stands, wanted: Stands) -> None:
    """Both are the same, with what the next edit asks for."""
    assert found.firms == wanted.firms
    assert kept_json(found.ties) == kept_json(wanted.ties)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_told_of_some_groups_is_what_all_give(seed: int) -> None:
    chance = Random(seed)
    groups = {id: group(chance) for id in GROUPS[::2]}
    told, served = stands(world(groups)), world(groups)
    for _ in range(25):
        now = edited(groups, chance)
        ids = {id for id in {**now, **groups} if now.get(id) != groups.get(id)}
        kept = [from_kept_json(kept_json(its)) for its in (told.firms, told.ties)]
        told = changed_stands(Stands.read(kept[0], partial(list, kept[1])), ids, world(now))
        held(told, wanted := stands(world(now)))
        served, before = world(now), served
        follow(before, served)
        if chance.random() < 0.5:  # nobody asks after each edit
            held(stands(served), wanted)
        groups = now


def test_no_registry_in_between_need_stay() -> None:
    groups = {id: group(Random(1)) for id in GROUPS}
    first, second, third, last = (world(groups | {"2024/a": group(Random(n))}) for n in range(4))
    stands(first)
    follow(first, second)
    follow(second, third)
    held(stands(third), stands(world(groups | {"2024/a": group(Random(2))})))
    follow(third, last)
    del first.known, second.known, third.known, third
    assert last.known[STANDS]().firms == stands(world(groups | {"2024/a": group(Random(3))})).firms
