"""Whether a record belongs to the programme, and to which of its years."""

from __future__ import annotations

from generator.facts.call_days import call_days
from generator.records.model import Call, Consortium, Programme
from generator.records.own_schemes import earlier_schemes, own_schemes
from generator.records.registry import Registry


def own(record: Call | Consortium) -> bool:
    """Whether a call or consortium is of the operator's own scheme or one before it."""
    return record.counted or record.fields["scheme"] in earlier_schemes(record.schema)


def own_in(registry: Registry) -> tuple[str, ...]:
    """The operator's own schemes, as the schema of what is on record says."""
    first = next(iter(registry.all(Consortium)), None)
    return own_schemes(first.schema) if first else ()


def year_of_call(call: Call) -> str:
    """The first programme year of a call, else the year in which it was announced or opened."""
    fields = call.fields
    if fields["programmes"] and fields["programmes"][0][:4].isdecimal():
        return str(fields["programmes"][0])[:4]
    return call_days(call).earliest[:4]


def year_of_consortium(consortium: Consortium) -> str:
    """The year in its id; empty where no year is known."""
    name = consortium.id.partition("/")[0]
    return "" if name == "undated" else name


def year_of_programme(programme: Programme) -> int:
    """The year of a programme; its id begins with it where the file does not say."""
    return int(programme.fields["year"] or programme.id[:4])


def latest_year(registry: Registry) -> Programme | None:
    """The latest programme year of the operator's own."""
    years = [p for p in registry.all(Programme) if p.counted]
    return max(years, key=lambda p: (p.fields["year"], -len(p.id)), default=None)
