"""Both sides of a publication: the files that each has last, and what each showed in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.git.repository import Repository
from generator.git.tree_entries import TreeEntry
from generator.publishing.bare_contents import BareContents, Source
from generator.publishing.line import Touch, touches
from generator.publishing.record_versions import Versions


@dataclass
class Sides:
    """The private and the public line; contents are held against each other laid bare."""

    versions: Versions
    public: Repository
    tips: tuple[str, str]
    """The last private and the last public version."""
    _contents: BareContents = field(default_factory=BareContents)

    def touched(self) -> Iterator[tuple[str, tuple[list[Touch], list[Touch]]]]:
        """Each file of the private line, with the steps of both lines that touched it."""
        ours = touches(self.versions.repository, self.tips[0])
        theirs = touches(self.public, self.tips[1])
        self._contents.fetch(self.versions.repository, _oids(ours, self.open))
        self._contents.fetch(self.public, _oids(theirs, self.open))
        return ((path, (touched, theirs.get(path, []))) for path, touched in ours.items())

    @cached_property
    def files(self) -> dict[str, TreeEntry]:
        """What the private side ends with."""
        return self.versions.files(self.tips[0])

    @cached_property
    def shown(self) -> dict[str, TreeEntry]:
        """What the public side ends with."""
        return Versions(self.public, self.versions.schemas).files(self.tips[1])

    def open(self, path: str) -> bool:
        """Whether the two sides show different contents of a file."""
        here, there = self.files.get(path), self.shown.get(path)
        return (here and here.oid) != (there and there.oid)

    def end(self, path: str) -> Source:
        """The last private content of a file."""
        entry = self.files.get(path)
        return self._contents.of(self.versions.repository, entry.oid) if entry else None

    def now(self, path: str) -> Source:
        """Its public content."""
        entry = self.shown.get(path)
        return self.there(entry.oid) if entry else None

    def bare(self, touch: Touch | None) -> Source:
        """The content of a file after a step of the private side, without comments."""
        oid = touch.oid if touch else None
        return self._contents.of(self.versions.repository, oid) if oid else None

    def there(self, oid: str | None) -> Source:
        """A public content by its id."""
        return self._contents.of(self.public, oid) if oid else None


def _oids(sides: Mapping[str, Sequence[Touch]], wanted: Callable[[str], bool]) -> set[str]:
    return {t.oid for path, touched in sides.items() if wanted(path) for t in touched if t.oid}
