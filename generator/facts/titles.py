"""Titles of records: today's, and that of a given day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.facts.call_days import call_days
from generator.facts.marks import Fact, inferred, together
from generator.facts.once import once_in
from generator.facts.schemes import year_of_call, year_of_programme
from generator.records.model import Call, Consortium, Exhibition, Programme, Record
from generator.text.catalogues import SITE
from generator.text.dates import surely_before
from generator.text.languages import LANGUAGES, MAIN
from generator.text.romanised import HANGUL, romanised
from generator.text.texts import Text


def title(record: Record) -> Any:
    """A record's title; of several names, the current one."""
    fields = record.fields
    if fields.get("names"):
        return fields["names"][0]["name"]
    return fields.get("title") or fields["series"]


def title_at(record: Record, day: str | None) -> Fact[Any]:
    """A record's title on a day: the latest name that may have been in use then.

    Where the record knows none of that day, the name of today says that it is one.
    """
    return _title_of_day(day, record)


@once_in
def _title_of_day(day: str | None, record: Record) -> Fact[Any]:
    for number, name in enumerate(record.fields.get("names") or ()):
        if day is None or _in_use(name, day):
            ways = ((), *((edge,) for edge in ("from", "until") if name[edge]))
            marks = together(inferred(record, "names", number, *way) for way in ways)
            return Fact(name["name"], marks)
    return Fact(of_today(title(record)) if record.fields.get("names") else title(record))


def legible(name: Any) -> Any:
    """A name with one in Latin letters where a language lacks it, which says who wrote it so."""
    words = Text.of(name)
    korean = words.only(MAIN) or ""
    lacking = [code for code in LANGUAGES if not words.only(code)]
    if not lacking or not HANGUL.search(korean):
        return name
    latin = romanised(korean)
    return {
        code: words.only(code) or SITE.say(code, "name", "romanised", name=latin)
        for code in LANGUAGES
    }


def of_today(name: Any) -> Mapping[str, str]:
    """A name that was not in use on the day that is spoken of: ``현 산업통상부``."""
    words = Text.of(legible(name))
    return {code: SITE.say(code, "name", "today", name=words.say(code)) for code in LANGUAGES}


def edition_title(exhibition: Exhibition, key: str) -> Fact[Any]:
    """What an edition was called: its own name, else that of the series on its first day."""
    edition = exhibition.editions[key]
    if edition["name"]:
        return Fact(edition["name"], inferred(exhibition, "editions", key, "name"))
    return title_at(exhibition, edition["starts"] or key[:4])


def day_of(record: Record) -> str | None:
    """The day, or year, that a record speaks of; None where it speaks of the present."""
    fields = record.fields
    if isinstance(record, Call):
        return call_days(record).earliest or year_of_call(record) or None
    if isinstance(record, Programme):
        return fields["starts"] or str(year_of_programme(record))
    if isinstance(record, Consortium):
        year = record.id.partition("/")[0]
        return year if year.isdigit() else None
    return None


def _in_use(name: Mapping[str, Any], day: str) -> bool:
    """Whether a name may have been in use on a day, which may be as coarse as a year."""
    since, until = name["from"], name["until"]
    begun = not since or not surely_before(day, since)
    return begun and (not until or not surely_before(until, day))
