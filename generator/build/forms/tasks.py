"""The tasks that forms are offered for, each a layout in ``layouts/``.

A layout says which fields of a kind of record come first, in which order and groups; everything
else about a field is in the schema.  A field that no layout names is offered under the rest.
Inside groups every field is asked for at once, but those that ``layouts/inside/`` puts behind a
summary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.records.document import Document
from generator.records.model import FOLDERS
from generator.records.yaml_source import parse

LAYOUTS = Path(__file__).parent / "layouts"
ROLES = ("hosts", "anyone", "reviewers")
"""Whom a task is for, in the order in which the page of all tasks shows them."""


@dataclass(frozen=True)
class LayoutGroup:
    """Some fields of a record under one heading."""

    title: Mapping[str, str]
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Task:
    """What somebody wants to do: one kind of record, and the fields that it takes."""

    id: str
    order: int
    role: str
    kind: str
    title: Mapping[str, str]
    what: Mapping[str, str]
    groups: tuple[LayoutGroup, ...]
    edits: bool = False
    """Whether it begins with a record that is there."""
    anew: bool = False
    """Whether it may begin with none as well, though it can begin with one that is there."""
    corrects: bool = False
    """Whether it is the one that a record's own page leads to."""
    given: Mapping[str, str] = field(default_factory=dict)
    """Fields that the task itself answers."""
    like: tuple[str, ...] = ()
    """Fields that stay from year to year, which a new record may take from one that is there; of
    those that the form shows, so that nobody sends what he has not seen."""
    left_out: tuple[str, ...] = ()
    """Fields that are others' to fill in."""

    @property
    def begins(self) -> bool:
        """Whether it can begin with no record."""
        return self.anew or not self.edits

    @property
    def path(self) -> str:
        """The address of its form."""
        return f"apply/{self.id}/"


@cache
def tasks() -> tuple[Task, ...]:
    """Every task, in the order of the list."""
    found = (task for file in sorted(LAYOUTS.glob("*.yml")) for task in _read(file))
    return tuple(sorted(found, key=lambda task: task.order))


@cache
def behind(kind: str) -> Mapping[str, tuple[str, ...]]:
    """The fields inside each group of a kind that stand behind a summary, by the group's path."""
    said = _written(LAYOUTS / "inside" / f"{kind}.yml")
    return {path: tuple(names) for path, names in said.items()}


def correcting(record: str) -> str:
    """The address of the form that corrects a record, by the record's name; empty without one."""
    kind = FOLDERS[record.partition("/")[0]].kind
    return next((task.path for task in tasks() if task.corrects and task.kind == kind), "")


def beginning_like(record: str) -> str:
    """The address of the one form that begins a record like this one; empty without one."""
    kind = FOLDERS[record.partition("/")[0]].kind
    found = [task.path for task in tasks() if task.like and task.kind == kind]
    return found[0] if len(found) == 1 else ""


def _written(file: Path) -> Mapping[str, Any]:
    """What a layout says, by name."""
    read = parse(file.read_bytes(), file.name)
    if not isinstance(read, Document):
        raise ValueError(f"{file.name}: {read.problem.id} at line {read.place.line}")
    said: dict[str, Any] = read.data
    return said


def _read(file: Path) -> Iterator[Task]:
    said = _written(file)
    shared = {
        "order": said["order"],
        "role": said["for"],
        "title": said["title"],
        "what": said["what"],
        "edits": said.get("edits", False),
        "anew": said.get("anew", False),
        "given": said.get("given", {}),
        "like": tuple(said.get("like", ())),
        "left_out": tuple(said.get("left_out", ())),
    }
    for kind, fields in said.get("kinds", {}).items():
        group = LayoutGroup(said["title"], tuple(fields))
        yield Task(f"{file.stem}-{kind}", kind=kind, groups=(group,), corrects=True, **shared)
    if "kind" in said:
        groups = tuple(LayoutGroup(one["title"], tuple(one["fields"])) for one in said["groups"])
        yield Task(file.stem, kind=said["kind"], groups=groups, **shared)
