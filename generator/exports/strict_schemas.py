"""Schemas as strict programs read them: one type a schema, and each required field named.

What a schema accepts stays the same; our own short forms are for those who write schemas.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NAMES = frozenset({"properties", "$defs"})
"""Words whose keys are names of ours, and no words of the language."""
VALUES = frozenset({"examples", "enum", "const", "x-en", "x-labels", "x-ksic", "required"})
"""Words whose values are no schemas."""
FORMATS = frozenset({"uri", "date"})
"""Formats that the standard knows; what ours say, patterns beside them say too."""
WORDS_OF_TYPES = {
    "string": frozenset({"minLength", "maxLength", "pattern", "format"}),
    "object": frozenset({"properties", "required", "additionalProperties", "propertyNames"}),
}


def strict(node: Any) -> Any:
    """A schema that says the same in the strict form."""
    if isinstance(node, list):
        return [strict(entry) for entry in node]
    if not isinstance(node, Mapping):
        return node
    made = {word: _inside(word, value) for word, value in node.items() if _known(word, value)}
    if isinstance(made.get("type"), list):
        return _alternatives(made)
    if unnamed := [name for name in made.get("required", ()) if name not in _named(made)]:
        made["properties"] = {**_named(made), **dict.fromkeys(unnamed, True)}
    return made


def _named(node: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = node.get("properties", {})
    return found


def _known(word: str, value: Any) -> bool:
    return word != "format" or value in FORMATS


def _inside(word: str, value: Any) -> Any:
    if word in NAMES:
        return {name: strict(below) for name, below in value.items()}
    return value if word in VALUES else strict(value)


def _alternatives(node: Mapping[str, Any]) -> dict[str, Any]:
    """``anyOf`` in the place of several types, each with the words that speak of it."""
    own = {type: WORDS_OF_TYPES[type] & node.keys() for type in node["type"]}
    taken = {"type"}.union(*own.values())
    kinds = [
        {"type": type, **{word: node[word] for word in node if word in words}}
        for type, words in own.items()
    ]
    return {**{word: said for word, said in node.items() if word not in taken}, "anyOf": kinds}
