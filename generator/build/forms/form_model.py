"""The form of a task: its groups of fields, and the rest that its schema has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.build.forms.asked_fields import FormField, fields_of
from generator.build.forms.own_scheme import of_own_scheme
from generator.build.forms.tasks import Task, behind
from generator.records.model import KINDS
from generator.records.own_schemes import own_schemes
from generator.records.schema import Node, Schema
from generator.sheets.layout import PARTS, WHOLE

EXPERT = ("formerly", "inferred", "waivers")
"""Fields that speak of the file and not of its subject; who needs them writes the file."""


@dataclass(frozen=True)
class FormGroup:
    """Fields under one heading."""

    title: Mapping[str, str]
    fields: tuple[FormField, ...]


@dataclass(frozen=True)
class FormPage:
    """What the page of a task shows."""

    task: Task
    groups: tuple[FormGroup, ...]
    rest: tuple[FormField, ...]
    sheets: Mapping[str, Node]
    """The schema of each table that can be read into it, by the name of its sheet."""

    @property
    def folder(self) -> str:
        """The folder of its kind of record."""
        return KINDS[self.task.kind].folder

    @property
    def depth(self) -> int:
        """How many steps an id has."""
        return KINDS[self.task.kind].depth

    @property
    def lists(self) -> dict[str, FormField]:
        """A field for each list of values that one types a part of."""
        fields = (*(one for group in self.groups for one in group.fields), *self.rest)
        return {one.choices: one for one in _all(fields) if one.control in ("country", "word")}


def form_page(task: Task, schema: Schema) -> FormPage:
    """The form of a task: its own fields by group, then whatever else the schema has."""
    task = of_own_scheme(task, own_schemes(schema))
    known = {one.name: one for one in fields_of(schema.root, "", task.left_out, behind(task.kind))}
    named = [name for group in task.groups for name in group.fields]
    if unknown := [name for name in named if name not in known]:
        raise LookupError(f"task {task.id}: {task.kind} has no field {', '.join(unknown)}")
    groups = tuple(
        FormGroup(group.title, tuple(known[name] for name in group.fields)) for group in task.groups
    )
    away = {*named, *task.given, *EXPERT}
    rest = tuple(one for one in known.values() if one.name not in away)
    return FormPage(task, groups, rest, _sheets(task, schema, {*named}))


def _sheets(task: Task, schema: Schema, named: set[str]) -> dict[str, Node]:
    """The tables of what a task asks first; of a whole record, every one that it may fill."""
    if task.kind != "consortium":
        return {}
    whole = "title" in named
    lists = {part: path for part, (path, _) in PARTS.items() if path[0] not in task.left_out}
    fitting = {part: path for part, path in lists.items() if whole or path[0] in named}
    nodes = {part: schema.field(path[:1]) or {} for part, path in fitting.items()}
    return nodes | ({WHOLE: schema.root} if whole else {})


def _all(fields: Iterable[FormField]) -> Iterator[FormField]:
    for one in fields:
        yield one
        yield from _all(one.inside)
