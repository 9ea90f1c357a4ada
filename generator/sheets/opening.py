"""Opens a file that people send as a sheet, whatever its name says, within fixed bounds."""

from __future__ import annotations

from generator.sheets.csv_reading import from_csv
from generator.sheets.grid import Grid, NotASheet
from generator.sheets.packages import checked_package
from generator.sheets.workbook_reading import from_workbook

LARGEST = 8 * 1024 * 1024  # bytes; a roster of 100 firms has 20 KiB
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SEALED = "EncryptedPackage".encode("utf-16-le")
OTHERS = (
    (b"%PDF", "pdf"),
    (b"\x09\x08", "old-excel"),  # Excel 5 and older wrote their records bare
    (b"HWP Document File", "hwp"),
)
MARKUP = (b"<html", b"<table", b"<!doctype", b"<?xml", b"<meta")


def opened(source: bytes) -> list[Grid]:
    """The sheets of a file, or ``NotASheet`` with what it is instead."""
    if not source.strip():
        raise NotASheet("empty")
    if len(source) > LARGEST:
        raise NotASheet("too-large", size=len(source) // 1024, most=LARGEST // 1024)
    if source.startswith(b"PK"):
        checked_package(source)
        return from_workbook(source)
    if source.startswith(OLD):
        raise NotASheet(_of_old(source))
    for start, why in OTHERS:
        if source.startswith(start):
            raise NotASheet(why)
    if source[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(MARKUP):
        raise NotASheet("markup")
    return [from_csv(source)]


def _of_old(source: bytes) -> str:
    """What a file of Microsoft's older container holds."""
    if SEALED in source:
        return "encrypted"
    return "hwp" if b"HwpSummary" in source.replace(b"\0", b"") else "old-excel"
