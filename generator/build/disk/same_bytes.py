"""Whether a file has some bytes already."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

PIECE = 1 << 20  # bytes


def lies_as(path: Path, content: bytes) -> bool:
    """Whether a file has these bytes; it is read as far as they are alike."""
    try:
        with path.open("rb", buffering=0) as file:
            if os.fstat(file.fileno()).st_size != len(content):
                return False
            whole, pieces = memoryview(content), iter(partial(file.read, PIECE), b"")
            at = 0
            for piece in pieces:
                if piece != whole[at : at + len(piece)]:
                    return False
                at += len(piece)
            return at == len(content)
    except FileNotFoundError:
        return False
