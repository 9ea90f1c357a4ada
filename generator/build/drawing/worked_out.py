"""What a record says was worked out, found by the labels under which its own page shows fields.

A template writes a value beside its label, and the label is the schema's; so key facts are marked
without each template asking, and a new field is too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from markupsafe import Markup

from generator.facts.marks import Marks
from generator.facts.written import UNMARKED, badges
from generator.records.model import Record
from generator.records.schema import Node, label
from generator.text.number_format import unitless

NOTHING: Mapping[str, Marks] = {}
OF_DAYS = {"": "inferred", "year": "inferred_year", "month": "inferred_month"}


class WorkedOut:
    """The marks of one record's fields, by label, in one language."""

    def __init__(self, view: Any, language: str) -> None:
        record = getattr(view, "record", None)
        self._language = language
        self._marks = dict(_by_label(record, language)) if isinstance(record, Record) else NOTHING

    def beside(self, label: str, value: Any) -> Markup:
        """The mark behind a value; nothing where the value has one of its own."""
        marks = self._marks.get(str(label)) if self._marks else None  # of most pages there are none
        if not marks or any(said in str(value) for said in _each(self._language)):
            return UNMARKED
        return badges(marks, self._language)


@cache
def _each(language: str) -> tuple[Markup, ...]:
    """The mark of a value, of its year and of its month."""
    return tuple(badges(Marks(**{name: True}), language) for name in OF_DAYS.values())


def _by_label(record: Record, language: str) -> Iterator[tuple[str, Marks]]:
    for said in record.fields["inferred"] or ():
        way, _, part = said.partition(":")
        marks = Marks(**{OF_DAYS[part]: True})
        for name in {label(node, language) for node in _nodes(record.schema.root, way)}:
            if name:
                yield from ((name, marks), (unitless(name), marks))


def _nodes(root: Node, way: str) -> Iterator[Node]:
    """The top-level field that a way leads into, the field itself and all that it holds.

    Entries of a list share their labels, as kinds of a year do: those are marked by templates.
    """
    first, *more = way.split(".")
    node: Any = root.get("properties", {}).get(first, {})
    yield node
    for step in more:
        node = node.get("properties", {}).get(step, {})
    yield from _within(node)


def _within(node: Node) -> Iterator[Node]:
    """A field and all that it holds."""
    yield node
    for inside in node.get("properties", {}).values():
        yield from _within(inside)
