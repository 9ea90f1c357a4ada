"""Looks a zipped workbook over before anything in it is parsed: sizes, macros, entities.

Sizes are counted while unpacking, not read from the table of contents, which the sender writes.
What the library reads whole, each tag of which takes its time, is bounded as it is read, whatever
name the part has: the package itself says which part is the workbook.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from generator.sheets.grid import NotASheet

LARGEST = 32 * 1024 * 1024  # bytes of all parts, unpacked
LARGEST_WHOLE = 4 * 1024 * 1024  # bytes of a part that is read whole: workbook, styles, relations
MOST_TAGS = 60_000  # of such a part; 50 µs each
MOST_LISTED = 500  # sheets, shown or not
LONGEST_TAG = 4096  # bytes; the library reads a number format of n letters in n² steps
MOST_PARTS = 500
CHUNK = 256 * 1024
STYLES = "xl/styles.xml"  # found by this name alone
LISTED = re.compile(rb"<(?:[^\s<>/]*:)?(?:sheet|Relationship)(?=[\s/>])")
ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")
OTHERS = (  # a part that tells another kind of file
    ("word/", "word"),
    ("ppt/", "word"),
    ("Contents/", "hwp"),
    ("META-INF/", "ods"),
    ("xl/workbook.bin", "old-excel"),
)


def checked_package(source: bytes) -> None:
    """Raise ``NotASheet`` unless it is a plain workbook of acceptable size."""
    try:
        with ZipFile(BytesIO(source)) as package:
            parts = package.infolist()
            _known(parts)
            left = LARGEST
            for part in parts:
                left -= _unpacked(package, part, left)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        raise NotASheet("broken") from None


def _known(parts: list[ZipInfo]) -> None:
    """Check that the parts are those of a workbook, without a password or macros."""
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS:
        raise NotASheet("too-many-parts", count=len(parts), most=MOST_PARTS)
    if any(part.flag_bits & 1 for part in parts):
        raise NotASheet("encrypted")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise NotASheet("macros")
    if not any(name.startswith("xl/") and name.endswith(".xml") for name in names):
        kinds = (why for start, why in OTHERS for name in names if name.startswith(start))
        raise NotASheet(next(kinds, "no-workbook"))


def _unpacked(package: ZipFile, part: ZipInfo, left: int) -> int:
    """How large a part is, once unpacked as far as it may be."""
    size, before = 0, b""
    with package.open(part) as stream:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > left:
                raise NotASheet("bomb", part=part.filename, most=left // 1024 // 1024)
            plain = (before + chunk).replace(b"\0", b"")  # also in UTF-16
            if any(mark in plain for mark in ENTITIES):
                raise NotASheet("entities", part=part.filename)
            before = chunk[-32:]
    return size


class BoundedPackage(ZipFile):
    """A package that refuses to hand out a part that would take long to read."""

    def read(self, name: str | ZipInfo, pwd: bytes | None = None) -> bytes:
        """A part in bounds, or ``NotASheet``."""
        content = super().read(name, pwd)
        part = name if isinstance(name, str) else name.filename
        if len(content) > LARGEST_WHOLE:
            raise NotASheet("bomb", part=part, most=LARGEST_WHOLE // 1024 // 1024)
        plain = content.replace(b"\0", b"")
        tags = plain.split(b"<")
        long = part == STYLES and max(map(len, tags)) > LONGEST_TAG
        if long or len(tags) > MOST_TAGS or len(LISTED.findall(plain)) > MOST_LISTED:
            raise NotASheet("broken")
        return content
