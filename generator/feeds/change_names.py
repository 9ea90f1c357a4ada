"""What the change log calls a field: with its group, its edition or what was measured."""

from __future__ import annotations

from generator.feeds.catalogue import words
from generator.history.field_changes import PARTLY, FieldChange
from generator.records.findings import FieldPath
from generator.records.schema import Node, Schema, inner, label, value_label
from generator.text.edition_keys import edition


def name_of(change: FieldChange, schema: Schema, language: str) -> str:
    """What people call a field, with the group that it stands in; a plain value by its group."""
    names = _names(change.path, schema, language)
    if change.path[-1] == "value" and len(names) > 1:
        names = [*names[:-1], *_measured(change, schema, language)]
    return _within(names, language)


def marked_name(change: FieldChange, schema: Schema, language: str) -> tuple[str, str]:
    """What a mark such as 계획 stands on, empty for the whole record, and what it is called."""
    *group, mark = _names(change.path, schema, language)
    measured = _measured(change, schema, language)
    return (_within([*group, *measured], language) if group else ""), mark


def _within(names: list[str], language: str) -> str:
    *group, field = (name.removesuffix("(원)").removesuffix(" (KRW)") for name in names[-2:])
    return words(language, "change", "within", group=group[0], field=field) if group else field


def _names(path: FieldPath, schema: Schema, language: str) -> list[str]:
    """The label of each step; a day of which a part is not known has that of the whole one."""
    names: list[str] = []
    node: Node | None = schema.root
    for step in path:
        above, plain = node, str(step).removesuffix(PARTLY)
        node = inner(node, step) if node else None
        if isinstance(step, str):
            called = (inner(above, plain) if above else None) or node
            names.append((label(called, language) if called else None) or step)
    if path[0] == "editions" and len(path) > 1:
        names[1] = _edition(str(path[1]), language)
    return names


def _edition(key: str, language: str) -> str:
    whole = edition(key, language)
    if whole == key:
        return words(language, "change", "year", year=key)
    return whole[:1].upper() + whole[1:]  # it begins what is said


def _measured(change: FieldChange, schema: Schema, language: str) -> list[str]:
    """Of a reported result, what was measured."""
    measures = schema.field((*change.path[:-1], "measure")) or {}
    return [value_label(measures, change.measure, language)] if change.measure else []
