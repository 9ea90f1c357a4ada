"""Chooses the YAML style of a text: plain if unambiguous, else quoted or a block."""

from __future__ import annotations

import json
import re

from generator.records.canonical.entries import Scalar
from generator.records.characters import IN_VALUE
from generator.records.schema import Node

KEY_PATTERN = "^[a-z][a-z0-9_]*$"
KEY = re.compile(r"[a-z][a-z0-9_]*\Z")
NOT_TEXT = frozenset(  # what a reader of YAML 1.1 or 1.2 takes for something else, in any case
    ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"]
)
SAFE = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ가-힣][^\"'\[\]{}&*!|>%@`\\]*\Z")
UNSAFE = re.compile(r": | #|[: ]\Z")


def scalar(value: Scalar, node: Node, pad: str) -> tuple[str, list[str]]:
    """What stands on the field's own line, and the lines below it, which only blocks have."""
    text = value.value
    if not isinstance(text, str):
        return ("null" if text is None else value.written), []
    free = not node.keys() & {"enum", "pattern", "format", "x-ref"}
    if free and _fits_block(text):
        lines = text.removesuffix("\n").split("\n")
        return "|" if text.endswith("\n") else "|-", [pad + line if line else "" for line in lines]
    return plain_scalar(text, node), []


def plain_scalar(text: str, node: Node) -> str:
    """A text on one line, bare where every reader takes it for the same text."""
    free = not node.keys() & {"enum", "pattern", "format", "x-ref"}
    return text if (_safe(text) if free else _names_words(node) and _word(text)) else _quoted(text)


def quoted_name(name: str) -> str:
    """A field's name as it stands before the colon."""
    return name if _word(name) else _quoted(name)


def _names_words(node: Node) -> bool:
    """Whether a field takes only words such as ``export_consortium``: a closed list, or names."""
    if node.keys() & {"format", "x-ref"} or node.get("pattern", KEY_PATTERN) != KEY_PATTERN:
        return False
    return all(KEY.match(str(choice)) for choice in node.get("enum", ()))


def _word(text: str) -> bool:
    return bool(KEY.match(text)) and text not in NOT_TEXT


def _safe(text: str) -> bool:
    """Whether every YAML reader takes the bare text for the same text."""
    if not SAFE.match(text) or UNSAFE.search(text) or text.casefold() in NOT_TEXT:
        return False
    return all(map(_visible, text))


def _fits_block(text: str) -> bool:
    """Whether lines can stand as they are; some editors would strip spaces at their ends."""
    lines = text.removesuffix("\n").split("\n")
    if "\n" not in text or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return False
    return all(not line.endswith(" ") and all(map(_visible, line)) for line in lines)


def _quoted(text: str) -> str:
    """The text as JSON has it, but with Hangul as it is and all that cannot be seen escaped."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(c if _visible(c) else _escape(c) for c in written)


def _visible(character: str) -> bool:
    return character.isprintable() and not IN_VALUE.match(character)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
