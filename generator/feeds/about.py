"""The description of a record in calendars and feeds: who, how much, with what result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from generator.facts.covered import covered
from generator.facts.events import event_day
from generator.facts.exactness import bounded, ranged
from generator.facts.figures import figures
from generator.facts.marks import Marks
from generator.facts.money import Money, money
from generator.facts.titles import day_of, legible, title_at
from generator.feeds.catalogue import words
from generator.records.model import Call, Consortium, Organization, Record
from generator.records.registry import ByName
from generator.records.schema import Schema, value_label
from generator.text.number_format import krw, number, usd
from generator.text.texts import plain

NOTED = ("inferred", "planned")
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
        cost, subsidy = (krw(n, language) for n in (sums.total.cost, sums.total.subsidy))
        label = _label(schemas, consortium, "budget_total_krw", language)
        yield label, _with(cost, sums.total_marks, language)
        label = _label(schemas, consortium, "subsidy_total_krw", language)
        yield label, _with(subsidy, sums.total_marks, language)
    yield words(language, "about", "per-firm"), _own_share(sums, language)
    measures = schemas["consortium"].field(("results", 0, "measure")) or {}
    times = schemas["consortium"].field(("results", 0, "when")) or {}
    for figure in figures(consortium, "results"):
        result, when = figure.value, figure.value["when"]
        beside = [value_label(times, when, language)] if when else []
        beside += covered(consortium, result, language)
        if result["reporter"]:
            beside.append(plain(legible(result["reporter"]), language))
        said = _with(_amount(result, language), figure.marks, language, *beside)
        yield value_label(measures, result["measure"], language), said


def _own_share(sums: Money, language: str) -> str:
    """What a firm bears on average, as settled where that is known."""
    if sums.settled_per_firm is not None:
        marks = sums.settled_marks | sums.firms_marks | Marks(approximate=True)
        settled = words(language, "about", "settled")
        return _with(krw(sums.settled_per_firm, language), marks, language, settled)
    return _with(krw(sums.per_firm, language), sums.per_firm_marks, language)


def _amount(result: Mapping[str, Any], language: str) -> str:
    dollars = result["measure"].endswith("_usd")
    amount = ranged(result, lambda it: usd(it, language) if dollars else number(it), language)
    return " ".join([*filter(None, [result["currency"]]), amount])


def _with(said: str, marks: Marks, language: str, *beside: str) -> str:
    """A figure as exact as it is, with its other marks and notes in brackets behind it."""
    if not said:
        return ""
    notes = [words(language, "about", mark) for mark in NOTED if getattr(marks, mark)]
    told = ", ".join([*notes, *beside])
    return f"{bounded(said, marks, language)} ({told})" if told else bounded(said, marks, language)


def _label(schemas: Schemas, record: Record, name: str, language: str) -> str:
    return (schemas[record.kind].label((name,), language) or name).removesuffix("(원)")


def _bodies(record: Record, name: str, world: ByName, language: str) -> str:
    found = (world.find(Organization, id) for id in record.fields[name] or ())
    then = day_of(record)
    if isinstance(record, Consortium):
        then = event_day(record, world)
    return ", ".join(plain(legible(title_at(body, then).value), language) for body in found if body)
