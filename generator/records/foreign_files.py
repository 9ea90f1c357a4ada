"""Files of other programs under the name of a record, known by how their bytes begin."""

from __future__ import annotations

import re

PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,40}(?:<!doctype html|<html)\b", re.IGNORECASE)
POINTER = b"version https://git-lfs.github.com/spec/"
FORMATS = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP (XLSX, DOCX, HWPX)",
    b"\xd0\xcf\x11\xe0": "HWP, XLS, DOC",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}
DOCUMENTS = re.compile("[.](?:pdf|zip|xlsx?|docx?|hwpx?|rtf|pptx?|png|jpe?g)", re.IGNORECASE)
"""Endings of their names."""


def is_page(source: bytes) -> bool:
    """Whether it is a page of the web: where somebody saved what a file is shown on."""
    return PAGE.match(source) is not None


def is_pointer(source: bytes) -> bool:
    """Whether it is what Git LFS leaves in the place of a file that it keeps elsewhere."""
    return source.startswith(POINTER)


def format_of(source: bytes) -> str | None:
    """The format of a document or picture."""
    return next((name for start, name in FORMATS.items() if source.startswith(start)), None)
