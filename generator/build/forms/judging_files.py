"""What a form needs to judge in a browser: the schema, the claims of rules, messages and patterns.

One file for each kind of record and language, and one for all by which persons are noticed; names
and messages are fetched as something written needs them, messages by what is found.  All of it is
what ``portal check`` goes by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from generator.build.forms.later_names import (
    COUNTRIES,
    LATER,
    NAMES,
    by_code,
    countries_by_script,
    every_name,
)
from generator.build.forms.short_schemas import shortened, without_examples
from generator.records.meant_words import WORDS
from generator.records.schema import Schema, inner
from generator.report.derived import DERIVED
from generator.report.message_values import LISTED, listed_field
from generator.report.worded_findings import WORDS as MESSAGES
from generator.rules.exported import exported
from generator.site.output import NOTHING_ELSE, Export, compact
from generator.text.languages import LANGUAGES

FOLDER = "apply/forms/"
ALWAYS = ("schema.", "personal-data.", "unknown-reference.")
MISSING = "schema.required"
PERSONS = "persons"
"""The file by which persons are noticed: 14 KB packed, the same in every form and language."""
CONTEXTS = ("says", "fix", "near")


def judging_files(schemas: Mapping[str, Schema]) -> Iterator[Export]:
    """What each kind begins with in each language, and the names and messages fetched later."""
    told = exported()
    for kind in [one for one in schemas if one != "roles"]:
        for language in LANGUAGES:
            write = partial(_written, kind, schemas, language, told)
            yield Export(f"{FOLDER}{kind}.{language}.json", write, made_of=NOTHING_ELSE)
    write = partial(compact, told["personal"])
    yield Export(f"{FOLDER}{PERSONS}.json", write, made_of=NOTHING_ELSE)
    for file, names in LATER.items():
        yield Export(f"{FOLDER}{file}.json", partial(_later, names), made_of=NOTHING_ELSE)
    for file, countries in countries_by_script().items():
        write = partial(compact, {COUNTRIES: by_code(countries)})
        yield Export(f"{FOLDER}{file}.json", write, made_of=NOTHING_ELSE)
    for language in LANGUAGES:
        for file, said in said_files(language, told).items():
            write = partial(compact, said)
            yield Export(f"{FOLDER}said/{file}.{language}.json", write, made_of=NOTHING_ELSE)


def _written(
    kind: str, schemas: Mapping[str, Schema], language: str, told: Mapping[str, Any]
) -> bytes:
    return compact(first(kind, schemas, language, told))


def _later(names: tuple[str, ...]) -> bytes:
    every = every_name()
    return compact({name: every[name] for name in names})


def first(
    kind: str, schemas: Mapping[str, Schema], language: str, told: Mapping[str, Any]
) -> dict[str, Any]:
    """What a form of a kind begins with: what no other has, or is too little for a file."""
    asked = [rule for rule in told["rules"] if kind in rule["kinds"]]
    meant = {name: words for name, words in WORDS.items() if name != COUNTRIES}
    return {  # words first, which are of one make: so it packs smaller
        "meant": {name: type(words)() if name in NAMES else words for name, words in meant.items()},
        "words": {c: _on_missing(said) for c, said in _words(language, set()).items()},
        "lists": {name: shortened(listed_field(name, schemas)) for name in LISTED},
        "schema": without_examples(shortened(schemas[kind].root)),
        "rules": [_of_kind(rule, schemas[kind]) for rule in asked],
        "follows": _following({rule["id"] for rule in asked}),
        "countries": {},
        "hidden": {},
    }


def _following(asked: set[str]) -> dict[str, list[str]]:
    """What may only follow from what, as far as a form finds both."""
    held = {root: [rule for rule in rules if rule in asked] for root, rules in DERIVED.items()}
    return {root: rules for root, rules in held.items() if rules and root.split(".")[0] in asked}


def _of_kind(rule: Mapping[str, Any], schema: Schema) -> dict[str, Any]:
    """A rule with the claims that may speak of a kind: those of which it has the fields."""
    claims = [one for one in rule.get("claims", ()) if _may_speak(one, schema)]
    others = {name: one for name, one in rule.items() if name not in ("kinds", "claims")}
    return {**others, "claims": claims} if claims else others


def _may_speak(claim: Mapping[str, Any], schema: Schema) -> bool:
    """Whether a kind has the fields of itself that a claim cannot speak without."""
    own = [need.split(".")[1:] for need in claim.get("needs", ()) if need.startswith("self.")]
    routes = [[s for s in route.split(".") if s] for route in claim.get("each", ("",))]
    paths = ([[*route, *steps] for steps in own] for route in routes)
    return any(all(_there(path, schema) for path in each) for each in paths)


def _there(path: Sequence[str], schema: Schema) -> bool:
    """Whether a schema has a field; ``*`` stands for an entry of a list and a name of a map."""
    nodes = [schema.root]
    for step in path:
        below = [
            inner(node, one) for node in nodes for one in ((0, "?") if step == "*" else (step,))
        ]
        nodes = [node for node in below if node is not None]
    return bool(nodes)


def said_files(language: str, told: Mapping[str, Any]) -> dict[str, dict[str, dict[str, str]]]:
    """Messages by the file that has them: one a rule, and one a kind of mistake in a value."""
    files: dict[str, dict[str, dict[str, str]]] = {}
    for context, said in _words(language, {rule["id"] for rule in told["rules"]}).items():
        begun = _on_missing(said)
        for id, text in said.items():
            if context != "near" and id not in begun:  # else a form has it, or never says it
                files.setdefault(said_in(id), {}).setdefault(context, {})[id] = text
    return files


def said_in(id: str) -> str:
    """The file with a message: that of its rule, of a schema's that of its first word."""
    rule, _, variant = id.partition(".")
    return f"schema-{variant.partition('-')[0]}" if rule == "schema" else rule


def _on_missing(said: Mapping[str, str]) -> dict[str, str]:
    """Messages on empty fields, which an unfinished form has most, and what any may end with."""
    return {id: text for id, text in said.items() if id.startswith((MISSING, "near", "choices"))}


def _words(language: str, rules: set[str]) -> dict[str, dict[str, str]]:
    """The messages that may be said, by context and id."""
    found: dict[str, dict[str, str]] = {context: {} for context in CONTEXTS}
    for context, id, text in MESSAGES.messages(language):
        wanted = context == "near" or id.startswith(ALWAYS) or id.partition(".")[0] in rules
        if context in found and wanted:
            found[context][id] = text
    return found
