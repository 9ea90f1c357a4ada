"""Who listens hears of every field that is read, whenever the value was worked out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from generator.facts.events import event
from generator.facts.firms import firms
from generator.facts.once import once, once_in, once_unheard
from generator.records.model import Consortium, Organization
from generator.records.read_fields import REFERENCES, THERE, WHOLE, read_property, reading, unread
from generator.records.registry import Registry
from tests.support import ROOT
from tests.support.bare import registry

GENERATOR = ROOT / "generator"
GROUPS = ("consortia", THERE)

TEXT = """
# consortia/2025/a
title: 시장 개척단
stops:
- {country: DE, starts: '2025-03-01'}
hosts: [kbiz]
---
# organizations/kbiz
names: [{name: 중앙회}]
"""


@pytest.fixture
def world() -> Registry:
    """A few records that tell what is read of them."""
    return Registry(record.telling() for record in registry(TEXT))


def heard(ask: Callable[[], object]) -> set[tuple[str, str]]:
    with reading() as columns:
        ask()
    return columns


def test_a_field_that_is_read_is_told_and_others_are_not(world: Registry) -> None:
    group = world.find(Consortium, "2025/a")
    assert group
    assert heard(lambda: group.fields["title"]) == {("consortium", "title")}
    assert heard(lambda: group.fields.get("ended")) == {("consortium", "ended")}
    assert heard(lambda: "stops" in group.fields) == {("consortium", "stops")}
    for whole in (lambda: group.written, lambda: dict(group.fields), lambda: group.texts):
        assert ("consortium", WHOLE) in heard(whole)
    body = world.all(Organization)[0]
    assert heard(lambda: world.pointing_at(body, Consortium)) == {("consortium", REFERENCES)}


def test_it_is_told_that_somebody_asked_which_records_there_are(world: Registry) -> None:
    for ask in (
        lambda: world.all(Consortium),
        lambda: world.find(Consortium, "2025/none"),
        lambda: "consortia/2025/a" in world,
    ):
        assert heard(ask) == {GROUPS}
    for ask in (lambda: len(world), lambda: next(iter(world))):
        assert {GROUPS, ("statistics", THERE)} < heard(ask)


def test_what_was_read_for_a_value_is_told_at_each_use(world: Registry) -> None:
    group = world.find(Consortium, "2025/a")
    assert group

    class Shown:
        @read_property
        def title(self) -> object:
            """Its title."""
            assert group
            return group.fields["title"]

    shown = Shown()
    uses = (
        lambda: event(group, world),
        lambda: firms(world),
        lambda: once(lambda one: one.fields["title"])(group),
        lambda: shown.title,
    )
    for use in uses:
        first = heard(use)
        assert first
        assert heard(use) == first
    for kept in (once(_titles), once_unheard(_titles)):
        asked = partial(kept, world)
        assert [heard(asked) for _ in range(2)] == [{("consortium", "title"), GROUPS}] * 2
    asked = partial(once_in(lambda one, all: one.fields["title"]), group, world)
    assert [heard(asked) for _ in range(2)] == [{("consortium", "title")}] * 2


def _titles(world: Registry) -> list[object]:
    return [one.fields["title"] for one in world.all(Consortium)]


def test_who_listened_before_hears_it_too_and_of_the_past_nobody_hears(world: Registry) -> None:
    group = world.find(Consortium, "2025/a")
    assert group
    with reading() as outer:
        assert heard(lambda: group.fields["title"]) == {("consortium", "title")}
        with unread():
            assert group.fields["stops"]
            assert heard(lambda: event(group, world))
    assert outer == {("consortium", "title")}
    assert heard(lambda: event(group, world)) >= {("consortium", "stops")}


def test_who_goes_by_references_tells_so() -> None:
    """A record's references are no field, so each place in the code that reads them says it."""
    rooms = ("charts", "facts", "feeds", "search", "views")
    reading = {
        path.relative_to(GENERATOR).as_posix()
        for room in rooms
        for path in (GENERATOR / room).glob("*.py")
        if ".references" in (text := path.read_text("utf-8")) and "REFERENCES" not in text
    }
    assert reading == {"feeds/sequences.py"}  # which goes through the past
