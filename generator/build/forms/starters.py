"""A file to begin with for those who write files: the fields of a task, with their help.

Lines that begin with ``##`` explain; a line that begins with ``# `` is an example of a field that
may be left out, and becomes one when these two letters go.  What has to be filled in is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.build.forms.form_model import FormPage
from generator.build.forms.starter_words import STARTER_WORDS
from generator.check.shape_problems import shape_problems
from generator.records.canonical import fresh
from generator.records.groups import example_of
from generator.records.schema import Node, Schema, annotation, inner, is_text, label, value_label
from generator.text.texts import plain

ROUNDS = 6  # a field that is needed may need another one


def starter(page: FormPage, schema: Schema, address: str, language: str = "ko") -> str:
    """The text of a starter file; ``address`` is where an editor finds the schema."""
    task = page.task
    blank = needed(page, schema)
    place = f"data/{page.folder}/{'2026/' if page.depth > 1 else ''}….yml"
    head = STARTER_WORDS.say(
        language, "starter", "head", title=plain(task.title, language), place=place
    )
    lines = [
        f"# yaml-language-server: $schema={address}",
        *(f"## {one}" for one in head.split("\n")),
    ]
    for name in _ordered(page, schema, blank):
        lines += ["", *_field(name, schema, blank, task.given, language)]
    return "\n".join(lines) + "\n"


def needed(page: FormPage, schema: Schema) -> dict[str, Any]:
    """The fields without which there is no record, each with its example."""
    there: dict[str, Any] = {**page.task.given}
    for _ in range(ROUNDS):
        missing = {name for p in shape_problems(schema, there) for name in _missing(p.at, p.values)}
        missing -= there.keys()
        if not missing:
            break
        for name in sorted(missing):
            there[name] = example_of(schema.root["properties"][name])
    return there


def _missing(at: tuple[Any, ...], values: Mapping[str, Any]) -> Iterator[str]:
    """The fields of the record that a problem asks for."""
    if len(at) == 1 and "name" in values:
        yield str(at[0])
    elif not at and "names" in values:
        yield str(values["names"][0])


def _ordered(page: FormPage, schema: Schema, blank: Mapping[str, Any]) -> list[str]:
    """The fields of the task, in the order in which files have them."""
    asked = {one.name for group in page.groups for one in group.fields} | blank.keys()
    return [name for name in schema.root["properties"] if name in asked]


def _field(
    name: str,
    schema: Schema,
    blank: Mapping[str, Any],
    given: Mapping[str, str],
    language: str,
) -> Iterator[str]:
    node = schema.root["properties"][name]
    must = STARTER_WORDS.text(language, "starter", "must") if name in blank else ""
    yield f"## {label(node, language)}{must}: {annotation(node, 'description', language)}"
    for code in node.get("enum", ())[:40] if "x-labels" in node and name not in given else ():
        yield f"##   {code} = {value_label(node, code, language)}"
    example = example_of(node)
    shown = fresh(schema, {name: example}).rstrip("\n").split("\n")
    if name in given:
        yield f"{name}: {given[name]}"
    elif name in blank:
        yield from (
            f"##   {STARTER_WORDS.text(language, 'starter', 'such-as')} {line}" for line in shown
        )
        yield from _written(schema, {name: emptied(node, example)})
    else:
        yield from (f"# {line}" for line in shown)


def emptied(node: Node, example: Any) -> Any:
    """An example with nothing where people write."""
    if isinstance(example, dict) and not is_text(node):
        return {name: emptied(inner(node, name) or {}, one) for name, one in example.items()}
    if isinstance(example, list):
        return [emptied(node.get("items", {}), example[0])]
    return None


def _written(schema: Schema, data: Mapping[str, Any]) -> Iterator[str]:
    for line in fresh(schema, data).rstrip("\n").split("\n"):
        yield line.removesuffix(" null") if line.endswith((": null", "- null")) else line
