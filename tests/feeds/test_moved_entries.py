"""Entries that come into a feed or move in it stand where a new feed has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from generator.feeds.atom_document import NEWEST, AtomEntry, atom_document, moment
from generator.feeds.cut_texts import Moves, NotTold, none_earlier
from generator.feeds.moved_entries import with_entries, written_entry
from generator.feeds.source import Feeds
from generator.feeds.stamps import LONG_AGO
from generator.history.publications import NO_PAST
from generator.records.registry import Registry
from tests.support import SITE

FEEDS = Feeds(Registry(), SITE, {}, NO_PAST)
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


def made(number: int, hours: int) -> AtomEntry:
    words = f"<{number}> & so\non"
    return AtomEntry(f"tag:x,2026:a&{number}", words, at(hours), "calls/a/", (words,), "call")


def at(hours: int) -> datetime:
    return BEGUN + timedelta(hours=hours)


def document(entries: list[AtomEntry], since: datetime = LONG_AGO) -> bytes:
    return atom_document(FEEDS, "feeds/all.xml", "all", "en", entries, since)


def test_a_feed_with_other_entries_is_that_which_is_made_of_all() -> None:
    chance = Random(1)
    for size in (0, 1, 7, NEWEST - 1, NEWEST, NEWEST + 30):
        known = [made(number, chance.randrange(9)) for number in range(size)]
        moved = [replace(one, updated=at(9)) for one in chance.sample(known, min(3, size))]
        new = [*moved, made(size, 9), made(size + 1, 10)]
        other = {one.id for one in new}
        whole = [one for one in known if one.id not in other] + new
        gone = [written(one) for one in known if one.id in other]
        moves = Moves(gone, [written(one) for one in new])
        assert with_entries(document(known), moves, none_earlier) == document(whole), size


def test_entries_that_are_there_stay() -> None:
    content = document([made(1, 1), made(2, 2)])
    assert with_entries(content, Moves(), none_earlier) == content


def test_a_feed_that_an_entry_left_later_keeps_that_moment() -> None:
    known, new = [made(1, 1)], made(2, 2)
    moves = Moves(come=[written(new)])
    for left in (at(1), at(3)):
        changed = with_entries(document(known, left), moves, none_earlier, "")
        assert changed == document([*known, new], left)


def test_a_feed_whose_latest_entry_goes_tells_when_others_left_it() -> None:
    """That is known where one left it now, and where it is later than all entries."""
    first, last = made(1, 1), made(2, 2)
    moves = Moves([written(last)])
    after = with_entries(document([first, last]), moves, none_earlier, moment(at(5)))
    assert after == document([first], at(5))
    after = with_entries(document([first, last], at(3)), moves, none_earlier, "")
    assert after == document([first], at(3))
    with pytest.raises(NotTold):
        with_entries(document([first, last]), moves, none_earlier, "")
    assert with_entries(document([first, last]), moves, none_earlier) == document([first])


def test_an_entry_that_was_cut_away_moves_in_where_another_goes() -> None:
    known = [made(number, 2 * number) for number in range(NEWEST + 1)]
    moves = Moves([written(known[5])])
    changed = with_entries(document(known), moves, lambda place, most: [written(known[0])][:most])
    assert changed == document([one for one in known if one != known[5]])


def written(entry: AtomEntry) -> str:
    return written_entry(document([entry]))
