"""What is worked out once: per object, and per record in a world."""

from __future__ import annotations

import gc
from weakref import ref

from generator.facts.once import once, once_in
from generator.records.registry import ByName


class Thing:
    """Something that can be a key."""


def test_a_fact_is_worked_out_once_for_each_object() -> None:
    asked: list[Thing] = []
    fact = once(asked.append)
    one, other = Thing(), Thing()
    for thing in (one, other, one):
        fact(thing)
    assert asked == [one, other]


def test_a_fact_of_a_record_holds_in_its_own_world_only() -> None:
    asked: list[tuple[Thing, ByName]] = []
    fact = once_in(lambda thing, world: asked.append((thing, world)) or len(asked))
    thing, now, then = Thing(), ByName({}), ByName({})
    assert [fact(thing, now), fact(thing, then), fact(thing, now)] == [1, 2, 1]


def test_a_fact_that_is_nothing_is_worked_out_once_too() -> None:
    asked: list[Thing] = []
    fact = once_in(lambda thing, world: asked.append(thing))
    thing, world = Thing(), ByName({})
    assert fact(thing, world) is fact(thing, world) is None
    assert asked == [thing]


def test_a_world_that_nobody_needs_is_forgotten_with_its_facts() -> None:
    fact = once_in(lambda thing, world: thing)
    world, thing = ByName({}), Thing()
    fact(thing, world)
    seen = ref(thing)
    del world, thing
    gc.collect()
    assert seen() is None
