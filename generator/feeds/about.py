"""The description of a record in calendars and feeds: who, how much, with what result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from generator.facts.events import event_day
from generator.facts.exactness import bounded, ranged
from generator.facts.money import money
from generator.facts.titles import day_of, title_at
from generator.feeds.catalogue import words
from generator.records.model import Call, Consortium, Organization, Record
from generator.records.registry import ByName
from generator.records.schema import Schema, value_label
from generator.text.number_format import krw, number, usd
from generator.text.texts import plain

Schemas: TypeAlias = Mapping[str, Schema]


def about(record: Record, world: ByName, schemas: Schemas, language: str) -> list[str]:
    """Lines of plain text; ``world`` has the bodies that are named."""
    if isinstance(record, Call):
        pairs = _of_call(record, world, schemas, language)
    elif isinstance(record, Consortium):
        pairs = _of_consortium(record, world, schemas, language)
    else:
        return []
    return [f"{label}: {value}" for label, value in pairs if value]


def _of_call(
    call: Call, world: ByName, schemas: Schemas, language: str
) -> Iterator[tuple[str, str]]:
    fields = call.fields
    fee = fields["fee"] or {}
    yield (
        _label(schemas, call, "organizers", language),
        _bodies(call, "organizers", world, language),
    )
    if fee.get("krw") is not None:
        node = schemas["call"].field(("fee", "per")) or {}
        per = f" / {value_label(node, fee['per'], language)}" if fee["per"] else ""
        yield _label(schemas, call, "fee", language), krw(fee["krw"], language) + per
    yield _label(schemas, call, "budget_krw", language), krw(fields["budget_krw"], language)
    if fields["cancelled"]:
        yield _label(schemas, call, "cancelled", language), str(fields["cancelled"])


def _of_consortium(
    consortium: Consortium, world: ByName, schemas: Schemas, language: str
) -> Iterator[tuple[str, str]]:
    fields, sums = consortium.fields, money(consortium)
    yield (
        _label(schemas, consortium, "hosts", language),
        _bodies(consortium, "hosts", world, language),
    )
    node = schemas["consortium"].field(("scheme",)) or {}
    scheme = value_label(node, fields["scheme"], language)
    yield _label(schemas, consortium, "scheme", language), scheme
    if sums.total:
        total = _label(schemas, consortium, "budget_total_krw", language)
        yield total, krw(sums.total.cost, language)
        subsidy = _label(schemas, consortium, "subsidy_total_krw", language)
        yield subsidy, krw(sums.total.subsidy, language)
    yield words(language, "about", "per-firm"), krw(sums.per_firm, language)
    measures = schemas["consortium"].field(("results", 0, "measure")) or {}
    for result in fields["results"] or ():
        yield value_label(measures, result["measure"], language), _result(result, language)


def _result(result: Any, language: str) -> str:
    dollars = result["measure"].endswith("_usd")
    amount = ranged(result, lambda it: usd(it, language) if dollars else number(it), language)
    said = bounded(" ".join([*filter(None, [result["currency"]]), amount]), result, language)
    marks = [words(language, "about", "planned")] if result["planned"] else []
    reporter = [plain(result["reporter"], language)] if result["reporter"] else []
    return f"{said} ({', '.join([*marks, *reporter])})" if marks or reporter else said


def _label(schemas: Schemas, record: Record, name: str, language: str) -> str:
    return (schemas[record.kind].label((name,), language) or name).removesuffix("(원)")


def _bodies(record: Record, name: str, world: ByName, language: str) -> str:
    found = (world.find(Organization, id) for id in record.fields[name] or ())
    then = day_of(record)
    if isinstance(record, Consortium):
        then = event_day(record, world)
    return ", ".join(plain(title_at(body, then).value, language) for body in found if body)
