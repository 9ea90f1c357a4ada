"""Which field a name means that its group does not know: by label, everyday word or likeness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import normalize

from generator.records.findings import FieldPath
from generator.records.meant_words import WORDS, plain_word
from generator.records.near import LIKENESS, likest
from generator.records.schema import Node, Schema, label
from generator.text.languages import LANGUAGES

EVERYDAY: Mapping[str, list[str]] = WORDS["fields"]
BRACKETS = re.compile(r"([^()]+)\(([^()]+)\)")
PAGE = re.compile("(?:https?://|www[.])", re.I)
VERY_LIKE = 0.85  # how much of two names is alike where one is surely a slip of the other
MOST_PLACES = 3  # places of a name that a message names
DEEPEST = 6


@dataclass(frozen=True)
class MeantField:
    """A field of the same group, or the places of one that belongs elsewhere."""

    near: str | None = None
    sure: bool = False
    """Whether its own label or an everyday word for it was written."""
    places: tuple[FieldPath, ...] = ()


def meant_field(schema: Schema, group: FieldPath, name: str) -> MeantField:
    """What an unknown name of a group probably means."""
    node = schema.field(group) or {}
    known: Mapping[str, Node] = node.get("properties", {})
    own = dict(field_words(known, route_of(group)))
    word = next((one for one in _sayings(name) if one in own), plain_word(name))
    if word in own:
        return MeantField(own[word], sure=True)
    if like := likest(name, known, VERY_LIKE):
        return MeantField(like)
    if places := _elsewhere(schema, group, name, word):
        return MeantField(places=places)
    return MeantField(likest(name, known, LIKENESS))


def for_page(meant: MeantField, known: Mapping[str, Node], value: object) -> MeantField:
    """The same, but for a page's address the field for one: ``apply_url``, not ``apply_at``."""
    if not isinstance(value, str) or not PAGE.match(value.strip()) or meant.near is None:
        return meant
    pages = [name for name, node in known.items() if "http" in str(node.get("pattern", ""))]
    start = meant.near.partition("_")[0]
    alike = [name for name in pages if name.partition("_")[0] == start]
    return replace(meant, near=alike[0]) if alike and meant.near not in pages else meant


def _sayings(name: str) -> tuple[str, ...]:
    """A name as a whole, and what stands before and in its brackets: ``시작일(starts)``."""
    both = BRACKETS.fullmatch(normalize("NFKC", name))
    return tuple(map(plain_word, (name, *(both.groups() if both else ()))))


def field_words(known: Mapping[str, Node], route: str) -> Iterator[tuple[str, str]]:
    """Every word for a field of a group; labels come last, for they win."""
    for field in known:
        for word in EVERYDAY.get(f"{route}{field}", ()):
            yield plain_word(word), field
        for word in EVERYDAY.get(f"*.{field}", ()):
            yield plain_word(word), field
    for field, below in known.items():
        for language in LANGUAGES:
            yield plain_word(label(below, language) or field), field
    yield from ((plain_word(field), field) for field in known)


def route_of(path: FieldPath) -> str:
    """A path as the table of words has it, without the numbers of entries and years."""
    return "".join(f"{step}." for step in path if not str(step)[:1].isdigit())


def _elsewhere(schema: Schema, group: FieldPath, name: str, word: str) -> tuple[FieldPath, ...]:
    """Where else a name stands: under that very name, else under a word for it."""
    places = _places(schema)
    found = places.get(name, ()) or places.get(word, ())
    if not found or len(found) > MOST_PLACES:
        return ()
    return tuple(sorted(found, key=lambda path: (-_shared(path, group), len(path))))


def _shared(one: FieldPath, other: FieldPath) -> int:
    """How many steps two paths have in common."""
    steps = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(steps) if a != b), min(len(one), len(other)))


@cache
def _places(schema: Schema) -> Mapping[str, tuple[FieldPath, ...]]:
    """The paths of every field of a kind, by its name and by every word for it."""
    found: dict[str, list[FieldPath]] = {}
    for group, node in _groups(schema.root, ()):
        known: Mapping[str, Node] = node["properties"]
        words = [*field_words(known, route_of(group)), *((field, field) for field in known)]
        for word, field in dict.fromkeys(words):
            path = (*group, field)
            if path not in found.setdefault(word, []):
                found[word].append(path)
    return {word: tuple(paths) for word, paths in found.items()}


def _groups(node: Node, at: FieldPath) -> Iterator[tuple[FieldPath, Node]]:
    """Every group of a kind, but the languages of a text."""
    if len(at) > DEEPEST:
        return
    if node.get("type") == "object" and "properties" in node:
        yield at, node
        for name, below in node["properties"].items():
            yield from _groups(below, (*at, name))
    if isinstance(node.get("items"), Mapping):
        yield from _groups(node["items"], (*at, 0))
