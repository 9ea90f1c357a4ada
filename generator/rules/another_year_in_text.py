"""A year in a title or number matches that of the record.
제목과 공고번호의 연도는 레코드의 연도와 같습니다.

Why: records are mostly made by copying last year's, and a year in words is what stays behind. A
title is held against the programme year and the days of the event or of the call, a notice number
against the days on which the notice was out, and that of an agreement against its day. A title may
name several years, and a call the next one, for fairs of the next spring.

왜: 레코드는 지난해 것을 복사하여 만들 때가 많고, 글 속의 연도는 그대로 남기 쉽습니다. 제목의
연도는 사업연도와 행사 날짜, 공고의 날짜와 견주고, 공고번호의 연도는 공고한 날짜와, 협약
문서번호의 연도는 협약일과 견줍니다. 제목에 연도가 여럿이면 하나만 맞아도 됩니다. 이듬해 봄
전시회의 공고일 수 있으므로 다음 해는 묻지 않습니다.

Wrong:

    # consortia/2026/alpha
    title: 2025 하노버 산업박람회 한국관  # <- here
    programme: "2026"
    editions:
      - "hannover-messe/2026"
    stages:
      dispatch:
        starts: "2026-03-05"
        ends: "2026-03-08"

Right:

    # consortia/2026/alpha
    title: 2026 하노버 산업박람회 한국관
    programme: "2026"
    editions:
      - "hannover-messe/2026"
    stages:
      dispatch:
        starts: "2026-03-05"
        ends: "2026-03-08"
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Call, Consortium, Record
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

YEAR = re.compile(r"(?<![\d.,])20\d\d(?![\d,])")
BEGINS = re.compile("[0-9]{4}")
OUT = ("announced", "opens", "closes")
"""The days of a notice."""
REFERRED = ("programme", "programmes", "editions")
"""References that begin with a year, or have one behind their fair."""


@make_rule(Call, Consortium, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say the years of titles and numbers that nothing else in the record has."""
    fields = record.written
    known = _years(_days(fields)) | _years(_referred(fields))
    coming = {str(int(max(known)) + 1)} if isinstance(record, Call) and known else set()
    title = fields.get("title")
    for language, text in title.items() if isinstance(title, dict) else (("", title),):
        at: FieldPath = ("title", language) if language else ("title",)
        yield from _other(text, known, at, "title", coming)
    out = _years(fields.get(name) for name in OUT)
    yield from _other(fields.get("notice_no"), out, ("notice_no",), "number")
    agreed = fields.get("agreement", {})
    signed = _years([agreed.get("signed")])
    years = signed | _years([fields.get("programme")]) if signed else set()
    yield from _other(agreed.get("notice_no"), years, ("agreement", "notice_no"), "agreement")


def _other(
    text: Any,
    known: set[str],
    at: FieldPath,
    variant: str,
    coming: Set[str] = frozenset(),
) -> Iterator[Problem]:
    """The year of a text of which no year is known or coming."""
    years = YEAR.findall(text) if isinstance(text, str) else []
    if years and known and not (known | coming) & {*years}:
        values = {"year": years[0], "known": ", ".join(sorted(known))}
        yield Problem(f"another-year-in-text.{variant}", at, values)


def _days(fields: Mapping[str, Any]) -> Iterator[Any]:
    """The days of a call or of an event."""
    spans = [*fields.get("stops", ()), *fields.get("stages", {}).values()]
    yield from (fields.get(name) for name in OUT)
    yield from (span.get(name) for span in spans for name in ("starts", "ends"))


def _referred(fields: Mapping[str, Any]) -> Iterator[str]:
    for name in REFERRED:
        found = fields.get(name, ())
        for id in [found] if isinstance(found, str) else found:
            yield id.partition("/")[2] or id


def _years(days: Iterable[Any]) -> set[str]:
    """The years that days begin with; what is referred to may be called otherwise."""
    return {day[:4] for day in days if isinstance(day, str) and BEGINS.match(day)}
