"""Calls in the field names of 기업마당 (bizinfo.go.kr), as its programs read them.

Dates use its format, ``20251010 ~ 20251024``; a date that is inferred, or not
known to the day, is left empty, and so is a region that no record names.
"""

from __future__ import annotations

import json
from typing import Any

from generator.exports.data_folder import FOLDER
from generator.exports.rows import Source
from generator.facts.call_days import call_days
from generator.facts.days import Day, Span
from generator.facts.titles import day_of, title_at
from generator.records.model import Call, Consortium, Organization, Programme, Record
from generator.records.registry import Registry
from generator.records.schema import value_label
from generator.site.output import Export
from generator.text.dates import exact
from generator.text.texts import plain


def export(source: Source) -> Export:
    """The calls as one document."""

    def write() -> bytes:
        calls = [shown(call, source) for call in source.registry.all(Call)]
        return (json.dumps({"jsonArray": calls}, ensure_ascii=False, indent=1) + "\n").encode()

    return Export(f"{FOLDER}bizinfo.json", write, title="bizinfo")


def shown(call: Call, source: Source) -> dict[str, str]:
    """One call; unknown fields are empty strings, as in the original API."""
    fields, registry = call.fields, source.registry
    files = fields["attachments"] or ()
    return {
        "pblancId": call.id,
        "pblancNm": plain(fields["title"], "ko"),
        "bsnsSumryCn": _summary(call),
        "trgetNm": value_label(_node(source, "audience"), fields["audience"], "ko"),
        "hashtags": ",".join(_tags(call, source)),
        "areaNm": _area(call, source),
        "reqstBeginEndDe": _window(call_days(call).window),
        "jrsdInsttNm": _ministry(call, registry),
        "excInsttNm": ", ".join(_organizers(call, registry)),
        "rceptEngnHmpgUrl": fields["apply_url"] or "",
        "pblancUrl": f"{source.site.url}{call.name}/",
        "flpthNm": "@".join(file["url"] for file in files if file["url"]),
    }


def _summary(call: Call) -> str:
    """Who may apply, and what is paid, in the call's own words."""
    fields = call.fields
    support = (fields["support"] or {}).get("items") or ()
    return " · ".join(plain(text, "ko") for text in (*(fields["eligibility"] or ()), *support))


def _tags(call: Call, source: Source) -> list[str]:
    fields, registry = call.fields, source.registry
    scheme = value_label(_node(source, "scheme"), fields["scheme"], "ko")
    consortium = registry.find(Consortium, fields["consortium"])
    sectors = (consortium.fields["sectors"] if consortium else None) or ()
    node = source.schemas["consortium"].field(("sectors", 0)) or {}
    return [scheme, *(fields["programmes"] or ()), *(value_label(node, s, "ko") for s in sectors)]


def _area(call: Call, source: Source) -> str:
    """The region of the consortium that recruits; none is no call for the whole country."""
    consortium = source.registry.find(Consortium, call.fields["consortium"])
    region = consortium.fields["region"] if consortium else None
    node = source.schemas["consortium"].field(("region",)) or {}
    return value_label(node, region, "ko") if region else ""


def _window(window: Span) -> str:
    days = [_told(window.starts), _told(window.ends)]
    return " ~ ".join(days).strip() if any(days) else ""


def _told(end: Day | None) -> str:
    """A day that a source gives."""
    day = exact(end.value) if end and not end.marks else None
    return day.strftime("%Y%m%d") if day else ""


def _ministry(call: Call, registry: Registry) -> str:
    years = (registry.find(Programme, id) for id in call.fields["programmes"] or ())
    ids = [year.fields["ministry"] for year in years if year and year.fields["ministry"]]
    return _name(registry.find(Organization, ids[0]), call) if ids else ""


def _organizers(call: Call, registry: Registry) -> list[str]:
    found = (registry.find(Organization, id) for id in call.fields["organizers"] or ())
    return [_name(organization, call) for organization in found if organization]


def _name(record: Record | None, call: Call) -> str:
    return plain(title_at(record, day_of(call)).value, "ko") if record else ""


def _node(source: Source, field: str) -> Any:
    return source.schemas["call"].field((field,)) or {}
