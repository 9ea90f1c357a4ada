"""The schemas of the records as they are written, under ``/schemas/``, with the dialect they speak.

Each stands alone, without references; the dialect declares the words that are our own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.exports.rows import Source
from generator.exports.strict_schemas import strict
from generator.records.model import KINDS
from generator.site.output import NOTHING_ELSE, Export

FOLDER = "schemas/"
DRAFT = "https://json-schema.org/draft/2020-12/"
CORE = (
    "core",
    "applicator",
    "unevaluated",
    "validation",
    "meta-data",
    "format-annotation",
    "content",
)
TEXTS = {"type": "object", "additionalProperties": {"type": "string"}}
WORDS: dict[str, Any] = {
    "x-en": {**TEXTS, "description": "Title and description in English."},
    "x-labels": {
        "type": "object",
        "additionalProperties": TEXTS,
        "description": "What people call each value of a closed list, by language.",
    },
    "x-ksic": {
        "type": "object",
        "additionalProperties": {"type": "array", "items": {"type": "string"}},
        "description": "Numbers of each value in the Korean Standard Industrial Classification.",
    },
    "x-form": {**TEXTS, "description": "What a text of the pattern is, in words, by language."},
    "x-own": {"type": "object", "description": "The schemes that the operator runs, as an enum."},
    "x-earlier": {"type": "object", "description": "The schemes that those succeeded, likewise."},
    "x-ref": {"type": "string", "description": "The folder of records that a value names one of."},
}
"""The words of our own; none of them changes what a schema accepts."""


def exports(source: Source) -> Iterator[Export]:
    """The dialect, and a schema a kind."""
    base = f"{source.site.url}{FOLDER}"
    yield _export("dialect.json", dialect(base))
    for kind in KINDS:
        name, own = f"{kind}.schema.json", strict(source.schemas[kind].root)
        outer = {"$schema": f"{base}dialect.json", "$id": f"{base}{name}"}
        yield _export(name, {**outer, **own, **outer})


def dialect(base: str) -> dict[str, Any]:
    """The meta-schema: JSON Schema of 2020-12 and the words of our own."""
    return {
        "$schema": f"{DRAFT}schema",
        "$id": f"{base}dialect.json",
        "$vocabulary": {
            **{f"{DRAFT}vocab/{name}": True for name in CORE},
            f"{base}vocabulary": False,
        },
        "$dynamicAnchor": "meta",
        "title": "JSON Schema with the words of this portal",
        "allOf": [{"$ref": f"{DRAFT}schema"}],
        "type": ["object", "boolean"],
        "properties": WORDS,
    }


def _export(name: str, document: dict[str, Any]) -> Export:
    written = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
    return Export(f"{FOLDER}{name}", lambda: written, made_of=NOTHING_ELSE)
