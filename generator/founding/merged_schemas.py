"""A schema that the operator and a new version changed, merged field by field.

Lines of a list stand side by side, so that a sector of the operator's meets a label of the new
version in one line though neither touches the other's.
"""

from __future__ import annotations

import json
from typing import Any

ABSENT = object()


class Met(Exception):
    """Both changed the same thing, each otherwise."""


def merged_schema(here: bytes, base: bytes, new: bytes) -> bytes | None:
    """The schema with the changes of both; None where they meet, or where one is no JSON."""
    try:
        both = _merged(*(json.loads(one) for one in (here, base, new)))
    except (ValueError, RecursionError, Met):
        return None
    return (json.dumps(both, indent=2, ensure_ascii=False) + "\n").encode()


def _merged(here: Any, base: Any, new: Any) -> Any:
    if _same(here, new) or _same(new, base):
        return here
    if _same(here, base):
        return new
    if isinstance(here, dict) and isinstance(new, dict):
        return _groups(here, base if isinstance(base, dict) else {}, new)
    if all(isinstance(one, list) for one in (here, base, new)):
        return _lists(here, base, new)
    raise Met


def _groups(here: dict[str, Any], base: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Every name in the order of the new version, the operator's own behind what they follow."""
    made: dict[str, Any] = {}
    for name in _ordered(list(here), list(new)):
        sides = (one.get(name, ABSENT) for one in (here, base, new))
        if (value := _merged(*sides)) is not ABSENT:
            made[name] = value
    return made


def _lists(here: list[Any], base: list[Any], new: list[Any]) -> list[Any]:
    """A list of words, such as a closed list, with what each added and without what each took."""
    if any(not isinstance(one, str) for one in (*here, *base, *new)):
        raise Met  # which of two groups became which is not known
    return [one for one in _ordered(here, new) if (one in here and one in new) or one not in base]


def _ordered(here: list[str], new: list[str]) -> list[str]:
    """The names of both, those that only the operator has behind the one that they follow."""
    made = list(new)
    for at, name in enumerate(here):
        if name not in made:
            follows = here[at - 1] if at else None
            made.insert(made.index(follows) + 1 if follows in made else 0, name)
    return made


def _same(one: Any, other: Any) -> bool:
    """Whether two values are equal, JSON's true and 1 kept apart."""
    if one is ABSENT or other is ABSENT:
        return one is other
    return json.dumps(one) == json.dumps(other)
