"""Compiled templates, kept for the other language and the next build.

It is kept as Python keeps its own: in the theme's ``__pycache__``, and only where Python may write
there.  A file that is damaged, or was made of another text or by other code, is made again.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, __version__
from jinja2.bccache import Bucket

from generator.build.drawing import (
    line_ends,
    list_filters,
    short_html,
    template_code,
    template_output,
)
from generator.records.file_writing import Unwritable, write

OURS = (line_ends, list_filters, short_html, template_code, template_output)
"""Code by which that of a template comes out otherwise: how filters are called is compiled in."""
MADE_BY = f"{sys.version} {__version__} ".encode() + b"".join(
    Path(str(module.__file__)).read_bytes() for module in OURS
)
SIZE = 64
"""Of a digest in writing; a file begins with two, of what the code is made from and of itself."""


class CompiledTemplates(BytecodeCache):
    """Code by the file of a template and a digest of its text."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return filename or name

    def get_source_checksum(self, source: str) -> str:
        return _digest(MADE_BY + source.encode())

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._kept.get((bucket.key, bucket.checksum))
        bucket.code = kept or _read(_place(bucket.key), bucket.checksum)
        if bucket.code:
            self._kept[bucket.key, bucket.checksum] = bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code
        self._kept[bucket.key, bucket.checksum] = bucket.code
        if not sys.dont_write_bytecode:
            body = marshal.dumps(bucket.code)
            with suppress(Unwritable):  # a theme that nobody may write to
                write(_place(bucket.key), f"{bucket.checksum}{_digest(body)}".encode() + body)


def _place(template: str) -> Path:
    path = Path(template)
    name = f"{path.parent.name}.{path.name}.{sys.implementation.cache_tag}"
    return path.parent.parent / "__pycache__" / name


def _read(path: Path, checksum: str) -> CodeType | None:
    with suppress(OSError):
        content = path.read_bytes()
        body = content[2 * SIZE :]
        if content[: 2 * SIZE] == f"{checksum}{_digest(body)}".encode():
            code: CodeType = marshal.loads(body)
            return code
    return None


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
