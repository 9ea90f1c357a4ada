"""A digest of what a page shows: where it is the same, a page drawn of it is the same.

Everything in a view that a template can show counts; a record counts by its file and text.
What cannot be written down, such as a function made on the way, has no digest and is not kept.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from io import BytesIO
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from generator.records.model import Record
from generator.records.registry import ByName, Registry
from generator.rules.rulebook import Rule

UNSHOWN = "inputs"
"""The field of a view that tells what it was worked out from, which no template reads."""
UNWRITABLE = (pickle.PicklingError, AttributeError, RecursionError, TypeError, ValueError)


def content_key(value: Any) -> str | None:
    """The digest of a value; None for one that cannot be written down."""
    written = BytesIO()
    writer = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    writer.dispatch_table = REDUCED
    writer.fast = True  # by value: what is one object here may be two in the next build
    try:
        writer.dump(value)
    except UNWRITABLE:
        return None
    return blake2b(written.getbuffer(), digest_size=20).hexdigest()


class Reduced(dict[type, Callable[[Any], Any]]):
    """How values of a kind are written; as a table, which is asked of no class and no function."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        self[kind] = reduced(kind)
        return self[kind]


REDUCED = Reduced()


def reduced(kind: Any) -> Callable[[Any], Any]:
    """How values of a kind are written: as what they are made from, nothing worked out of it."""
    if issubclass(kind, Record):
        return lambda value: (kind, (value.document.file, value.document.digest))
    if issubclass(kind, Registry):
        return lambda value: (kind, (*value, *sorted(value.broken)))
    if issubclass(kind, Rule):
        return lambda value: (kind, (value.id,))  # which is code as a whole
    if issubclass(kind, ByName):
        return _refused
    if issubclass(kind, MappingProxyType):
        return lambda value: (kind, (dict(value),))
    if is_dataclass(kind):
        names = [field.name for field in fields(kind) if field.name != UNSHOWN]
        if len(names) > 1:
            made_from = attrgetter(*names)
            return lambda value: (kind, made_from(value))
        return lambda value: (kind, tuple(getattr(value, name) for name in names))
    return lambda value: value.__reduce_ex__(pickle.HIGHEST_PROTOCOL)


def _refused(value: Any) -> Any:
    raise pickle.PicklingError("a world of the past is not written down")
