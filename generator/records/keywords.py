"""Keywords of JSON Schema as this project reads them: patterns match whole, and all are linear."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators
from jsonschema.protocols import Validator


def repeated(entries: list[Any]) -> Iterator[Any]:
    """The entries of a list that stood in it before.

    The library compares each with each, which takes half a minute for a list of 39 KB.
    """
    known: set[str] = set()
    for entry in entries:
        written = json.dumps(entry, sort_keys=True)
        if written in known:
            yield entry
        known.add(written)


def _unique(_: Any, asked: bool, found: Any, __: Any) -> Iterator[ValidationError]:
    if asked and isinstance(found, list) and any(True for _ in repeated(found)):
        yield ValidationError("repeated")


def _pattern(_: Any, pattern: str, found: Any, __: Any) -> Iterator[ValidationError]:
    """Hold a text against a pattern; in Python alone ``$`` would let a line feed pass after it."""
    if isinstance(found, str) and not re.fullmatch(pattern, found):
        yield ValidationError("no match")


_VALIDATOR: Any = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique}
)


def validator(schema: Mapping[str, Any], formats: FormatChecker) -> Validator:
    """What finds everything that is wrong with a document."""
    made: Validator = _VALIDATOR(schema, format_checker=formats)
    return made
