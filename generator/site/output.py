"""A site file made without a template: a download, calendar or index."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from generator.records.model import Record
from generator.text.quick_json import quick_json

NOTHING_ELSE: Callable[[], Any] = str
"""What a file is made of whose bytes hang on code, schemas and settings alone: an empty text."""


@dataclass(frozen=True, eq=False)
class Export:
    """One file; its bytes are made when they are first asked for, and only once."""

    path: str
    """Where it stands in the site folder."""
    write: Callable[[], bytes]
    inputs: tuple[Record, ...] = ()
    """The records that it has something of; none where those are all, or it has nothing of any."""
    has: Callable[[Record], bool] = lambda record: True
    """Whether it would have something of another record of their kind."""
    title: str = ""
    """What it holds, as an id that templates know; empty for files that no page lists."""
    cheap: bool = False
    """Whether it is as quickly made as kept, so that nobody keeps it."""
    of_past: bool = False
    """Whether it tells of the published past of the records and of nothing else."""
    made_of: Callable[[], Any] | None = None
    """What its bytes are worked out from beside code, schemas and settings, and nothing else; not
    given where that is everything."""
    lay: Callable[[Path], bool] | None = None
    """Writes the file to a place out of what an earlier run wrote, which takes less than to have
    its bytes; tells whether it could.  Not given where that is of no use."""

    @cached_property
    def content(self) -> bytes:
        """The file's bytes."""
        return self.write()

    def take(self, content: bytes) -> None:
        """Take bytes that an earlier build made of the same, instead of making them again."""
        vars(self)["content"] = content

    @cached_property
    def checksum(self) -> str:
        """The SHA-256 of its bytes, as people and programs write it."""
        return sha256(self.content).hexdigest()

    @cached_property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.content)

    def laid(self, place: Path) -> bool:
        """Whether the file could be written to a place without anybody having its bytes."""
        if not (self.lay and self.lay(place)):
            return False
        with place.open("rb") as file:
            self.tell(place.stat().st_size, file_digest(file, "sha256").hexdigest())
        return True

    def tell(self, size: int, checksum: str) -> None:
        """Take what another process knows that made it."""
        vars(self).update(size=size, checksum=checksum)

    def give_up(self) -> None:
        """Hold its size and sum, but its bytes no more; who asks for them has them made again."""
        _ = self.size, self.checksum
        vars(self).pop("content", None)


Relayed: TypeAlias = Generator[Callable[[], Any], Any, None]
"""Pieces of work one after another, each of which is sent what the one before gave."""
Making: TypeAlias = tuple[str, object, Callable[[], Any]]
"""A piece to be made: its name, what it is made of beside the records, and how."""


class Kept(Protocol):
    """Pieces of files that are worked out of the records, as an earlier build left them."""

    def __call__(self, name: str, beside: object, make: Callable[[], Any]) -> Any:
        """The piece under a name, which is made anew where anything that it hangs on changed.

        ``beside`` is what it hangs on but for the records; JSON gives it back as it is.
        """
        ...

    def prepared(self, makings: Iterable[Making]) -> Relayed:
        """Make pieces for which somebody is to ask, where other processes can."""
        yield from ()

    def several(self, makings: Iterable[Making]) -> Sequence[Any]:
        """Pieces in order; where they are many, each is read when it is asked for, and not held."""
        return [self(*making) for making in makings]


class Anew(Kept):
    """Makes every piece, and knows of none."""

    def __call__(self, name: str, beside: object, make: Callable[[], Any]) -> Any:
        """The piece, made."""
        return make()


ANEW: Kept = Anew()


def compact(value: Any) -> bytes:
    """A value as JSON without spaces."""
    return quick_json(value)
