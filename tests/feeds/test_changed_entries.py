"""Feeds are put together as a whole where what became public tells of a part as such."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from generator.feeds.changed_entries import EntriesNotKnown, hold_alike
from generator.feeds.sequences import Sequences
from generator.feeds.source import Feeds
from generator.feeds.topics import Facet
from generator.history.publications import NO_PAST
from generator.records.read_fields import THERE, reading
from generator.records.registry import Registry
from tests.support import SITE


def of(left: dict[Facet, datetime]) -> Feeds:
    feeds = Feeds(Registry(), SITE, {}, NO_PAST)
    vars(feeds)["sequences"] = Sequences(left=left)
    return feeds


def test_a_part_that_a_record_left_tells_since_when() -> None:
    vietnam = Facet("country", "VN")
    day, later = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    hold_alike(["consortia/2026/a"], of({vietnam: day}), of({vietnam: day}))
    for before in ({}, {vietnam: day}):
        with pytest.raises(EntriesNotKnown):
            hold_alike([], of(before), of({vietnam: later}))


def test_who_asks_for_the_parts_again_hears_of_all_records_too() -> None:
    feeds = of({})
    for _ in range(2):
        with reading() as columns:
            assert feeds.answering == feeds.filed | {Facet(): []}
        assert ("consortia", THERE) in columns
