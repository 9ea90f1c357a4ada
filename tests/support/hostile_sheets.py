"""Files that are no sheets, or are made to hurt; each is made when a test asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from generator.sheets.opening import LARGEST, OLD, SEALED
from tests.support.desks import book

GOOD = book(("기업명", "부스"), ("예시기업 가", "A-1"))
SHEET = "xl/worksheets/sheet1.xml"
BOOK = b"xl/workbook.xml"


def with_part(name: str, content: bytes | Callable[[bytes], bytes]) -> bytes:
    """A good workbook with one part put in or changed."""
    made = BytesIO()
    with ZipFile(BytesIO(GOOD)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        before = old.read(name) if name in old.namelist() else b""
        new.writestr(name, content(before) if callable(content) else content)
    return made.getvalue()


def renamed(change: Callable[[bytes], bytes], relations: Callable[[bytes], bytes] = bytes) -> bytes:
    """A good workbook whose parts have other names than usual; the package says which is which."""
    with ZipFile(BytesIO(GOOD)) as good:
        parts = {name: good.read(name) for name in good.namelist()}
    kept = {name: content.replace(BOOK, b"xl/book.xml") for name, content in parts.items()}
    kept["xl/book.xml"] = change(kept.pop("xl/workbook.xml"))
    kept["xl/_rels/book.xml.rels"] = relations(kept.pop("xl/_rels/workbook.xml.rels"))
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in kept.items():
            package.writestr(name, content)
    return made.getvalue()


def many_sheets(before: bytes) -> bytes:
    return re.sub(rb"<[^<>]*\bsheet [^>]*/>", lambda found: found[0] * 4_000, before)


def many_relations(before: bytes) -> bytes:
    return re.sub(rb"<Relationship [^>]*/>", lambda found: found[0] * 4_000, before)


def prefixed(before: bytes) -> bytes:
    """The same tags, with a prefix that is no plain word."""
    named = before.replace(b'xmlns="', 'xmlns:X가="'.encode())
    return re.sub(rb"<(/?)(?=[a-z])", "<\\1X가:".encode(), named)


def at_the_end(of: bytes, more: bytes) -> Callable[[bytes], bytes]:
    """A part with something more within its last tag of a name."""
    return lambda before: before.replace(b"</" + of + b">", more + b"</" + of + b">")


def zipped(**parts: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def entity(before: bytes) -> bytes:
    doctype = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return re.sub(rb"(<worksheet)", doctype + rb"\1", before, count=1).replace(
        b"<v>0</v>", b"<v>&e;</v>"
    )


def laughs(before: bytes) -> bytes:
    lines = [b'<!ENTITY a0 "ha">']
    lines += [b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)]
    return b"<!DOCTYPE x [" + b"".join(lines) + b"]>" + before


def rows(count: int) -> Callable[[bytes], bytes]:
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>'

    def many(before: bytes) -> bytes:
        body = b"".join(row % (n, n) for n in range(1, count + 1))
        return re.sub(
            rb"<sheetData>.*</sheetData>", b"<sheetData>" + body + b"</sheetData>", before
        )

    return many


def flagged(source: bytes) -> bytes:
    """The same zip, each part said to be encrypted."""
    changed = bytearray(source)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(mark)
        while start >= 0:
            changed[start + at] |= 1
            start = changed.find(mark, start + 4)
    return bytes(changed)


_MADE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"  \n",
    "too-large": lambda: b"PK" + bytes(LARGEST),
    "old-excel": lambda: OLD + bytes(2000) + b"W\0o\0r\0k\0b\0o\0o\0k\0",
    "encrypted": lambda: OLD + bytes(1000) + SEALED,
    "hwp": lambda: OLD + bytes(100) + "HwpSummaryInformation".encode("utf-16-le"),
    "pdf": lambda: b"%PDF-1.7\n",
    "markup": lambda: "<html><table><tr><td>기업명</td></tr></table>".encode("cp949"),
    "broken": lambda: GOOD[: len(GOOD) // 2],
    "macros": lambda: with_part("xl/vbaProject.bin", b"\0"),
    "word": lambda: zipped(word__document="x", **{"[Content_Types].xml": "x"}),
    "ods": lambda: zipped(mimetype="x", **{"META-INF__manifest.xml": "x"}),
    "no-workbook": lambda: zipped(**{"a.txt": "x"}),
    "too-many-parts": lambda: zipped(**{f"xl__p{n}.xml": "x" for n in range(600)}),
    "bomb": lambda: with_part("xl/sharedStrings.xml", b"<sst>" + b" " * (40 * 1024 * 1024)),
    "broken formats": lambda: with_part(  # openpyxl reads a format of n brackets in n² steps
        "xl/styles.xml", b'<styleSheet><numFmts><numFmt formatCode="%s"/>' % (b"[" * 60_000)
    ),
    "bomb styles": lambda: with_part("xl/styles.xml", b" " * (5 * 1024 * 1024)),
    "broken list of sheets": lambda: with_part("xl/workbook.xml", many_sheets),
    "broken list in a renamed part": lambda: renamed(many_sheets),
    "broken list with a prefix": lambda: renamed(lambda b: many_sheets(prefixed(b))),
    "broken list of relations": lambda: renamed(bytes, many_relations),
    "broken names": lambda: renamed(at_the_end(b"workbook", b"<definedName/>" * 80_000)),
    "bomb names": lambda: renamed(at_the_end(b"workbook", b" " * 5_000_000)),
    "broken fonts": lambda: with_part("xl/styles.xml", at_the_end(b"fonts", b"<font/>" * 80_000)),
    "entities": lambda: with_part(SHEET, entity),
    "entities laughs": lambda: with_part(SHEET, laughs),
    "entities wide": lambda: with_part(SHEET, lambda b: entity(b).decode().encode("utf-16")),
    "too-many-rows": lambda: with_part(SHEET, rows(100_000)),
    "encoding": lambda: "기업명,부스\n".encode() + b"\xff\xfe\xb0,1\n",
    "binary": lambda: b"\x7fELF\x01\x02\x00\x00",
    "csv": lambda: b'"' + b"x" * 30_000,
}
HOSTILE = tuple(_MADE)
"""What they are called: why they are refused, and in what way they are made."""


@cache
def hostile(name: str) -> bytes:
    """One of them."""
    return _MADE[name]()
