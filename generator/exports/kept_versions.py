"""Versions of files as an earlier run found them, brought up to date with a few records.

The past is not gone through again: of what each record gave when it was last published, a digest is
enough to tell whether it gives the same today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field
from hashlib import blake2b
from typing import Any, TypeAlias

from generator.exports.file_versions import (
    Content,
    FileVersion,
    FileVersions,
    LastVersions,
    Reading,
)
from generator.exports.later_versions import LaterPublications
from generator.exports.packed_rows import PackedRows
from generator.records.registry import Registry
from generator.text.quick_json import quick_json

Digests: TypeAlias = Mapping[str, str | None]
"""By file, of what a record gives to it."""
WHOLE_FLOAT = re.compile(rb"\.0([,\]}]|\Z)")
"""How one ends, and few texts: no address of a licence is looked into."""


class VersionsNotKnown(Exception):
    """A digest does not tell: 1 and 1.0 are equal, and written otherwise."""


@dataclass(frozen=True)
class KeptVersions:
    """What is kept, the names of the records that may give something else than then, and what
    became public since.
    """

    written: Mapping[str, Any]
    changed: Iterable[str]
    later: LaterPublications = field(default_factory=LaterPublications)

    def brought_up(self, registry: Registry, content: Reading) -> FileVersions:
        """The versions of today; ``VersionsNotKnown`` where they are to be worked out anew."""
        found = FileVersions(
            LastVersions(*({n: FileVersion(*v) for n, v in its.items()} for its in self._last)),
            {name: tuple(files) for name, files in self.written["differing"].items()},
        )
        if self.later.publications and not self.written["known"]:
            raise VersionsNotKnown
        published = self._publish(found, content)
        if self.written["known"]:
            for name in sorted({*self.changed, *published}):
                record = registry.named(name)
                before = published.get(name, self.written["published"].get(name, {}))
                differing = _differing(before, _sure(content(record, registry) if record else {}))
                found.differing.pop(name, None)
                if differing:
                    found.differing[name] = differing
        found.settle()
        return found

    @property
    def _last(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        return self.written["records"], self.written["files"]

    def _publish(self, found: FileVersions, content: Reading) -> dict[str, Digests]:
        """Take in what became public; given is by record what it gave then."""
        published: dict[str, Digests] = {}
        for version, name, then in self.later.versions():
            record = then.named(name)
            given = content(record, then) if record else {}
            before, now = published.get(name, self.written["published"].get(name, {})), _sure(given)
            found.publish(name, given, _differing(before, now), version)
            published[name] = now
        return published


def _differing(before: Digests, now: Digests) -> tuple[str, ...]:
    """The files to which a record gives something else."""
    if None in before.values():
        raise VersionsNotKnown
    return tuple(file for file in {**before, **now} if before.get(file) != now.get(file))


def _sure(content: Content) -> Digests:
    if None in (found := _digests(content)).values():
        raise VersionsNotKnown
    return found


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
