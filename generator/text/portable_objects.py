"""Message catalogues as they are written (``.po``), made into what ``gettext`` reads (``.mo``).

Babel reads the same, and the tests hold both together; loading it takes longer than most commands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from struct import pack

MAGIC, HEAD = 0x950412DE, 7 * 4  # of a .mo file, in bytes
CHARSET = b"Content-Type: text/plain; charset=utf-8\n"
"""The first header: ``gettext`` reads a catalogue without it as ASCII."""
READ = json.JSONDecoder(strict=False).decode
OF_MESSAGE, OF_TRANSLATION = ("msgctxt", "msgid"), "msgstr"
PLAIN = re.compile(r'(?:msgctxt "([^"\\\n]*)"\n)?msgid "([^"\\\n]+)"\nmsgstr "([^"\\\n]+)"')
"""A message as most are written: a line each, nothing escaped, no comment."""


def compiled(text: str) -> bytes:
    """The messages of a ``.po`` file, as a ``.mo`` file holds them."""
    messages: dict[bytes, bytes] = {}
    others: list[str] = []
    whole = True
    for entry in text.split("\n\n"):
        if whole and (found := PLAIN.fullmatch(entry)):
            context, said, translation = found.groups()
            key = said if context is None else f"{context}\4{said}"
            messages[key.encode()] = translation.encode()
        else:
            others.append(entry)
            whole = entry.rpartition("\n")[2].startswith(('"', OF_TRANSLATION))
    rest = _messages("\n".join(others))
    messages |= {one.key: one.translation for one in rest if one.counts}
    messages[b""] = CHARSET + messages.get(b"", b"")
    ids = sorted(messages)
    parts = [*ids, *(messages[id] for id in ids)]
    at = HEAD + 8 * len(parts)
    table = b""
    for part in parts:
        table += pack("<II", len(part), at)
        at += len(part) + 1
    head = pack("<7I", MAGIC, 0, len(ids), HEAD, HEAD + 8 * len(ids), 0, at)
    return head + table + b"".join(part + b"\0" for part in parts)


class _Message:
    """One message with its translations, each by the word that stands before it."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}
        self.fuzzy = False

    @property
    def key(self) -> bytes:
        """The message as ``gettext`` looks for it: its context, itself and its plural."""
        context = f"{self.parts['msgctxt']}\4" if "msgctxt" in self.parts else ""
        plural = f"\0{self.parts['msgid_plural']}" if "msgid_plural" in self.parts else ""
        return f"{context}{self.parts.get('msgid', '')}{plural}".encode()

    @property
    def translation(self) -> bytes:
        """The translation, or one for each plural form."""
        forms = (part for word, part in self.parts.items() if word.startswith(OF_TRANSLATION))
        return "\0".join(forms).encode()

    @property
    def counts(self) -> bool:
        """Whether it has a translation that is not marked fuzzy."""
        return any(self.translation) and not (self.fuzzy and self.key)


def _messages(text: str) -> Iterator[_Message]:
    entry, word = _Message(), ""
    for line in _lines(text):
        if line.startswith('"'):
            entry.parts[word] += READ(line)
            continue
        if word.startswith(OF_TRANSLATION) and line.startswith(("#", *OF_MESSAGE)):
            yield entry
            entry, word = _Message(), ""
        if line.startswith("#"):
            entry.fuzzy = entry.fuzzy or (line.startswith("#,") and "fuzzy" in line)
        else:
            word, _, written = line.partition(" ")
            entry.parts[word] = READ(written)
    if entry.parts:
        yield entry


def _lines(text: str) -> Iterable[str]:
    return (line for one in text.split("\n") if (line := one.strip()))
