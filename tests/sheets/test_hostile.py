"""Files that are no sheets, or are made to hurt: each is told, in little time and memory."""

from __future__ import annotations

import re
import time
import tracemalloc
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from generator.sheets.grid import NotASheet
from generator.sheets.opening import LARGEST, OLD, SEALED, opened
from generator.sheets.sheet_words import WORDS
from generator.text.languages import LANGUAGES
from tests.support.desks import book

GOOD = book(("기업명", "부스"), ("예시기업 가", "A-1"))
SHEET = "xl/worksheets/sheet1.xml"


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


HOSTILE = {
    "empty": b"  \n",
    "too-large": b"PK" + bytes(LARGEST),
    "old-excel": OLD + bytes(2000) + b"W\0o\0r\0k\0b\0o\0o\0k\0",
    "encrypted": OLD + bytes(1000) + SEALED,
    "hwp": OLD + bytes(100) + "HwpSummaryInformation".encode("utf-16-le"),
    "pdf": b"%PDF-1.7\n",
    "markup": "<html><table><tr><td>기업명</td></tr></table>".encode("cp949"),
    "broken": GOOD[: len(GOOD) // 2],
    "macros": with_part("xl/vbaProject.bin", b"\0"),
    "word": zipped(word__document="x", **{"[Content_Types].xml": "x"}),
    "ods": zipped(mimetype="x", **{"META-INF__manifest.xml": "x"}),
    "no-workbook": zipped(**{"a.txt": "x"}),
    "too-many-parts": zipped(**{f"xl__p{n}.xml": "x" for n in range(600)}),
    "bomb": with_part("xl/sharedStrings.xml", b"<sst>" + b" " * (40 * 1024 * 1024)),
    "broken formats": with_part(  # openpyxl reads a format of n brackets in n² steps
        "xl/styles.xml", b'<styleSheet><numFmts><numFmt formatCode="%s"/>' % (b"[" * 60_000)
    ),
    "bomb styles": with_part("xl/styles.xml", b" " * (5 * 1024 * 1024)),
    "broken list of sheets": with_part(
        "xl/workbook.xml", lambda b: re.sub(rb"<sheet [^>]*/>", lambda m: m[0] * 4_000, b)
    ),
    "bomb names": with_part(
        "xl/workbook.xml",
        lambda b: b.replace(b"</workbook>", b"<definedName/>" * 80_000 + b"</workbook>"),
    ),
    "entities": with_part(SHEET, entity),
    "entities laughs": with_part(SHEET, laughs),
    "entities wide": with_part(SHEET, lambda b: entity(b).decode().encode("utf-16")),
    "too-many-rows": with_part(SHEET, rows(100_000)),
    "encoding": "기업명,부스\n".encode() + b"\xff\xfe\xb0,1\n",
    "binary": b"\x7fELF\x01\x02\x00\x00",
    "csv": b'"' + b"x" * 30_000,
}


@pytest.mark.parametrize("why", HOSTILE)
def test_what_is_no_sheet_is_told_in_both_languages(why: str) -> None:
    started = time.perf_counter()
    with pytest.raises(NotASheet) as caught:
        opened(HOSTILE[why])
    assert caught.value.why == why.split()[0]
    assert time.perf_counter() - started < 5
    for language in LANGUAGES:
        said = WORDS.say(language, "unreadable", caught.value.why, **caught.value.values)
        assert len(said) > 20 and "{" not in said


def test_an_encrypted_zip_and_a_wrong_checksum_are_told() -> None:
    with pytest.raises(NotASheet, match="encrypted"):
        opened(flagged(GOOD))
    with ZipFile(BytesIO(GOOD)) as good:
        legible = zipped(**{name: good.read(name).decode() for name in good.namelist()})
    assert b"A-1" in legible and opened(legible)
    with pytest.raises(NotASheet, match="broken"):
        opened(legible.replace(b"A-1", b"A-2"))
    at = GOOD.find(b"xl/worksheets/sheet1.xml") + 60
    with pytest.raises(NotASheet, match="broken"):
        opened(GOOD[:at] + b"\0\0\0\0" + GOOD[at + 4 :])


@pytest.mark.slow
@pytest.mark.parametrize("why", ["bomb", "entities laughs", "too-many-rows"])
def test_a_hostile_file_takes_little_memory(why: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(NotASheet):
            opened(HOSTILE[why])
        assert tracemalloc.get_traced_memory()[1] < 80 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_bytes_at_chance_in_a_workbook_are_read_or_told() -> None:
    """No damage of the package ends in anything but a sheet or a message."""
    step = max(1, len(GOOD) // 60)
    for at in range(0, len(GOOD), step):
        hurt = GOOD[:at] + bytes([GOOD[at] ^ 0x5A]) + GOOD[at + 1 :]
        try:
            opened(hurt)
        except NotASheet as told:
            assert WORDS.text("ko", "unreadable", told.why) != told.why
