"""What a changed field is called: the labels on the way to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.differences import Difference
from generator.records.findings import FieldPath
from generator.records.schema import Node, Schema, inner, label, value_label
from generator.review.change import Change
from generator.review.known_ids import KnownIds
from generator.review.messages import printable


def difference_label(
    found: Difference, change: Change, schema: Schema, ids: KnownIds, language: str
) -> str:
    """The labels on the way to the field; a cost goes by its item, other entries by number."""
    steps: list[str] = []
    node: Node | None = schema.root
    for depth, step in enumerate(found.path):
        node = inner(node, step) if node is not None else None
        if isinstance(step, int):
            own = _entry_label(_entry(found, change, depth), node or {}, ids, language)
            steps[-1:] = [own or f"{steps[-1]} {step + 1}"]
        else:
            steps.append((label(node, language) if node is not None else None) or printable(step))
    if found.path[0] == "budget":  # the amount says the currency
        steps[-1] = steps[-1].partition("(")[0].rstrip()
    return " ".join(steps) if found.path[0] == "budget" else " › ".join(steps)


def _entry(found: Difference, change: Change, depth: int) -> Mapping[str, Any]:
    """The entry of a list on the way to the field.

    One that was taken out has the place that it had; all others have that of the later version.
    """
    if len(found.path) == depth + 1:
        entry: Any = found.before if found.after is None else found.after
    else:
        entry = change.after.written if change.after else {}
        for step in found.path[: depth + 1]:
            entry = entry[step]
    return entry if isinstance(entry, Mapping) else {}


def _entry_label(entry: Mapping[str, Any], node: Node, ids: KnownIds, language: str) -> str:
    """What an entry goes by: a cost by its item, a share of it by who pays."""
    if "item" in entry:
        item = str(entry["item"])
        return printable(ids.of_programme("item", item, language) or item)
    by = inner(node, "by") if "by" in entry else None
    return value_label(by, str(entry["by"]), language) if by else ""


def path_words(path: FieldPath, schema: Schema | None, language: str) -> str:
    """The label of a top-level field; its name where the schema has none."""
    if not path:
        return ""
    return (schema.label(path[:1], language) if schema else None) or printable(str(path[0]))
