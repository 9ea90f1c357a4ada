"""One record's text and values, with the place of each field on demand.

Places are worked out by a second pass, which only findings ask for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any

from generator.cache.compressed import compressed, decompressed
from generator.records.findings import FieldPath, Place, Points
from generator.records.plain_lines import plain_values
from generator.records.plain_points import plain_point
from generator.records.plain_scalars import NotPlain


@dataclass(frozen=True)
class Document:
    """One record's text and the values it gives."""

    file: str
    text: str
    data: Any
    plain: bool | None = None
    """Whether it is one of ``plain_lines``, where that is known."""

    @property
    def source(self) -> bytes:
        """The text as bytes."""
        return self.text.encode()

    @cached_property
    def digest(self) -> bytes:
        """What tells its text from any other."""
        return _digest(self.source)

    def fold(self) -> None:
        """Hold the text in a sixth of the room from now on, since few will ask for it but by its
        digest.
        """
        if "text" in vars(self):
            source = self.source
            vars(self).update(_folded=compressed(source), digest=_digest(source))
            del vars(self)["text"]

    def __getattr__(self, name: str) -> Any:
        """The text, where it is folded."""
        if name == "text" and "_folded" in vars(self):
            return _unfolded(vars(self)["_folded"])
        raise AttributeError(name)

    def place(self, path: FieldPath) -> Place:
        """The place of a field's name, or of its nearest written ancestor."""
        if self.plain or (self.plain is None and _is_plain(self.text)):
            return Place(self.file, *plain_point(self.text, path))
        points = _points(self.text, self.file)
        while path not in points:
            path = path[:-1]
        return Place(self.file, *points[path])


class UnreadDocument(Document):
    """The same of which text and values are read when somebody first asks for them."""

    def __init__(self, file: str, source: bytes, read: Callable[[], Any]) -> None:
        """``source`` is surely UTF-8."""
        vars(self).update(file=file, _source=source, _read=read)

    @property
    def source(self) -> bytes:
        """The bytes of the file."""
        found: bytes = self._source
        return found

    def fold(self) -> None:
        """Hold the bytes alone."""
        vars(self).pop("text", None)

    def __getattr__(self, name: str) -> Any:
        """What was not set yet."""
        if name == "text":
            return vars(self).setdefault("text", self.source.decode())
        if name == "data":
            return vars(self).setdefault("data", self._read())
        raise AttributeError(name)


def _digest(source: bytes) -> bytes:
    return blake2b(source, digest_size=20).digest()


@lru_cache(maxsize=64)  # a page asks for the texts of all that it is made of, which others are too
def _unfolded(folded: bytes) -> str:
    return decompressed(folded).decode()


@lru_cache(maxsize=64)  # findings ask for one file after another, and all would take much memory
def _points(text: str, file: str) -> Points:
    from generator.records.yaml_values import strict_values  # PyYAML is slow to load

    points: Points = {}
    strict_values(text, file, points)
    return points


@lru_cache(maxsize=64)
def _is_plain(text: str) -> bool:
    try:
        plain_values(text)
    except NotPlain:
        return False
    return True
