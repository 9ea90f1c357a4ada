"""Texts saved in another way than records are: another encoding, line ends or a mark in front.

What was meant is sure, so the rest of such a file is judged all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MARK = b"\xef\xbb\xbf"
ENDS = {"le": b"\xff\xfe", "be": b"\xfe\xff"}
IDEOGRAPHS = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]")
"""What UTF-8 with a damaged byte gives where it is read as Korean of Windows."""
HANGUL = re.compile("[가-힣]")
DOUBLED = re.compile("(?<!\r)\r+\n")
IDS = frozenset({"yaml.encoding", "yaml.byte-order-mark", "yaml.line-ends"})


@dataclass(frozen=True)
class Saved:
    """How a text was saved: the end of a problem's id, its values, and the text as it was meant."""

    how: str
    text: str
    values: dict[str, str] = field(default_factory=dict)


def saved_otherwise(source: bytes) -> Saved | None:
    """How it was saved, if that is sure; None where it is right, or damaged."""
    if source.startswith(MARK):
        text = _decoded(source, "utf-8-sig")
        return None if text is None else Saved("byte-order-mark", text.lstrip("\ufeff"))
    if wide := _wide(source):
        return Saved("encoding", _lines(wide), {"encoding": "UTF-16"})
    text = _decoded(source, "utf-8")
    if text is None:
        old = _decoded(source, "cp949")
        if old is None or not HANGUL.search(old) or IDEOGRAPHS.search(old):
            return None
        return Saved("encoding", _lines(old), {"encoding": "CP949 (EUC-KR)"})
    return Saved("line-ends", lines) if (lines := _lines(text)) != text else None


def readable(source: bytes) -> str:
    """A text to quote lines from, however it was saved."""
    saved = saved_otherwise(source)
    return saved.text if saved else source.decode("utf-8", "replace")


def _wide(source: bytes) -> str | None:
    """A text of two bytes a letter, with a mark in front or ASCII at every other byte."""
    for end, mark in ENDS.items():
        if source.startswith(mark):
            return _decoded(source[2:], f"utf-16-{end}")
    if 0 not in source:  # as in nearly all, which need not be taken apart
        return None
    for end, zeros in (("le", source[1::2]), ("be", source[::2])):
        if zeros.count(0) > len(zeros) // 4 and (text := _decoded(source, f"utf-16-{end}")):
            return None if "\0" in text else text
    return None


def _lines(text: str) -> str:
    """A text with line ends of today, where all are of old, or are doubled."""
    if "\n" not in text:
        return text.replace("\r", "\n")
    return DOUBLED.sub("\n", text) if "\r\r\n" in text else text


def _decoded(source: bytes, encoding: str) -> str | None:
    try:
        return source.decode(encoding)
    except UnicodeDecodeError:
        return None
