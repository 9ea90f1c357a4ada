"""``datapackage.json``: the CSV files described for Frictionless, with keys between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.exports.columns import Column
from generator.exports.data_folder import FOLDER, VERSION
from generator.exports.rows import Source
from generator.exports.tables import Table
from generator.site.licences import Licence
from generator.site.output import Export
from generator.text.quick_json import indented_json


def export(source: Source, sheets: Sequence[Export]) -> Export:
    """The description of all tables; ``sheets`` are their CSV files."""

    def write() -> bytes:
        document = {
            "profile": "tabular-data-package",
            "name": "export-consortium-portal",
            "title": f"{source.site.names['ko']} / {source.site.names['en']}",
            "homepage": source.site.url,
            "version": str(VERSION),
            **_made_from(source),
            "licenses": [_licence(source.site.terms)],
            "resources": [
                _resource(table, sheet, source)
                for table, sheet in zip(source.tables, sheets, strict=True)
            ],
        }
        return indented_json(document)

    return Export(f"{FOLDER}datapackage.json", write, title="package")


def _made_from(source: Source) -> dict[str, str]:
    """The commit and moment of the whole set."""
    tip = source.tip
    return {"created": tip.when.isoformat(), "commit": tip.id} if tip else {}


def _modified(table: Table, source: Source) -> dict[str, str]:
    """The commit and day of one file's content, by the names that a package has for them."""
    version = source.versions.files.get(table.name)
    return {"modified": version.day, "commit": version.commit} if version else {}


def _licence(terms: Licence) -> dict[str, str]:
    return {"name": terms.open_definition, "path": terms.url, "title": terms.title}


def _resource(table: Table, sheet: Export, source: Source) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
    }
    if foreign := foreign_keys(table):
        schema["foreignKeys"] = [
            {"fields": fields, "reference": {"resource": _seen(there, table), "fields": known}}
            for fields, there, known in foreign
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": f"{table.labels['ko']} / {table.labels['en']}",
        "path": sheet.path.removeprefix(FOLDER),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "bytes": sheet.size,
        **_modified(table, source),
        "hash": f"sha256:{sheet.checksum}",
        "schema": schema,
    }


def foreign_keys(table: Table) -> list[tuple[list[str], str, list[str]]]:
    """Foreign keys: columns, target table, target columns."""
    found = []
    for column in table.columns:
        if column.refers is None:
            continue
        there, known = column.refers
        if column.part == 0:
            found.append(([column.name, "edition"], "exhibitions_editions", ["record", "key"]))
        else:
            found.append(([column.name], there, [known]))
    if len(table.route) > 1:
        places = list(table.key[:-1])
        found.append((places, table.parent, ["record", *_last_keys(table)]))
    return found


def _last_keys(table: Table) -> list[str]:
    """What the parent calls the columns after the record's id."""
    return [name.rpartition("_")[2] for name in table.key[1:-1]]


def _seen(there: str, table: Table) -> str:
    return "" if there == table.name else there


def _field(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "title": f"{column.labels['ko']} / {column.labels['en']}",
    }
    if text := " / ".join(words for words in column.help.values() if words):
        described["description"] = text
    constraints: dict[str, Any] = {"pattern": column.pattern} if column.pattern else {}
    if column.words:
        described["x-labels"] = column.words
    return described | ({"constraints": constraints} if constraints else {})
