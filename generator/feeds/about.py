"""The description of a record in calendars and feeds: who, how much, with what result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.facts.events import event_day
from generator.facts.money import money
from generator.facts.titles import day_of, title_at
from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.records.model import Call, Consortium, Organization, Record
from generator.records.schema import value_label
from generator.text.number_format import krw, number, usd
from generator.text.texts import plain


def about(record: Record, feeds: Feeds, language: str) -> list[str]:
    """Lines of plain text."""
    if isinstance(record, Call):
        pairs = _of_call(record, feeds, language)
    elif isinstance(record, Consortium):
        pairs = _of_consortium(record, feeds, language)
    else:
        return []
    return [f"{label}: {said}" for label, said in pairs if said]


def _of_call(call: Call, feeds: Feeds, language: str) -> Iterator[tuple[str, str]]:
    fields = call.fields
    fee = fields["fee"] or {}
    yield _label(feeds, call, "organizers", language), _bodies(call, "organizers", feeds, language)
    if fee.get("krw") is not None:
        node = feeds.schemas["call"].field(("fee", "per")) or {}
        per = f" / {value_label(node, fee['per'], language)}" if fee["per"] else ""
        yield _label(feeds, call, "fee", language), krw(fee["krw"], language) + per
    yield _label(feeds, call, "budget_krw", language), krw(fields["budget_krw"], language)
    if fields["cancelled"]:
        yield _label(feeds, call, "cancelled", language), str(fields["cancelled"])


def _of_consortium(its: Consortium, feeds: Feeds, language: str) -> Iterator[tuple[str, str]]:
    fields, sums = its.fields, money(its)
    yield _label(feeds, its, "hosts", language), _bodies(its, "hosts", feeds, language)
    node = feeds.schemas["consortium"].field(("scheme",)) or {}
    scheme = value_label(node, fields["scheme"], language)
    yield _label(feeds, its, "scheme", language), scheme
    if sums.total:
        total = _label(feeds, its, "budget_total_krw", language)
        yield total, krw(sums.total.cost, language)
        subsidy = _label(feeds, its, "subsidy_total_krw", language)
        yield subsidy, krw(sums.total.subsidy, language)
    yield words(language, "about", "per-firm"), krw(sums.per_firm, language)
    measures = feeds.schemas["consortium"].field(("results", 0, "measure")) or {}
    for result in fields["results"] or ():
        yield value_label(measures, result["measure"], language), _result(result, language)


def _result(result: Any, language: str) -> str:
    write = usd if result["measure"].endswith("_usd") else lambda value, _: number(value)
    said = write(result["value"], language)
    marks = [words(language, "about", m) for m in ("approximate", "planned") if result[m]]
    reporter = [plain(result["reporter"], language)] if result["reporter"] else []
    return f"{said} ({', '.join([*marks, *reporter])})" if marks or reporter else said


def _label(feeds: Feeds, record: Record, name: str, language: str) -> str:
    return feeds.label(record.kind, name, language=language).removesuffix("(원)")


def _bodies(record: Record, name: str, feeds: Feeds, language: str) -> str:
    found = (feeds.registry.find(Organization, id) for id in record.fields[name] or ())
    then = day_of(record)
    if isinstance(record, Consortium):
        then = event_day(record, feeds.registry)
    return ", ".join(plain(title_at(body, then).value, language) for body in found if body)
