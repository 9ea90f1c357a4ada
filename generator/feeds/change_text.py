"""A change as text: ``접수 마감 3. 10. → 3. 17.로 연장``, ``Closes: 10 Mar → 17 Mar``."""

from __future__ import annotations

from typing import Any

from generator.facts.veil import withheld
from generator.feeds.catalogue import words
from generator.feeds.change_kinds import changed_how, is_date, long_how, stopped_how
from generator.feeds.change_names import marked_name, name_of
from generator.history.field_changes import PARTLY, FieldChange
from generator.records.schema import Node, Schema, is_text, value_label
from generator.text.countries import country
from generator.text.date_format import short_day
from generator.text.number_format import krw, usd
from generator.text.partly_known import period
from generator.text.texts import is_group, plain

MOST = 3
"""So many added or removed lines are told in full."""
LONGEST = 60
"""Letters of an entry that is quoted; the record itself shows longer ones."""


def wording(change: FieldChange, schema: Schema, year: int, language: str) -> str:
    """One change as people say it; ``year`` is the year in which it is told."""
    node, before, after = schema.field(change.path) or {}, change.before, change.after
    shown = {"field": name_of(change, schema, language)}
    if stopped := stopped_how(change):
        then = _said(after, node, change, False, language)
        return words(language, "change", stopped, after=then, **shown)
    if (before is None and after is True) or (before is True and after is None):
        return _mark(change, schema, language)
    if _is_lines(before) and _is_lines(after) and "x-ref" not in node.get("items", ()):
        return _lines(change, node.get("items", {}), shown["field"], language)
    if _is_long(node, before) or _is_long(node, after):
        return words(language, "change", long_how(change), **shown)
    years = {int(str(d)[:4]) for d in (before, after) if d} if is_date(node) else set()
    short = years == {year}
    values = {
        name: _said(value, node, change, short, language)
        for name, value in (("before", before), ("after", after))
    }
    return words(language, "change", changed_how(change, node), **shown, **values)


def _mark(change: FieldChange, schema: Schema, language: str) -> str:
    """That a mark such as 계획 was put on what it stands beside, or taken off."""
    group, mark = marked_name(change, schema, language)
    how = "mark-gone" if change.after is None else "mark"
    if not group:
        return words(language, "change", f"own-{how}", mark=mark)
    return words(language, "change", how, group=group, mark=mark)


def _lines(change: FieldChange, entries: Node, field: str, language: str) -> str:
    """Which entries of a list of texts or choices came and went."""
    old, new = (
        [_chosen(entry, entries, language) for entry in value or ()]
        for value in (change.before, change.after)
    )
    went = [("line-gone", text) for text in old if text not in new]
    came = [("line-added", text) for text in new if text not in old]
    both = [*went, *came]
    if not 0 < len(both) <= MOST or any(len(text) > LONGEST for _, text in both):
        return words(language, "change", "edited", field=field)
    lines = (words(language, "change", how, text=withheld(text)) for how, text in both)
    return f"{field}: {', '.join(lines)}"


def _said(value: Any, node: Node, change: FieldChange, short: bool, language: str) -> str:
    if value is None:
        return ""
    if is_date(node):
        return short_day(value, language, year=not short)
    if str(change.path[-1]).endswith(PARTLY):
        return period(value, "", language)
    if isinstance(value, bool):
        return words(language, "change", "yes" if value else "no")
    if isinstance(value, int | float):
        return _amount(value, change.measure or str(change.path[-1]), language)
    return withheld(_chosen(value, node, language))


def _chosen(value: Any, node: Node, language: str) -> str:
    """One value of a closed list by its label, a country by its name; another text as it is."""
    if "KR" in node.get("enum", ()):
        return country(value, language)
    return value_label(node, value, language) if "x-labels" in node else plain(value, language)


def _amount(value: float, name: str, language: str) -> str:
    if name.endswith("krw"):
        return krw(int(value), language)
    if name.endswith("usd"):
        return usd(value, language)
    return f"{value:,}%" if name.endswith("percent") else f"{value:,}"


def _is_lines(value: Any) -> bool:
    """Whether a value is a list of texts, or absent."""
    return value is None or (
        isinstance(value, list) and not any(is_group(entry) for entry in value)
    )


def _is_long(node: Node, value: Any) -> bool:
    """Whether a value is nothing for a sentence: a group, a list, a text, an address, an id."""
    return isinstance(value, dict | list) or (isinstance(value, str) and _is_text(node))


def _is_text(node: Node) -> bool:
    return is_text(node) or "x-ref" in node or "http" in str(node.get("pattern", ""))
