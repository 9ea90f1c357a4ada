"""Git's packets: lines that begin with their length, of which an empty one ends a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

END = b"0000"


def read(stream: BinaryIO) -> Iterator[str]:
    """The lines of one message."""
    while (length := int(stream.read(4) or b"0", 16)) > len(END):
        yield stream.read(length - len(END)).decode("utf-8", "replace").rstrip("\n")


def written(*lines: str) -> bytes:
    """Some lines as one message."""
    sources = [line.encode() for line in lines]
    return b"".join(b"%04x" % (len(s) + len(END)) + s for s in sources) + END
