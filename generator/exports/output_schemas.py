"""JSON Schemas of the JSON files: the schemas of the records, with what the output adds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.exports.columns import Column
from generator.exports.data_folder import FOLDER, VERSION
from generator.exports.rows import Source
from generator.exports.strict_schemas import strict
from generator.exports.tables import HIDDEN, Table
from generator.records.model import KINDS
from generator.site.output import NOTHING_ELSE, Export

INWARD = {"x-ref", "examples", "format"}
"""Words for our own machinery; the patterns say what our formats say."""


HEAD = {
    "version": {"const": VERSION},
    "licence": {"type": "string"},
    "source": {"type": "string", "format": "uri"},
    "changed": {"type": "string", "format": "date"},
    "commit": {"type": "string", "pattern": "^[0-9a-f]{40,64}$"},
}
"""What every document begins with; without Git, nobody knows when it changed."""


def _file() -> dict[str, Any]:
    """The document that lies beside the page of one record."""
    return {
        "type": "object",
        "properties": {**HEAD, "record": {"$ref": "#/$defs/record"}},
        "required": ["version", "licence", "source", "record"],
        "additionalProperties": False,
    }


def exports(source: Source) -> Iterator[Export]:
    """One schema per kind."""
    for name, kind in KINDS.items():
        path = f"{FOLDER}schemas/{kind.folder}.schema.json"
        write = _writer(source, name, path)
        yield Export(path, write, title="schema", made_of=NOTHING_ELSE)


def of_changes(
    source: Source, table: Table, what: tuple[str, ...], categories: tuple[str, ...]
) -> Export:
    """The schema of the change log; a line of NDJSON is its ``$defs/change``."""
    path = f"{FOLDER}schemas/changes.schema.json"
    properties = {**HEAD, "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}}}
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": source.site.url + path,
        "title": table.labels["ko"],
        "type": "object",
        "properties": properties,
        "required": ["version", "licence", "source", "changes"],
        "additionalProperties": False,
        "$defs": {"change": _change(table, what, categories)},
    }
    written = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
    return Export(path, lambda: written, title="changes-schema", made_of=NOTHING_ELSE)


def _change(table: Table, what: tuple[str, ...], categories: tuple[str, ...]) -> dict[str, Any]:
    """The schema of one entry of the change log."""
    fields: dict[str, dict[str, Any]] = {
        column.name: {"title": column.labels["ko"], "x-en": {"title": column.labels["en"]}}
        for column in table.columns
    }
    for name in fields.keys() - {"before", "after"}:
        fields[name]["type"] = "string"
    fields["withheld"] |= {"type": "boolean", "const": True}
    fields["what"]["enum"], fields["category"]["enum"] = [*what], [*categories]
    return {
        "type": "object",
        "properties": fields,
        "required": ["id", "commit", "moment", "kind", "record", "first_name", "what"],
        "additionalProperties": False,
    }


def _writer(source: Source, kind: str, path: str) -> Any:
    def write() -> bytes:
        record = strict(_outward(source.schemas[kind].root))
        properties = {k: v for k, v in record["properties"].items() if k not in HIDDEN}
        record["properties"] = {
            "id": {
                "type": "string",
                "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$",
            },
            **properties,
            "computed": _computed(source, kind),
        }
        record["required"] = ["id", *record.get("required", ()), "computed"]
        document = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": source.site.url + path,
            "title": record.get("title", kind),
            "type": "object",
            "properties": {
                **HEAD,
                "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
            },
            "required": ["version", "licence", "source", "records"],
            "additionalProperties": False,
            "$defs": {"record": record, "file": _file()},
        }
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()

    return write


def _computed(source: Source, kind: str) -> dict[str, Any]:
    own = next(t for t in source.tables if t.kind == kind and not t.route)
    return {
        "type": "object",
        "properties": {c.name: _node(c) for c in own.columns if c.value is not None},
        "required": ["url"],
        "additionalProperties": False,
    }


def _node(column: Column) -> dict[str, Any]:
    title, english = column.labels["ko"], column.labels["en"]
    return {"type": column.type, "title": title, "x-en": {"title": english}}


def _outward(node: Any) -> Any:
    """A schema without our own ``x-`` keywords."""
    if isinstance(node, list):
        return [_outward(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    kept = {
        name: {key: _outward(below) for key, below in value.items()}
        if name == "properties"
        else _outward(value)
        for name, value in node.items()
        if name not in INWARD and not name.startswith("$")
    }
    return kept
