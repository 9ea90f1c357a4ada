"""The page of news: by day, new records counted, no more than it can hold."""

from __future__ import annotations

from datetime import datetime, timedelta

from generator.text.dates import SEOUL
from generator.views.changes import SHOWN, News, changes, histories

MORNING = datetime(2026, 6, 15, 9, tzinfo=SEOUL)


def news(id: str, days: int = 0, kind: str = "deadline", of: str = "call") -> News:
    name = f"{of}s/{id[0]}"
    return News(id, name, of, id, kind, MORNING - timedelta(days=days), "", {})


def test_a_day_is_that_of_seoul() -> None:
    assert news("a").day == "2026-06-15"


def test_days_keep_their_order_and_new_records_are_only_counted() -> None:
    first, second, third = news("a"), news("b"), news("c", days=1)
    added = [news("d", kind="added"), news("e", kind="added", of="consortium")]
    page = changes([first, *added, news("f", kind="added"), second, third], known=True)
    assert page.days == (
        ("2026-06-15", (first, second), (("call", 2), ("consortium", 1))),
        ("2026-06-14", (third,), ()),
    )
    assert page.known and not page.more


def test_a_page_holds_so_many_and_says_when_there_are_more() -> None:
    many = [news("a") for _ in range(SHOWN)]
    assert not changes(many, known=False).more and not changes(many, known=False).known
    page = changes([*many, news("b")], known=True)
    assert page.more and sum(len(entries) for _, entries, _ in page.days) == SHOWN


def test_each_record_has_its_own_history_in_the_same_order() -> None:
    one, two, three = news("a1"), news("b1"), news("a2", days=1)
    assert histories([one, two, three]) == {"calls/a": (one, three), "calls/b": (two,)}
