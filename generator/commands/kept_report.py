"""The report of a check, put together of what was said before of files that are found the same.

What is said of a file depends on its findings and on its text, of which lines are quoted, and on
nothing else.  Findings that others make needless or graver are told anew, with those beside them.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from typing import TypeAlias

from generator.cache.store import Shelf
from generator.commands.whole_check import Group, WholeCheck, group_of
from generator.records.findings import Severity
from generator.records.schema import Schema
from generator.report import FORMATS
from generator.report.form import counted
from generator.report.telling import Counted, ToTell

Part: TypeAlias = tuple[str, Mapping[str, int]]
"""A part of a report, and how many findings of each severity it tells."""
DRAWERS = 64
"""Parts of files are kept in so many; an edit of one file writes one of them anew."""


@dataclass(frozen=True)
class KeptReport:
    """A report in a format and a language, of findings of at least a severity."""

    format: str
    language: str
    least: Severity
    schemas: Mapping[str, Schema]

    @property
    def about(self) -> tuple[str, ...]:
        """All by which it is another one, but for the findings."""
        return self.format, self.language, self.least.name

    def text(self, to_tell: ToTell, check: WholeCheck | None, shelf: Shelf | None) -> str:
        """What is to be told; a shelf may have what was, and gets what is.

        ``check`` knows by which files the findings were found, and how they are written.
        """
        last = _drawers(shelf) if shelf and check else {}
        now = defaultdict[str, dict[str, Part]](dict)
        parts, counts = [], Counter[str]()
        for group, found in groupby(to_tell.counted, lambda one: group_of(one[0])):
            told = [*found]
            key, drawer = self._key(group, told, check) if check else "", _drawer(group)
            part = last.get(drawer, {}).get(key) or self._part(to_tell, told)
            if key:
                now[drawer][key] = part
            parts.append(part[0])
            counts.update(part[1])
        if shelf and check:
            shelf.keep({name: _packed(one) for name, one in now.items() if one != last.get(name)})
        return FORMATS[self.format].whole(parts, counts, self.language)

    def _part(self, to_tell: ToTell, some: Sequence[Counted]) -> Part:
        tellings = to_tell.tellings(some, self.schemas, self.language)
        return FORMATS[self.format].part(tellings, self.language), counted(tellings)

    def _key(self, group: Group, told: Sequence[Counted], check: WholeCheck) -> str:
        """By what the words are known; empty where not just the findings of the file are told."""
        found = check.found.get(group)
        ours = [one for one in found.findings if one.severity >= self.least] if found else ()
        if len(ours) != len(told) or any(
            one is not other or count > 1 for one, (other, count) in zip(ours, told, strict=True)
        ):
            return ""
        _, file = group
        both = (check.found.get((late, file)) for late in (False, True))
        written = "\n".join(
            [check.files.get(file, ""), *(one.written if one else "" for one in both)]
        )
        return f"{group[0]:d}{blake2b(written.encode(), digest_size=16).hexdigest()}"


def _drawer(group: Group) -> str:
    return str(zlib.crc32(group[1].encode("utf-8", "surrogatepass")) % DRAWERS)


def _drawers(shelf: Shelf) -> dict[str, dict[str, Part]]:
    told = shelf.tell([str(number) for number in range(DRAWERS)])
    return {name: _unpacked(packed) for name, packed in told.items()}


def _packed(parts: Mapping[str, Part]) -> bytes:
    return zlib.compress(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def _unpacked(packed: bytes) -> dict[str, Part]:
    read = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return {key: (text, counts) for key, (text, counts) in read.items()}
