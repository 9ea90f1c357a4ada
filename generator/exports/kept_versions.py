"""Versions of files as an earlier run found them, brought up to date with a few records.

The past is not gone through again: of what each record gave when it was last published, a digest is
enough to tell whether it gives the same today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field
from hashlib import blake2b
from typing import Any

from generator.exports.file_versions import (
    Content,
    FileVersion,
    FileVersions,
    LastVersions,
    Reading,
)
from generator.exports.packed_rows import PackedRows
from generator.records.registry import Registry
from generator.text.quick_json import quick_json

WHOLE_FLOAT = re.compile(rb"\.0([,\]}]|\Z)")
"""How one ends, and few texts: no address of a licence is looked into."""


class VersionsNotKnown(Exception):
    """A digest does not tell: 1 and 1.0 are equal, and written otherwise."""


@dataclass(frozen=True)
class KeptVersions:
    """What is kept, and the names of the records that may give something else than then."""

    written: Mapping[str, Any]
    changed: Iterable[str]
    published: Mapping[str, FileVersion] = field(default_factory=dict)
    """By the names of those that became public since, the version by which they did."""

    def brought_up(self, registry: Registry, content: Reading) -> FileVersions:
        """The versions of today; ``VersionsNotKnown`` where they are to be worked out anew."""
        found = FileVersions(
            LastVersions(*({n: FileVersion(*v) for n, v in its.items()} for its in self._last)),
            {name: tuple(files) for name, files in self.written["differing"].items()},
        )
        if self.written["known"]:
            for name in self.changed:
                record = registry.named(name)
                self._compare(found, name, content(record, registry) if record else {})
        if self.published and (found.differing or not self.written["known"]):
            raise VersionsNotKnown  # of what others gave when these became public
        found.settle()
        return found

    @property
    def _last(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        return self.written["records"], self.written["files"]

    def _compare(self, found: FileVersions, name: str, content: Content) -> None:
        before, now = self.written["published"].get(name, {}), _digests(content)
        if None in (*before.values(), *now.values()):
            raise VersionsNotKnown
        found.differing.pop(name, None)
        differing = tuple(f for f in before | now if before.get(f) != now.get(f))
        if version := self.published.get(name):
            found.publish(name, content, differing, version)
        elif differing:
            found.differing[name] = differing


def to_keep(found: FileVersions) -> Mapping[str, Any]:
    """Versions as JSON knows them."""
    return {
        "known": found.known,
        "records": {name: astuple(one) for name, one in found.as_published.records.items()},
        "files": {name: astuple(one) for name, one in found.as_published.files.items()},
        "differing": found.differing,
        "published": {name: _digests(content) for name, content in found.when_published.items()},
    }


def still(written: Mapping[str, Any], found: FileVersions) -> Mapping[str, Any]:
    """The same after some records were compared again, or became public."""
    if not found.when_published:
        return {**written, "differing": found.differing}
    anew = to_keep(found)
    return {**anew, "known": True, "published": {**written["published"], **anew["published"]}}


def _digests(content: Content) -> dict[str, str | None]:
    return {file: _digest(_plain(value)) for file, value in content.items()}


def _plain(value: Any) -> Any:
    return value.rows if isinstance(value, PackedRows) else value


def _digest(value: Any) -> str | None:
    text = quick_json(value, sort_keys=True)
    if WHOLE_FLOAT.search(text) and _has_whole_float(value):
        return None
    return blake2b(text, digest_size=12).hexdigest()


def _has_whole_float(value: Any) -> bool:
    if isinstance(value, Mapping | list | tuple):
        within = value.values() if isinstance(value, Mapping) else value
        return any(map(_has_whole_float, within))
    return isinstance(value, float) and value.is_integer()
