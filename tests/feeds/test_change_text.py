"""News as text: the kind of each change, in both languages."""

from __future__ import annotations

import pytest

from generator.check.reading import read_one
from generator.feeds.change_text import wording
from generator.feeds.news_items import by_kind
from generator.history.field_changes import FieldChange, changes
from generator.records.model import Record
from generator.records.schema import Schema

CALL = "title: t\naudience: participants\nscheme: unknown\nsources: [{title: x, basis: notice}]\n"
GROUP = "title: t\nscheme: unknown\nhosts: [a]\nsources: [{title: x, basis: notice}]\n"


def told(
    file: str, before: str, after: str, schemas: dict[str, Schema]
) -> list[tuple[str, str, str]]:
    """Kind, Korean and English of every change, told in 2026."""
    head = CALL if file.startswith("data/calls/") else GROUP
    read = [read_one(file, (head + text).encode(), schemas) for text in (before, after)]
    one, other = (record for record in read if isinstance(record, Record))
    schema = schemas[one.kind]
    return [
        (c.kind, wording(c, schema, 2026, "ko"), wording(c, schema, 2026, "en"))
        for c in changes(one, other)
    ]


@pytest.mark.parametrize(
    ("before", "after", "kind", "korean", "english"),
    [
        ('closes: "2026-03-10"', 'closes: "2026-03-17"', "deadline",
         "접수 마감 3. 10. → 3. 17.로 연장", "Closes: 10 Mar → 17 Mar (extended)"),
        ('closes: "2026-03-10"', 'closes: "2026-03-05"', "deadline",
         "접수 마감 3. 10. → 3. 5.로 단축", "Closes: 10 Mar → 5 Mar (shortened)"),
        ('closes: "2026-12-20"', 'closes: "2027-01-05"', "deadline",
         "접수 마감 2026. 12. 20. → 2027. 1. 5.로 연장",
         "Closes: 20 Dec 2026 → 5 Jan 2027 (extended)"),
        ('closes: "2026-03-10"', 'closes: "2026-03-10T18:00"', "deadline",  # no longer time
         "접수 마감 3. 10. → 3. 10. 18시로 변경", "Closes: 10 Mar → 10 Mar 18:00 KST"),
        ('closes: "2026-03-10T12:00"', 'closes: "2026-03-10T18:00"', "deadline",
         "접수 마감 3. 10. 12시 → 3. 10. 18시로 연장",
         "Closes: 10 Mar 12:00 KST → 10 Mar 18:00 KST (extended)"),
        ('closes: "2026-03"', 'closes: "2026-03-17"', "deadline",
         "접수 마감 2026년 3월 → 3. 17.로 변경", "Closes: Mar 2026 → 17 Mar"),
        ('schedule: {announcement: "2026-04-01"}', 'schedule: {announcement: "2026-04-08"}',
         "deadline", "일정 결과 발표 4. 1. → 4. 8.로 연기",
         "Schedule › Announcement: 1 Apr → 8 Apr (postponed)"),
        ("fee: {krw: 1000000, per: firm}", "fee: {krw: 1200000, per: firm}", "money",
         "참가분담금 금액 1,000,000원 → 1,200,000원으로 변경",
         "Fee › Amount: KRW 1,000,000 → KRW 1,200,000"),
        ("eligibility: [중소기업]", "eligibility: [중소기업, 수출 실적 보유]", "eligibility",
         "신청 자격: “수출 실적 보유” 추가", "Eligibility: “수출 실적 보유” added"),
        ("eligibility: [중소기업]", f"eligibility: [중소기업, {'수출 실적 ' * 12}]",
         "eligibility",
         "신청 자격 수정", "Eligibility: edited"),
        ("target: {value: 10, counts: firms}", "target: {value: 15, counts: firms}",
         "eligibility", "모집 규모 10 → 15로 변경", "Target: 10 → 15"),
        ("result: {selected: 10}", "result: {selected: 12}", "result",
         "선정 결과 선정 수 10 → 12로 변경", "Result › Selected: 10 → 12"),
        ('apply_url: "https://a.kr/"', 'apply_url: "https://b.kr/"', "text",
         "접수처 주소 수정", "Where to apply: edited"),
        ("events: {abroad: true}", 'events: {abroad: true, editions: ["medica/2026"]}',
         "deadline", "대상 행사 전시회 추가", "Events that count › Editions: added"),  # no raw id
        ("result: {selected: 10}", "result: {selected: 10, at_least: true}",
         "result", "선정 결과 ‘이상’ 표시 추가", "Result: marked “At least”"),
    ],
)  # fmt: skip
def test_a_change_of_a_call(
    before: str, after: str, kind: str, korean: str, english: str, schemas: dict[str, Schema]
) -> None:
    assert told("data/calls/a.yml", before, after, schemas) == [(kind, korean, english)]


def test_a_result_that_comes_is_told_with_its_numbers(schemas: dict[str, Schema]) -> None:
    result = 'result: {announced: "2026-03-20", applied: 20, selected: 10}'
    said = told("data/calls/a.yml", "", result, schemas)
    assert {kind for kind, *_ in said} == {"result"}
    assert [korean for _, korean, _ in said] == [
        *("선정 결과 발표일 3. 20.로 기록", "선정 결과 신청 수 20으로 기록"),
        "선정 결과 선정 수 10으로 기록",
    ]


@pytest.mark.parametrize(
    ("file", "before", "after", "kind", "korean", "english"),
    [
        ("data/calls/a.yml", "", "apply_by: [online, post]", "text",
         "신청 방법: “온라인” 추가, “우편” 추가", "How to apply: “Online” added, “By post” added"),
        ("data/consortia/2026/a.yml", 'markets: ["DE"]', 'markets: ["DE", "FR"]', "text",
         "목표 시장: “프랑스” 추가", "Markets: “France” added"),
        ("data/calls/a.yml", "", 'closes_partly: "2017-XX-06"', "deadline",
         "접수 마감 2017년 6일 (달 미상)로 기록", "Closes: the 6th, 2017 (month not known) (new)"),
        ("data/calls/a.yml", 'closes_partly: "XXXX-XX-06"', 'closes_partly: "2017-XX-06"',
         "deadline", "접수 마감 6일 (연도와 달 미상) → 2017년 6일 (달 미상)로 변경",
         "Closes: the 6th (year and month not known) → the 6th, 2017 (month not known)"),
        ("data/consortia/2026/a.yml", "results: [{measure: buyers, value: 5}]",
         "results: [{measure: buyers, value: 5, planned: true}]", "result",
         "성과 바이어 수 ‘계획’ 표시 추가", "Results › Buyers: marked “Planned”"),
        ("data/consortia/2026/a.yml", "firms: [{value: 5, approximate: true}]",
         "firms: [{value: 5}]", "text",
         "참여기업 수 ‘어림수’ 표시 삭제", "Number of firms: “Approximate” removed"),
        ("data/consortia/2026/a.yml", "", "planned_only: true", "text",
         "‘계획만 확인됨’ 표시 추가", "Marked “Only a plan”"),
    ],
)  # fmt: skip
def test_what_a_record_writes_in_signs_is_told_in_words(
    file: str, before: str, after: str, kind: str, korean: str, english: str,
    schemas: dict[str, Schema],
) -> None:  # fmt: skip
    """Codes of a list, unknown months, marks: as the pages of the record say them."""
    assert told(file, before, after, schemas) == [(kind, korean, english)]


@pytest.mark.parametrize(
    ("key", "korean", "english"),
    [
        ("2011", "2011년 국가 브라질로 기록", "2011 › Country: Brazil (new)"),
        ("2011-spring", "2011년 봄 국가 브라질로 기록", "Spring 2011 › Country: Brazil (new)"),
    ],
)
def test_a_value_of_an_edition_is_told_with_its_year(
    key: str, korean: str, english: str, schemas: dict[str, Schema]
) -> None:
    change = FieldChange(("editions", key, "country"), None, "BR")
    said = [wording(change, schemas["exhibition"], 2026, language) for language in ("ko", "en")]
    assert said == [korean, english]


def test_a_figure_is_told_with_what_was_measured(schemas: dict[str, Schema]) -> None:
    before, after = (f"results: [{{measure: consulted_usd, value: {n}}}]" for n in (500, 700))
    said = told("data/consortia/2026/a.yml", before, after, schemas)
    assert said == [
        (
            "result",
            "성과 상담액 500달러 → 700달러로 변경",
            "Results › Value discussed (USD): USD 500 → USD 700",
        )
    ]


def test_what_was_given_up_is_news_of_dates(schemas: dict[str, Schema]) -> None:
    ended = 'ended: {kind: cancelled, date: "2026-03-02"}'
    said = told("data/consortia/2026/a.yml", "", ended, schemas)
    assert [kind for kind, *_ in said] == ["deadline", "deadline"]


@pytest.mark.parametrize(
    ("file", "before", "after", "korean", "english"),
    [
        ("data/calls/a.yml", "", 'cancelled: "2026-03-01"',
         ["2026. 3. 1. 취소"], ["Cancelled on 1 Mar 2026"]),
        ("data/calls/a.yml", 'cancelled: "2026-03-01"', "",
         ["취소 철회"], ["Cancellation revoked"]),
        ("data/consortia/2026/a.yml", "", 'ended: {kind: cancelled, date: "2026-03-02"}',
         ["취소 결정", "결정일 2026. 3. 2."], ["Cancelled", "Decided on 2 Mar 2026"]),
        ("data/consortia/2026/a.yml", "ended: {kind: postponed}", "",
         ["취소·중단 철회"], ["Ended early: no longer applies"]),
    ],
)  # fmt: skip
def test_calling_off_is_told_as_that_and_not_as_a_day_that_was_set(
    file: str, before: str, after: str, korean: list[str], english: list[str],
    schemas: dict[str, Schema],
) -> None:  # fmt: skip
    said = told(file, before, after, schemas)
    assert [ko for _, ko, _ in said] == korean
    assert [en for *_, en in said] == english
    assert {kind for kind, *_ in said} == {"deadline"}


VALUE = FieldChange(("values", 0, "value"), 1, 2)
CITED = FieldChange(("values", 0, "source", "title"), "가", "나")
TITLE = FieldChange(("series",), "가", "나")
VENUE = FieldChange(("editions", "2026", "venue"), None, {"ko": "가", "en": "a"})
ACTIVITIES = FieldChange(("stages", "dispatch", "activities"), None, [{"ko": "가", "en": "a"}])
MOVED = FieldChange(("editions", "2026", "starts"), "2026-03-01", "2026-03-02")
STOP = FieldChange(("stops", 0), None, {"country": "DE", "starts": "2026-03-01"})


@pytest.mark.parametrize(
    ("told", "entries"),
    [
        ((VALUE,), [("result", "result")]),
        ((CITED,), [("text", "result")]),
        ((VALUE, CITED), [("result", "result"), ("text", "text")]),
        ((CITED, TITLE), [("text", "text")]),
        ((VENUE,), [("text", "deadline")]),
        ((ACTIVITIES,), [("text", "deadline")]),
        ((MOVED, VENUE), [("deadline", "deadline"), ("text", "text")]),
        ((STOP,), [("deadline", "deadline")]),
    ],
)
def test_a_source_is_no_result_and_a_venue_no_date_and_no_old_entry_gets_another_id(
    told: tuple[FieldChange, ...], entries: list[tuple[str, str]]
) -> None:
    """By what the entry is subscribed to, and by what its id calls it."""
    assert [(kind, called) for kind, called, _ in by_kind(told)] == entries
    assert len({called for _, called in entries}) == len(entries)
