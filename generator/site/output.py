"""A site file made without a template: a download, calendar or index."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from generator.records.model import Record


@dataclass(frozen=True, eq=False)
class Export:
    """One file; its bytes are made when they are first asked for, and only once."""

    path: str
    """Where it stands in the site folder."""
    write: Callable[[], bytes]
    inputs: tuple[Record, ...] = ()
    title: str = ""
    """What it holds, as an id that templates know; empty for files that no page lists."""
    cheap: bool = False
    """Whether it is put together of kept pieces, so that nobody needs to keep it as well."""
    made_of: Callable[[], Any] | None = None
    """What its bytes are worked out from and nothing else; not given where that is everything."""

    @cached_property
    def content(self) -> bytes:
        """The file's bytes."""
        return self.write()

    def take(self, content: bytes) -> None:
        """Take bytes that an earlier build made of the same, instead of making them again."""
        vars(self)["content"] = content

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.content)


Kept: TypeAlias = Callable[[str, object, Callable[[], Any]], Any]
"""Gives a piece of a file that is worked out of the records, and of something beside them, as it is
kept under a name, or makes it.  It is made of what JSON gives back as it is."""


def anew(name: str, beside: object, make: Callable[[], Any]) -> Any:
    """A piece of a file where none is kept."""
    return make()


def compact(value: Any) -> bytes:
    """A value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
