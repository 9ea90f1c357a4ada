"""What is easily forgotten of a field in a schema: words for people, a letter of a keyword."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator

from generator.exports.input_schemas import WORDS
from generator.records import shape
from generator.records.schema import Node, Schema
from generator.text.languages import LANGUAGES
from tests.support import ROOT
from tests.support.schema_nodes import inside

FILES = sorted(path.name for path in (ROOT / "schemas").glob("*.schema.json"))
KEYWORDS = {
    *Draft202012Validator.VALIDATORS,
    *("$schema", "$id", "$defs", "title", "description", "examples", "then", "else"),
    *WORDS,
}


def fields(node: Node, at: str = "") -> Iterator[tuple[str, Node]]:
    """Every field of a schema with the way to it, those inside lists, maps and choices too."""
    for name, below in node.get("properties", {}).items():
        yield f"{at}{name}", below
    for step, below in inside(node, at):
        yield from fields(below, step)


def misspelt(node: Node, at: str = "") -> Iterator[str]:
    """Each keyword that neither JSON Schema nor our dialect has, with the way to it."""
    yield from (f"{at}{word}" for word in node if word not in KEYWORDS)
    for step, below in inside(node, at):
        yield from misspelt(below, step)


def as_written(file: str) -> dict[str, Node]:
    """Every field of a schema's file by its way, before what it refers to is put in."""
    return dict(fields(json.loads((ROOT / "schemas" / file).read_text("utf-8"))))


def shared_name(node: Node) -> str:
    """What a field refers to, by its last name: ``text``; empty where it refers to nothing."""
    return str(node.get("$ref", "")).rpartition("/")[2]


def borrowed(name: str, node: Node) -> list[str]:
    """Which words a field takes from what it refers to, though it has another name."""
    if shared_name(node) in ("", name, "own_scheme"):  # of a condition, which asks for nothing
        return []
    wanted = ("title", "description", "x-en", *["examples"] * (shared_name(node) == "text"))
    return [word for word in wanted if word not in node]


def without_words(node: Node) -> Iterator[str]:
    """Which of its words a field lacks."""
    english = node.get("x-en", {})
    for word in ("title", "description"):
        if not node.get(word):
            yield word
        if not english.get(word):
            yield f"x-en.{word}"


@pytest.mark.parametrize("file", FILES)
def test_every_keyword_is_known(file: str) -> None:
    root = json.loads((ROOT / "schemas" / file).read_text("utf-8"))
    assert [*misspelt(root)] == [], f"{file}: JSON Schema has no such keyword and passes over it"


def test_a_slip_is_told_with_its_place() -> None:
    node = {"type": "array", "items": {"properties": {"year": {"minimun": 1}}}}
    assert [*misspelt(node)] == ["*.year.minimun"]
    assert [*without_words({"title": "연도", "x-en": {"description": "It."}})] == [
        "x-en.title",
        "description",
    ]


def test_every_field_has_a_label_and_help_in_both_languages(schemas: dict[str, Schema]) -> None:
    lacking = {
        f"{kind}: {path}": [*without_words(node)]
        for kind, schema in schemas.items()
        for path, node in fields(schema.root)
        if not ("if" in node or "const" in node or set(node) <= {"enum", "const"})
    }
    assert {path: words for path, words in lacking.items() if words} == {}


@pytest.mark.parametrize("file", FILES)
def test_a_field_says_itself_what_it_is(file: str) -> None:
    """Forms and pages would otherwise call it ``Text`` or ``Date``, as what it refers to."""
    named = {path: (path.rpartition(".")[2], node) for path, node in as_written(file).items()}
    lacking = {path: borrowed(*its) for path, its in named.items()}
    assert {path: words for path, words in lacking.items() if words} == {}


def test_borrowed_words_are_noticed() -> None:
    text = {"$ref": "shared.schema.json#/$defs/text"}
    assert borrowed("motto", {**text, "title": "구호"}) == ["description", "x-en", "examples"]
    assert borrowed("text", text) == borrowed("motto", {"type": "string"}) == []


@pytest.mark.parametrize("file", FILES)
def test_a_name_tells_money_and_partly_known_days(file: str) -> None:
    """A report writes ``_krw`` as money; ``closes_partly`` is what is known of ``closes``."""
    known = as_written(file)
    for path, node in known.items():
        if shared_name(node) == "krw":
            assert path.endswith("krw"), f"{path}: give its name the ending _krw"
        if shared_name(node) == "partly_known_date":
            whole = path.removesuffix("_partly")
            assert whole != path and whole in known, f"{path}: name it after a date: DATE_partly"


def test_every_field_has_a_type(schemas: dict[str, Schema]) -> None:
    """A list of values is one too; only conditions have none."""
    lacking = [
        f"{kind}: {path}"
        for kind, schema in schemas.items()
        for path, node in fields(schema.root)
        if "type" not in node and not set(node) <= {"enum", "const"}
    ]
    assert lacking == []


def test_a_kind_is_explained_and_knows_its_fields(schemas: dict[str, Schema]) -> None:
    """A group without ``additionalProperties`` would let every misspelt field pass."""
    for kind, schema in schemas.items():
        assert [*without_words(schema.root)] == [], kind
        groups = {
            "": schema.root,
            **{p: node.get("items", node) for p, node in fields(schema.root)},
        }
        open_ = [
            p for p, n in groups.items() if "properties" in n and "additionalProperties" not in n
        ]
        assert open_ == [], f"{kind}: give additionalProperties"


def test_every_closed_list_of_words_has_labels(schemas: dict[str, Schema]) -> None:
    """In Korean and English; further languages may do without."""
    for kind, schema in schemas.items():
        for path, node in fields(schema.root):
            if "enum" in node and "type" in node and "KR" not in node["enum"]:
                assert node.get("x-labels", {}).keys() == set(node["enum"]), f"{kind}: {path}"
                for value, words in node["x-labels"].items():
                    told = {"ko", "en"} <= words.keys() <= set(LANGUAGES)
                    assert told, f"{kind}: {path}: {value}"


def test_the_example_of_each_kind_and_field_is_sound(schemas: dict[str, Schema]) -> None:
    for kind, schema in schemas.items():
        for example in schema.root["examples"]:
            assert shape.problems(schema, example) == []
        for path, node in fields(schema.root):
            for example in node.get("examples", ()):
                found = shape.problems(Schema("field", node), example)
                assert found == [], f"{kind}: {path}: {example}"
