"""What a form reads sheets by in a browser: words for headings, sums and codes, and messages.

The columns themselves follow from the schema there as they do here; see ``sheets/growing.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from generator.build.forms.judging_files import FOLDER
from generator.build.forms.short_schemas import shortened
from generator.records.pairing import NAMES
from generator.records.schema import Schema
from generator.report.worded_findings import WORDS as CHECK
from generator.sheets import cells, heading_words, measures, other_rows
from generator.sheets.choices import ANSWERS
from generator.sheets.layout import DROP_DOWNS, PARTS
from generator.sheets.sheet_words import WORDS
from generator.site.output import NOTHING_ELSE, Export, compact
from generator.text.countries import country
from generator.text.languages import LANGUAGES, language_name

CONTEXTS = ("unreadable", "remark", "report", "fix", "here")
OF_CHECK = ("example", "folded", "folded-fix")
LEVELS = ("error", "warning")
ENGLISH = "en"


def sheet_grounds(schemas: Mapping[str, Schema]) -> Iterator[Export]:
    """The file of each language."""
    for language in LANGUAGES:
        write = partial(_written, schemas, language)
        yield Export(f"{FOLDER}sheets.{language}.json", write, made_of=NOTHING_ELSE)


def _written(schemas: Mapping[str, Schema], language: str) -> bytes:
    return compact(read_by(schemas, language))


def read_by(schemas: Mapping[str, Schema], language: str) -> dict[str, Any]:
    """What sheets are read by, with the messages of one language."""
    return {
        "schema": shortened(schemas["consortium"].root),
        "parts": PARTS,
        "synonyms": heading_words.SYNONYMS,
        "english": {shown: language_name(ENGLISH, shown) for shown in LANGUAGES},
        "enWords": heading_words.ENGLISH,
        "koWords": sorted(heading_words.OF_MAIN),
        "guides": [DROP_DOWNS, *(WORDS.text(shown, "guide", "title") for shown in LANGUAGES)],
        "rows": other_rows.WORDS,
        "wide": measures.WORDS,
        "empty": sorted(cells.EMPTY),
        "answers": ANSWERS,
        "tells": NAMES,
        "lands": {shown: _lands(schemas, shown) for shown in LANGUAGES},
        "said": _messages(language),
        "levels": {level: CHECK.text(language, "severity", level) for level in LEVELS},
    }


def _lands(schemas: Mapping[str, Schema], language: str) -> dict[str, str]:
    """The name of each country that a record may name."""
    return {code: country(code, language) for code in _codes(schemas["consortium"].root)}


def _codes(node: Any) -> list[str]:
    """The closed list of countries, wherever the schema has it first."""
    inside = node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ()
    if isinstance(node, Mapping) and "KR" in node.get("enum", ()):
        return list(node["enum"])
    return next((found for below in inside if (found := _codes(below))), [])


def _messages(language: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {context: {} for context in CONTEXTS}
    for context, id, text in WORDS.messages(language):
        if context in found:
            found[context][id] = text
    found["report"] |= {id: CHECK.text(language, "report", id) for id in OF_CHECK}
    return found
