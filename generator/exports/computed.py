"""Columns that are worked out and written nowhere: addresses, days of the event, sums of money.

They come from where pages take them, so that a page and a download never differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.exports.columns import Column
from generator.facts.events import event
from generator.facts.money import money
from generator.records.model import Record
from generator.records.registry import Registry
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, language_name
from generator.text.texts import Text


def _url(record: Record, registry: Registry, site: Site) -> str:
    return f"{site.url}{record.name}/"


def _event(name: str, language: str = "") -> Callable[[Any, Registry, Site], Any]:
    def value(record: Any, registry: Registry, site: Site) -> Any:
        found = getattr(event(record, registry), name)
        return Text.of(found).only(language) if language else found

    return value


def _sum(of: str, name: str) -> Callable[[Any, Registry, Site], int | None]:
    def value(record: Any, registry: Registry, site: Site) -> int | None:
        line = getattr(money(record), of)
        amount: int | None = getattr(line, name) if line else None
        return amount

    return value


def _money(name: str) -> Callable[[Any, Registry, Site], int | None]:
    def value(record: Any, registry: Registry, site: Site) -> int | None:
        amount: int | None = getattr(money(record), name)
        return amount

    return value


def _column(name: str, type: str, ko: str, en: str, value: Any) -> Column:
    return Column(name, type, {"ko": ko, "en": en}, value=value)


def _city(language: str) -> Column:
    names = {"ko": ("행사 도시", "City, in Korean"), "en": ("행사 도시(영어)", "Event city")}
    ko, en = names.get(language) or (
        f"행사 도시({language_name(language, 'ko')})",
        f"City, in {language_name(language, 'en')}",
    )
    return _column(f"event_city_{language}", "string", ko, en, _event("city", language))


COMPUTED: Mapping[str, tuple[Column, ...]] = {
    "consortium": (
        _column("event_starts", "string", "행사 시작일", "Event starts", _event("starts")),
        _column("event_ends", "string", "행사 종료일", "Event ends", _event("ends")),
        _column("event_country", "string", "행사 국가", "Event country", _event("country")),
        *(_city(language) for language in LANGUAGES),
        _column("firms_counted", "integer", "기업 수(집계)", "Firms counted", _money("firms")),
        _column("total_cost_krw", "integer", "사업비 합계(원)", "Cost, total (KRW)",
                _sum("total", "cost")),
        _column("total_subsidy_krw", "integer", "지원금 합계(원)", "Subsidy, total (KRW)",
                _sum("total", "subsidy")),
        _column("total_own_krw", "integer", "자부담 합계(원)", "Own share, total (KRW)",
                _sum("total", "own")),
        _column("own_per_firm_krw", "integer", "기업당 자부담(원)", "Own share of a firm (KRW)",
                _money("per_firm")),
        _column("settled_cost_krw", "integer", "정산 사업비(원)", "Cost as settled (KRW)",
                _sum("settled_total", "cost")),
        _column("settled_subsidy_krw", "integer", "정산 지원금(원)", "Subsidy as settled (KRW)",
                _sum("settled_total", "subsidy")),
    ),
    "all": (_column("url", "string", "페이지 주소", "Page", _url),),
}  # fmt: skip
"""By kind; ``all`` stands for every kind."""
