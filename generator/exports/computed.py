"""Computed columns: addresses, event dates, sums of money.

They use the same functions as pages, so that both agree.  Marks (inferred, planned, approximate)
have a column of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from generator.exports.columns import JOINED, Column
from generator.facts.events import Event, event
from generator.facts.marks import MARKS, Marks
from generator.facts.money import Money, money
from generator.facts.written import mark_word
from generator.records.model import Record
from generator.records.registry import Registry
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, language_name
from generator.text.texts import only

Value: TypeAlias = Callable[[Any, Registry, Site], Any]


def _url(record: Record, registry: Registry, site: Site) -> str:
    return f"{site.url}{record.name}/"


def _event(read: Callable[[Event], Any]) -> Value:
    return lambda record, registry, site: read(event(record, registry)) or None


def _money(read: Callable[[Money], Any]) -> Value:
    return lambda record, registry, site: read(money(record))


def _sum(of: str, name: str) -> Value:
    def read(sums: Money) -> int | None:
        line = getattr(sums, of)
        amount: int | None = getattr(line, name) if line else None
        return amount

    return _money(read)


def _column(name: str, type: str, ko: str, en: str, value: Value) -> Column:
    return Column(name, type, {"ko": ko, "en": en}, value=value)


def _city(language: str) -> Column:
    names = {"ko": ("행사 도시", "City, in Korean"), "en": ("행사 도시(영어)", "Event city")}
    ko, en = names.get(language) or (
        f"행사 도시({language_name(language, 'ko')})",
        f"City, in {language_name(language, 'en')}",
    )
    value = _event(lambda facts: only(facts.where.city, language))
    return _column(f"event_city_{language}", "string", ko, en, value)


def _marks(name: str, ko: str, en: str, value: Value) -> Column:
    """The column of the marks of what stands before it; empty where none holds."""

    def written(record: Any, registry: Registry, site: Site) -> str | None:
        marks: Marks = value(record, registry, site)
        return JOINED.join(marks.names) or None if marks else None

    words = {mark: {lang: mark_word(mark, lang) for lang in LANGUAGES} for mark in MARKS}
    labels = {"ko": f"{ko} 표시", "en": f"{en}: marks"}
    return Column(f"{name}_marks", "string", labels, words=words, value=written)


COMPUTED: Mapping[str, tuple[Column, ...]] = {
    "consortium": (
        _column("event_starts", "string", "행사 시작일", "Event starts",
                _event(lambda facts: facts.when.first)),
        _column("event_ends", "string", "행사 종료일", "Event ends",
                _event(lambda facts: "" if facts.when.end_unknown else facts.when.last)),
        _marks("event_days", "행사일", "Event days", _event(lambda facts: facts.when.marks)),
        _column("event_country", "string", "행사 국가", "Event country",
                _event(lambda facts: facts.where.country)),
        *(_city(language) for language in LANGUAGES),
        _marks("event_place", "행사 장소", "Event place", _event(lambda facts: facts.where.marks)),
        _column("firms_counted", "integer", "기업 수(집계)", "Firms counted",
                _money(lambda facts: facts.firms)),
        _marks("firms_counted", "기업 수(집계)", "Firms counted",
               _money(lambda facts: facts.firms_marks)),
        _column("total_cost_krw", "integer", "사업비 합계(원)", "Cost, total (KRW)",
                _sum("total", "cost")),
        _column("total_subsidy_krw", "integer", "지원금 합계(원)", "Subsidy, total (KRW)",
                _sum("total", "subsidy")),
        _column("total_own_krw", "integer", "자부담 합계(원)", "Own share, total (KRW)",
                _sum("total", "own")),
        _marks("total", "사업비 합계", "Total", _money(lambda facts: facts.total_marks)),
        _column("own_per_firm_krw", "integer", "기업당 자부담(원)", "Own share of a firm (KRW)",
                _money(lambda facts: facts.per_firm)),
        _marks("own_per_firm", "기업당 자부담", "Own share of a firm",
               _money(lambda facts: facts.per_firm_marks)),
        _column("settled_cost_krw", "integer", "정산 사업비(원)", "Cost as settled (KRW)",
                _sum("settled_total", "cost")),
        _column("settled_subsidy_krw", "integer", "정산 지원금(원)", "Subsidy as settled (KRW)",
                _sum("settled_total", "subsidy")),
        _marks("settled", "정산 금액", "Settled", _money(lambda facts: facts.settled_marks)),
    ),
    "all": (_column("url", "string", "페이지 주소", "Page", _url),),
}  # fmt: skip
"""By kind; ``all`` stands for every kind."""
