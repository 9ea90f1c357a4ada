"""What a form judges by in a browser: the schema, the claims of rules, messages and patterns.

One file for each kind of record and language; all of it is what ``portal check`` goes by.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from generator.records.characters import hidden_names
from generator.records.meant_choices import country_names
from generator.records.meant_words import WORDS
from generator.records.schema import Schema
from generator.report.message_values import LISTED, listed_field
from generator.report.telling import WORDS as MESSAGES
from generator.rules.exported import exported
from generator.site.output import Export, compact
from generator.text.languages import LANGUAGES

FOLDER = "apply/forms/"
LEFT_OUT = ("description", "x-ksic", "$schema")
"""What a schema says that no message repeats."""
ALWAYS = ("schema.", "personal-data.", "unknown-reference.")
CONTEXTS = ("says", "fix", "near")
NAMES = ("cities", "fields", "people", "people_to_ask", "foreign_money")


def judging_files(schemas: Mapping[str, Schema]) -> Iterator[Export]:
    """The file of each kind in each language."""
    told = exported()
    for kind in [one for one in schemas if one != "roles"]:
        for language in LANGUAGES:
            write = partial(_written, kind, schemas, language, told)
            yield Export(f"{FOLDER}{kind}.{language}.json", write)
    yield Export(f"{FOLDER}names.json", lambda: compact(names()))


def _written(
    kind: str, schemas: Mapping[str, Schema], language: str, told: Mapping[str, Any]
) -> bytes:
    """All but the names, which a form fetches when something written needs them."""
    later = {name: type(WORDS[name])() for name in NAMES}
    found = judging(kind, schemas, language, told)
    return compact({**found, "countries": {}, "meant": {**found["meant"], **later}})


def names() -> dict[str, Any]:
    """Names of countries, and the words for cities and fields that people write."""
    return {"countries": country_names(), **{name: WORDS[name] for name in NAMES}}


def judging(
    kind: str, schemas: Mapping[str, Schema], language: str, told: Mapping[str, Any]
) -> dict[str, Any]:
    """What one kind of record is judged by, with the words of one language."""
    root = schemas[kind].root
    asked = [rule for rule in told["rules"] if kind in rule["kinds"]]
    rules = [{name: one for name, one in rule.items() if name != "kinds"} for rule in asked]
    return {
        "schema": shortened(root),
        "rules": rules,
        "words": _words(language, {rule["id"] for rule in rules}),
        "personal": told["personal"],
        "meant": WORDS,
        "countries": country_names() if '"KR"' in json.dumps(root) else {},
        "hidden": hidden_names(),
        "lists": {name: shortened(listed_field(name, schemas)) for name in LISTED},
    }


def shortened(node: Any) -> Any:
    """A schema without what judging does not need."""
    if isinstance(node, list):
        return [shortened(one) for one in node]
    if not isinstance(node, Mapping):
        return node
    kept = {word: said for word, said in node.items() if word not in LEFT_OUT}
    if isinstance(own := kept.get("properties"), Mapping):
        kept["properties"] = {name: shortened(below) for name, below in own.items()}
        kept.pop("examples", None) if "$schema" in node else None
    if "x-en" in kept:
        kept["x-en"] = {w: said for w, said in kept["x-en"].items() if w == "title"}
    inner = ("items", "additionalProperties", "anyOf", "allOf", "oneOf", "if", "then", "not")
    return {word: shortened(said) if word in inner else said for word, said in kept.items()}


def _words(language: str, rules: set[str]) -> dict[str, dict[str, str]]:
    """The messages that may be said, by context and id."""
    found: dict[str, dict[str, str]] = {context: {} for context in CONTEXTS}
    for context, id, text in MESSAGES.messages(language):
        wanted = context == "near" or id.startswith(ALWAYS) or id.partition(".")[0] in rules
        if context in found and wanted:
            found[context][id] = text
    return found
