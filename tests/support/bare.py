"""Small worlds for tests of facts and views: records that say nothing but what a test is about.

A record is written as in :mod:`tests.support.records`, and filled up with no more than its kind
requires, so that nothing on a page comes from elsewhere::

    # consortia/2025/a
    hosts: [kbiz]
    ---
    # organizations/kbiz
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

import yaml

from generator.check import read_one
from generator.facts.links import Link
from generator.records import files
from generator.records.model import FOLDERS, Record
from generator.records.registry import Registry
from generator.records.schema import Schema
from tests.support import ROOT

R = TypeVar("R", bound=Record)
V = TypeVar("V")
SOURCES = [{"title": "공고문", "basis": "notice"}]


def _year(id: str) -> int:
    return int("".join(filter(str.isdecimal, id))[:4])


REQUIRED: dict[str, Callable[[str], dict[str, Any]]] = {
    "programme": lambda id: {"title": id, "scheme": "export_consortium", "year": _year(id)},
    "call": lambda id: {"title": id, "audience": "participants", "scheme": "export_consortium"},
    "organization": lambda id: {"names": [{"name": id}], "type": "industry_association"},
    "exhibition": lambda id: {"names": [{"name": id}]},
    "consortium": lambda id: {"title": id, "scheme": "export_consortium", "hosts": ["kbiz"]},
    "statistics": lambda id: {"series": id, "unit": "usd"},
}


def registry(text: str) -> Registry:
    """The world of some records."""
    return Registry(_written(part) for part in text.strip().split("\n---\n"))


def world_of(records: Mapping[str, Mapping[str, Any]]) -> Registry:
    """The world of some records told by name and fields."""
    return Registry(_record(name, fields) for name, fields in records.items())


def the(world: Registry, kind: type[R]) -> R:
    """The first record of a kind."""
    return world.all(kind)[0]


def names(entries: Iterable[Link | Record]) -> list[str]:
    """The full names of some records or links."""
    return [entry.name for entry in entries]


def view(make: Callable[[R, Registry], V], kind: type[R], text: str) -> V:
    """What a view makes of the first record of a kind, in a world."""
    world = registry(text)
    return make(the(world, kind), world)


@cache
def _schemas() -> dict[str, Schema]:
    return files.read_schemas(ROOT)


def _written(part: str) -> Record:
    header, _, lines = part.partition("\n")
    return _record(header.removeprefix("# ").strip(), yaml.safe_load(lines) or {})


def _record(name: str, said: Mapping[str, Any]) -> Record:
    folder, _, id = name.partition("/")
    kind = FOLDERS[folder].kind
    if kind == "consortium" and "scheme" not in said:
        said = {"programme": id[:4], **said}
    written = REQUIRED[kind](id) | {"sources": SOURCES} | said
    content = json.dumps(written, ensure_ascii=False).encode()
    read = read_one(f"data/{name}.yml", content, _schemas())
    assert isinstance(read, Record), read.findings
    return read
