"""The open data as a DCAT catalogue, which harvesters of data portals read.

The context stands in the file itself, so that it means the same without asking another host.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.exports.data_folder import FOLDER
from generator.exports.rows import Source
from generator.records.model import KINDS
from generator.records.schema import annotation, label
from generator.site.output import Export
from generator.text.languages import LANGUAGES, MAIN
from generator.text.quick_json import indented_json

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
}
IANA = "https://www.iana.org/assignments/media-types/"
ALL = "all"


def export(source: Source, files: Sequence[Export]) -> Export:
    """The catalogue of the other files."""

    def catalogue() -> bytes:
        return indented_json(_catalogue(source, files))

    return Export(f"{FOLDER}catalog.jsonld", catalogue, title="catalogue")


def media_type(file: Export) -> str:
    """What a file is, by its ending; empty for what describes the data and is none."""
    return MEDIA_TYPES.get(file.path.rpartition(".")[2], "")


def sets(files: Sequence[Export]) -> dict[str, list[Export]]:
    """The files that hold data, by what they hold: a kind of record, the changes, or everything."""
    found: dict[str, list[Export]] = {}
    for file in files:
        whose = file.path.rpartition("/")[2].partition(".")[0].split("_")[0].split("-")[0]
        known = whose in {kind.folder for kind in KINDS.values()} | {"changes"}
        described = file.path.endswith((".schema.json", "datapackage.json", "bizinfo.json"))
        if media_type(file) and not described:
            found.setdefault(whose if known else ALL, []).append(file)
    return dict(sorted(found.items()))


def _catalogue(source: Source, files: Sequence[Export]) -> dict[str, Any]:
    site, tip = source.site, source.tip
    return {
        "@context": CONTEXT,
        "@id": f"{site.url}data/",
        "@type": "dcat:Catalog",
        "dct:title": _texts(site.names),
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": site.name(MAIN)},
        "dct:license": {"@id": site.terms.url},
        "foaf:homepage": {"@id": site.url},
        **({"dct:modified": _typed(tip.when.isoformat(), "dateTime")} if tip else {}),
        "dcat:dataset": [_dataset(name, held, source) for name, held in sets(files).items()],
    }


def _dataset(name: str, files: Sequence[Export], source: Source) -> dict[str, Any]:
    version = source.versions.files.get(f"{name}.json") or source.versions.files.get(name)
    version = source.versions.last if name == ALL else version
    changed = {"dct:modified": _typed(version.day, "date")} if version else {}
    return {
        "@id": f"{source.site.url}{FOLDER}#{name}",
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        **_named(name, source),
        **changed,
        "dct:license": {"@id": source.site.terms.url},
        "dcat:landingPage": {"@id": f"{source.site.url}data/"},
        "dcat:distribution": [_distribution(file, source) for file in files],
    }


def _named(name: str, source: Source) -> dict[str, Any]:
    """Title and description: of a kind as its schema has them."""
    kind = next((kind for kind, record in KINDS.items() if record.folder == name), None)
    if kind is None:
        table = next((table for table in source.tables if table.name == name), None)
        return {"dct:title": _texts(table.labels if table else source.site.names)}
    root = source.schemas[kind].root
    return {
        "dct:title": _texts({code: label(root, code) or kind for code in LANGUAGES}),
        "dct:description": _texts(
            {code: annotation(root, "description", code) or kind for code in LANGUAGES}
        ),
    }


def _distribution(file: Export, source: Source) -> dict[str, Any]:
    address = source.site.url + file.path
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": file.path.removeprefix(FOLDER),
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": IANA + media_type(file)},
        "dcat:byteSize": _typed(str(file.size), "nonNegativeInteger"),
        "dct:license": {"@id": source.site.terms.url},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": file.checksum,
        },
    }


def _typed(value: str, type: str) -> dict[str, str]:
    return {"@type": f"xsd:{type}", "@value": value}


def _texts(words: Any) -> list[dict[str, str]]:
    return [{"@language": code, "@value": words[code]} for code in LANGUAGES if code in words]
