"""Schemas read from disk or Git: sound, or rejected with the place of the error."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from generator.records.model import KINDS
from generator.records.own_schemes import is_scheme, own_schemes
from generator.records.schema import Node, Schema
from generator.text.mendable import Mendable

IN_EVERY = ("checked", "formerly", "inferred", "notes", "sources", "waivers")
"""Fields that every kind of record has: names, rules, feeds and pages read them."""


class BrokenSchema(Mendable):
    """A schema that cannot be read: its file, where that is known its line, and why."""


def schemas_in(files: Mapping[str, bytes]) -> dict[str, Schema]:
    """The schema of each kind whose file is among some, by path: equal files give the same ones.

    Raises ``BrokenSchema`` where a file is not sound.
    """
    return dict(_schemas(tuple(sorted(files.items()))))


def hold_every(kinds: Iterable[str], paths: Collection[str]) -> None:
    """Raise ``BrokenSchema`` where a kind has no schema among some files."""
    wanted = (f"schemas/{kind}.schema.json" for kind in kinds)
    if missing := [path for path in wanted if path not in paths]:
        raise BrokenSchema(f"{', '.join(missing)}: 파일이 없습니다 / there is no such file")


@lru_cache(maxsize=16)  # a review reads two versions, which are mostly equal to the last ones
def _schemas(files: tuple[tuple[str, bytes], ...]) -> Mapping[str, Schema]:
    parsed = {PurePosixPath(path).name: _parsed(path, content) for path, content in files}
    there = (kind for kind in (*KINDS, "roles") if f"{kind}.schema.json" in parsed)
    return {kind: _resolved(kind, parsed) for kind in there}


def _parsed(place: str, content: bytes) -> Mapping[str, Any]:
    """A schema's file as it is written; ``BrokenSchema`` where it is none."""
    try:
        read = json.loads(content.decode("utf-8"))
    except json.JSONDecodeError as error:
        where = f"{place}:{error.lineno}:{error.colno}"
        raise BrokenSchema(f"{where}: JSON이 아닙니다 / it is not JSON: {error.msg}") from None
    except (ValueError, RecursionError) as error:
        raise BrokenSchema(f"{place}: 읽을 수 없습니다 / it cannot be read: {error}") from None
    if not isinstance(read, dict):
        raise BrokenSchema(f"{place}:1: 스키마가 아닙니다 / it is not a schema")
    return read


def _resolved(kind: str, files: Mapping[str, Any]) -> Schema:
    """The schema of a kind without references; ``BrokenSchema`` where it is not sound."""
    name = f"{kind}.schema.json"
    try:
        root = _without_references(name, files)
        if not isinstance(root.get("properties"), dict):
            raise BrokenSchema(f"schemas/{name}:1: properties가 없습니다 / it has no properties")
        if kind in KINDS and (lacking := [n for n in IN_EVERY if n not in root["properties"]]):
            what = f"properties에 없는 항목 / properties lack: {', '.join(lacking)}"
            hint = "call.schema.json에서 옮겨 오십시오 / copy them from call.schema.json"
            raise BrokenSchema(f"schemas/{name}:1: {what}; {hint}")
        found = Schema(kind, root)
        if stray := [one for one in own_schemes(found) if not is_scheme(one, found)]:
            what = f"own_scheme의 값이 scheme의 enum에 없습니다 / it is no scheme: {stray[0]}"
            raise BrokenSchema(f"schemas/shared.schema.json: {what}")
        return found
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        what = f"schemas/{name}: $ref가 맞지 않습니다 / a reference leads nowhere: {error}"
        raise BrokenSchema(what) from None


def _without_references(name: str, files: Mapping[str, Any]) -> Node:
    """One schema file with every ``$ref`` replaced by what it names.

    ``files`` maps file names to parsed schemas.  Words beside a ``$ref`` win over the named ones,
    so that a field can carry its own title on a shared form.
    """

    def resolve(node: Any, home: str) -> Any:
        if isinstance(node, list):
            return [resolve(entry, home) for entry in node]
        if not isinstance(node, dict):
            return node
        beside = {key: resolve(value, home) for key, value in node.items() if key != "$ref"}
        if "$ref" not in node:
            return beside
        file, _, pointer = node["$ref"].partition("#")
        target: Any = files[file or home]
        for step in pointer.strip("/").split("/"):
            target = target[step]
        return {**resolve(target, file or home), **beside}

    resolved: Node = resolve(files[name], name)
    return resolved
