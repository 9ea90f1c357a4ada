"""The newsletter: what mail programs stand, and the same in both forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from lxml import html

from generator.build.files.newsletter_mail import LARGEST, mail
from generator.history.news import News
from generator.text.dates import SEOUL
from generator.views.newsletter_issue import newsletter
from tests.support.worlds import Worlds, renderer

NOW = datetime(2026, 6, 15, 9, tzinfo=SEOUL)
CUT_OFF = 102 * 1024
ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "body",
    "table",
    "tr",
    "td",
    "h1",
    "h2",
    "a",
    "strong",
    "br",
    "span",
}


def news(number: int) -> News:
    """A change of a deadline."""
    words = {"ko": f"접수 마감 {number}일로 연장 <&>", "en": f"Closes: day {number} <&>"}
    name = f"calls/x{number}"
    return News(str(number), name, "call", {"ko": "공고"}, "deadline", NOW, "", words)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_mail_programs_stand_what_is_written(worlds: Worlds, language: str) -> None:
    issue = newsletter(worlds("rich").registry, [news(1)], date(2026, 6, 1), NOW)
    assert issue.open
    made = mail(issue, renderer(), language)
    page = html.fromstring(made.html)
    elements = list(page.iter("*"))
    assert {element.tag for element in elements} <= ALLOWED
    assert not page.xpath("//*[@class or @id or @onclick]")
    assert all(link.startswith("https://") for link in page.xpath("//@href"))
    assert not page.xpath("//td[not(table) and normalize-space() and not(@style)]")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_plain_text_says_the_same_words_and_addresses(worlds: Worlds, language: str) -> None:
    issue = newsletter(worlds("rich").registry, [news(1)], date(2026, 6, 1), NOW)
    made = mail(issue, renderer(), language)
    page = html.fromstring(made.html)
    spoken = " ".join(page.find("body").text_content().split())
    without = made.text
    spoken = spoken.replace("<", "‹").replace(">", "›")  # so that no title looks like a link
    for address in page.xpath("//@href"):
        assert f"<{address}>" in made.text
        without = without.replace(f" <{address}>", "")
    assert "<" not in without
    assert "".join(without.split()) == "".join(spoken.split())


def test_entries_of_the_plain_text_stand_apart(worlds: Worlds) -> None:
    issue = newsletter(worlds("real").registry, [news(1), news(2)], date(2026, 6, 1), NOW)
    blocks = mail(issue, renderer(), "ko").text.split("\n\n")
    entries = [block for block in blocks if "일로 연장" in block]
    assert [len(entry.splitlines()) for entry in entries] == [2, 2]


def test_what_changed_of_one_record_stands_together(worlds: Worlds) -> None:
    changes = [
        replace(news(1), kind="text"),
        replace(news(2), kind="money"),
        replace(news(3), name="calls/x1"),
    ]
    issue = newsletter(worlds("real").registry, changes, date(2026, 6, 1), NOW)
    assert [[its.id for its in entries] for entries in issue.by_record] == [["3", "1"], ["2"]]
    blocks = mail(issue, renderer(), "ko").text.split("\n\n")
    assert sum("calls/x1/" in block for block in blocks) == 1


def test_a_long_issue_is_cut_before_mail_programs_cut_it(worlds: Worlds) -> None:
    many = [news(number) for number in range(2000)]
    issue = newsletter(worlds("real").registry, many, date(2026, 6, 1), NOW)
    made = mail(issue, renderer(), "ko")
    told = made.html.count("일로 연장")
    assert 100 < told < 2000
    assert len(made.html.encode()) <= LARGEST < CUT_OFF
    assert f"{2000 - told:,}건" in made.text


def test_only_the_time_asked_for_is_told_and_what_is_gone_has_no_link(worlds: Worlds) -> None:
    early = replace(news(1), when=datetime(2026, 5, 31, 23, 59, tzinfo=SEOUL))
    gone = replace(news(2), there=False)
    issue = newsletter(worlds("real").registry, [early, gone], date(2026, 6, 1), NOW)
    assert issue.news == (gone,)
    assert "calls/x2/" not in mail(issue, renderer(), "ko").html
