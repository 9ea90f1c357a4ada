"""The single definition of the open data: its tables and their columns.

Everything is derived from the schemas.  A kind is a table; a list or map of groups in it
(participants, budget, editions, sources …) is a table of its own, whose rows carry the record's id
and their place in the list, from 1, or their key.  A text is two columns, Korean and English; a
list of plain values is one column; a list of references is one column, and a table of its own that
other programs can join.  Computed columns are in ``computed.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from generator.exports.columns import KEY, POSITION, Column, Steps, key_of
from generator.exports.computed import COMPUTED
from generator.exports.schema_columns import columns_of, fields, is_group, labels, reference
from generator.records.model import KINDS
from generator.records.schema import Node, Schema

HIDDEN = frozenset({"accounts"})
"""Fields that are for the machinery of submission, and no open data."""


@dataclass(frozen=True)
class Table:
    """One table; its first columns form the primary key."""

    name: str
    kind: str
    labels: Mapping[str, str]
    columns: tuple[Column, ...]
    keys: int = 1
    route: tuple[Steps, ...] = ()
    """The lists and maps that lead from the record to the rows; none for the record itself."""
    parent: str = ""
    of_past: bool = False
    """Whether it tells of the published past of the records and of nothing else."""

    @property
    def key(self) -> tuple[str, ...]:
        """Names of the primary-key columns."""
        return tuple(column.name for column in self.columns[: self.keys])

    @cached_property
    def read(self) -> tuple[Callable[[Any], Any], ...]:
        """How the columns that a record states are read from an entry."""
        return tuple(column.read for column in self.columns[self.keys :] if column.value is None)

    @cached_property
    def worked_out(self) -> tuple[Callable[[Any, Any, Any], Any], ...]:
        """How the columns at its end are worked out from a record."""
        return tuple(column.value for column in self.columns if column.value is not None)


def tables(schemas: Mapping[str, Schema]) -> tuple[Table, ...]:
    """All tables: each kind's own table, then those of its lists."""
    return tuple(
        table
        for name, kind in KINDS.items()
        for table in _of_kind(name, kind.folder, schemas[name].root)
    )


def _of_kind(kind: str, folder: str, root: Node) -> Iterator[Table]:
    own = Table(folder, kind, labels(root), (Column("id", "string", {"ko": "ID", "en": "ID"}),))
    shown = {**root, "properties": {k: v for k, v in root["properties"].items() if k not in HIDDEN}}
    first, *rest = _spread(own, shown)
    yield replace(first, columns=(*first.columns, *COMPUTED.get(kind, ()), *COMPUTED["all"]))
    yield from rest


def _spread(table: Table, node: Node) -> Iterator[Table]:
    """A table with the columns of a schema object, then the tables of the lists in it."""
    columns: list[Column] = []
    lists: list[tuple[Steps, Node]] = []
    for steps, below in fields(node):
        entry = below.get("items", below.get("additionalProperties"))
        if is_group(below) or (isinstance(entry, Mapping) and "x-ref" in entry):
            lists.append((steps, below))
        columns += columns_of(steps, below)
    yield replace(table, columns=(*table.columns, *columns))
    for steps, below in lists:
        yield from _inside(table, steps, below)


def _inside(above: Table, steps: Steps, node: Node) -> Iterator[Table]:
    """The table of a list or map, and those of the lists in its entries."""
    name = "_".join(steps)
    own = key_of(above.kind) if not above.route else above.columns[: above.keys]
    last = POSITION if "items" in node else KEY
    if above.route:  # the place in the outer list is named for that list
        outer = replace(own[-1], name=f"{above.name.partition('_')[2]}_{own[-1].name}")
        own = (*own[:-1], outer)
    table = Table(
        f"{above.name}_{name}",
        above.kind,
        labels(node),
        (*own, last),
        len(own) + 1,
        (*above.route, steps),
        above.name,
    )
    entry = node.get("items", node.get("additionalProperties"))
    assert isinstance(entry, Mapping)
    if "x-ref" in entry:
        yield replace(table, columns=(*table.columns, *reference((), entry)))
    else:
        yield from _spread(table, entry)
