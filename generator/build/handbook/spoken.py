"""The fields that a rule is about, from its claims and the marked lines of its examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.document import Document
from generator.records.findings import FieldPath
from generator.records.model import FOLDERS
from generator.records.schema import Node, Schema, inner, is_text
from generator.records.yaml_source import parse
from generator.rules.rule_page import rule_page
from generator.rules.rulebook import Rule

HERE = "# <- here"


def spoken(rule: Rule, schemas: Mapping[str, Schema]) -> dict[tuple[str, str], None]:
    """The fields that a rule is about, as kinds and general paths, in order."""
    found = dict(_marked(rule))
    kinds = [kind.kind for kind in rule.kinds]
    for claim in rule.claims:
        for route in claim.each:
            path = tuple(step for step in (*route.split("."), *claim.at.split(".")) if step)
            found |= {(kind, path): None for kind in kinds}
    general = {
        (kind, dotted): None
        for kind, path in found
        if (dotted := generalized(schemas[kind].root, path))
    }
    return dict(sorted(general.items()))


def generalized(root: Node, path: FieldPath) -> str:
    """The path without list positions and with ``*`` for map keys; empty for an unknown field."""
    node: Node | None = root
    steps: list[str] = []
    for step in path:
        if node is not None and node.get("type") == "array":
            node = inner(node, 0)
            if isinstance(step, int) or step == "*":
                continue
        if node is None or is_text(node):
            break
        steps.append(str(step) if step in node.get("properties", {}) else "*")
        node = inner(node, str(step))
    return "" if node is None else ".".join(steps)


def field(root: Node, path: str) -> Node:
    """The schema at a general path; of one entry, not of the list, on the way."""
    node: Node | None = root
    for step in path.split("."):
        while node is not None and node.get("type") == "array":
            node = inner(node, 0)
        node = inner(node, step) if node is not None else None
    return node or {}


def parts(example: str) -> Iterator[tuple[str, str]]:
    """The records of an example: each one's folder and its lines."""
    for part in example.strip().split("\n---\n"):
        header, _, lines = part.partition("\n")
        folder = header.removeprefix("# ").removeprefix("samples/").partition("/")[0]
        if header.startswith("# ") and folder in FOLDERS:
            yield folder, lines


def document(lines: str) -> Document | None:
    """An example's lines, read as a record would be."""
    read = parse(lines.encode(), "example.yml")
    return read if isinstance(read, Document) else None


def leaves(data: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
    """Every single value of a document, with its field path."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from leaves(value, (*path, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*path, index))
    else:
        yield path, data


def _marked(rule: Rule) -> Iterator[tuple[tuple[str, FieldPath], None]]:
    for folder, lines in parts(rule_page(rule.page).wrong):
        read = document(lines)
        marked = [n for n, line in enumerate(lines.splitlines(), 1) if line.endswith(HERE)]
        deepest: dict[int, FieldPath] = {}
        for path in _every(read.data) if read else ():
            if read and read.place(path).line in marked:
                deepest[read.place(path).line] = path
        yield from (((FOLDERS[folder].kind, path), None) for path in deepest.values())


def _every(data: Any) -> Iterator[FieldPath]:
    """Every field that leads to a single value, after each field on the way."""
    seen: dict[FieldPath, None] = {}
    for path, _ in leaves(data):
        seen |= {path[:depth]: None for depth in range(1, len(path) + 1)}
    yield from seen
