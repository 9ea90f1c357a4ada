"""Schemas without what no form needs of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.text.languages import LANGUAGES

LEFT_OUT = ("description", "x-ksic", "$schema")
"""What a schema says that no message repeats."""


def without_examples(node: Any) -> Any:
    """A schema without its examples, which only sheets repeat."""
    if isinstance(node, list):
        return [without_examples(one) for one in node]
    if not isinstance(node, Mapping):
        return node
    return {word: without_examples(said) for word, said in node.items() if word != "examples"}


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
    for own in {f"x-{language}" for language in LANGUAGES} & set(kept):
        kept[own] = {word: said for word, said in kept[own].items() if word == "title"}
    inner = ("items", "additionalProperties", "anyOf", "allOf", "oneOf", "if", "then", "not")
    return {word: shortened(said) if word in inner else said for word, said in kept.items()}
