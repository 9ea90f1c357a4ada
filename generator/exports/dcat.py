"""The open data as a DCAT catalogue, which harvesters of data portals read.

It has what the European profile of DCAT makes mandatory, since most harvesters ask for that.
The context stands in the file itself, so that it means the same without asking another host.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.exports.data_folder import FOLDER
from generator.exports.data_sets import ALL, about, media_type, sets
from generator.exports.rows import Source
from generator.records.model import KINDS
from generator.records.schema import annotation, label
from generator.site.output import Export
from generator.text.catalogues import SITE, translations
from generator.text.languages import LANGUAGES
from generator.text.quick_json import indented_json

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
IANA = "https://www.iana.org/assignments/media-types/"
LICENCE, DOCUMENT, MEDIA = "dct:LicenseDocument", "foaf:Document", "dct:MediaType"
CHANGES = "The change log: every changed field with its old and new value, the date and the commit."
"""A message of the theme, as the page of the data has it."""


def export(source: Source, files: Sequence[Export]) -> Export:
    """The catalogue of the other files."""

    def catalogue() -> bytes:
        return indented_json(_catalogue(source, files))

    return Export(f"{FOLDER}catalog.jsonld", catalogue, title="catalogue")


def _catalogue(source: Source, files: Sequence[Export]) -> dict[str, Any]:
    site, tip = source.site, source.tip
    return {
        "@context": CONTEXT,
        "@id": f"{site.url}data/",
        "@type": "dcat:Catalog",
        "dct:title": _texts(site.names),
        "dct:description": _everything(),
        "dct:publisher": _publisher(source),
        "dct:license": _a(LICENCE, site.terms.url),
        "foaf:homepage": _a(DOCUMENT, site.url),
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
        "dct:publisher": _publisher(source),
        "dct:license": _a(LICENCE, source.site.terms.url),
        "dcat:landingPage": _a(DOCUMENT, f"{source.site.url}data/"),
        "dcat:distribution": [_distribution(file, source) for file in files],
    }


def _named(name: str, source: Source) -> dict[str, Any]:
    """Title and description: of a kind as its schema has them."""
    kind = next((kind for kind, record in KINDS.items() if record.folder == name), None)
    if kind is None:
        table = next((table for table in source.tables if table.name == name), None)
        title = _texts(table.labels if table else source.site.names)
        return {"dct:title": title, "dct:description": _changes() if table else _everything()}
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
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": _a(MEDIA, IANA + media_type(file.path)),
        "dcat:byteSize": _typed(str(file.size), "nonNegativeInteger"),
        "dct:license": _a(LICENCE, source.site.terms.url),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": _typed(file.checksum, "hexBinary"),
        },
    }


def _publisher(source: Source) -> dict[str, Any]:
    """The site, which is no ministry's unless its settings say so."""
    site = source.site
    return {"@id": f"{site.url}#site", "@type": "foaf:Agent", "foaf:name": _texts(site.names)}


def _everything() -> list[dict[str, str]]:
    return _texts({code: about(code) for code in LANGUAGES})


def _changes() -> list[dict[str, str]]:
    say = {code: translations(SITE.folder, code).gettext for code in LANGUAGES}
    return _texts({code: said(CHANGES) for code, said in say.items()})


def _a(type: str, address: str) -> dict[str, str]:
    return {"@id": address, "@type": type}


def _typed(value: str, type: str) -> dict[str, str]:
    return {"@type": f"xsd:{type}", "@value": value}


def _texts(words: Any) -> list[dict[str, str]]:
    return [{"@language": code, "@value": words[code]} for code in LANGUAGES if code in words]
