"""What no two records share unless they are about the same: names, numbers, editions and titles."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping

from generator.facts.identity import plain_name, plain_names
from generator.records.findings import FieldPath
from generator.records.model import Call, Consortium, Exhibition, Organization, Record
from generator.text.texts import plain

AGREED = ("agreement", "notice_no")
NOTICE = re.compile(r"(20[0-9]{2}) ?[-–] ?([0-9]{1,5})(?![0-9]| ?[-–])")


def plain_notice(number: str) -> str:
    """A notice number without the words around it: ``공고 제2026-12호`` is ``2026-12``."""
    found = NOTICE.search(number)
    return f"{found[1]}-{found[2]}" if found else plain_name(number)


def marks(record: Record) -> Iterator[tuple[tuple[Hashable, ...], FieldPath]]:
    """What no two records share unless they are about the same."""
    if isinstance(record, Organization | Exhibition):
        for index, named in enumerate(record.fields["names"]):
            for language, name in plain_names(named["name"]).items():
                yield (record.kind, language, name), ("names", index, "name")
    elif isinstance(record, Call) and record.fields["notice_no"]:
        organizers, number = tuple(sorted(record.fields["organizers"] or ())), ("notice_no",)
        plain = plain_notice if organizers else plain_name  # else its words tell whose number it is
        yield (record.kind, organizers, plain(record.fields["notice_no"])), number
    elif isinstance(record, Consortium):
        yield from _marks_of_consortium(record)
    if isinstance(record, Call | Consortium) and record.fields["title"]:
        title, years = record.fields["title"], record.fields.get("programmes")
        year = years[0] if years else record.id.partition("/")[0]
        for language, name in plain_names(title).items() if isinstance(title, Mapping) else ():
            yield (f"{record.kind} of {year}", language, name), ("title", language)


def _marks_of_consortium(record: Consortium) -> Iterator[tuple[tuple[Hashable, ...], FieldPath]]:
    if number := (record.fields["agreement"] or {}).get("notice_no"):
        yield (record.kind, "agreement", plain_name(number)), AGREED
    if record.fields["hosts"] and not record.fields["ended"]:
        hosts = tuple(sorted(record.fields["hosts"]))  # none where a review reads money alone
        editions = record.fields["editions"] or ()
        for index, edition in enumerate(editions):
            yield (hosts, edition), ("editions", index)
        title = plain_name(plain(record.fields["title"], "ko"))
        if title and not editions:
            yield (hosts, record.id.partition("/")[0], title), ("title",)
