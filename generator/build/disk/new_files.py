"""The files of a site that come out otherwise than they lie there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build.disk.same_bytes import lies_as
from generator.records.file_writing import write_new
from generator.site.output import Export
from generator.text.languages import address


@dataclass(frozen=True)
class NewFiles:
    """A folder that takes up what differs from another one."""

    place: Path
    """Where the last site lies."""
    new: Path
    """An empty folder."""

    def put(self, path: str, content: bytes) -> str:
        """Write a file if it differs; given is its path."""
        if not lies_as(self.place / path, content):
            write_new(self.new / path, content)
        return path

    def take_back(self, paths: Iterable[str]) -> None:
        """Write none of these files after all."""
        for path in paths:
            (self.new / path).unlink(missing_ok=True)

    def lay(self, file: Export, before: str | None) -> None:
        """The same for an export, of which some can be laid without anybody having its bytes.

        ``before`` is the checksum of the one that lies there, if that is known.
        """
        place = self.new / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        if not file.laid(place):
            self.put(file.path, file.content)
        elif file.checksum == before:
            place.unlink()

    def put_all(self, files: Iterable[tuple[str, bytes]]) -> list[str]:
        """Write those that differ; given are the paths of all."""
        return [self.put(path, content) for path, content in files]

    def page(self, path: str, languages: Iterable[str]) -> Mapping[str, bytes]:
        """A page by language, as it was made, if it was, or as it lies there."""
        return {one: self._now(f"{address(path, one)}index.html") for one in languages}

    def page_before(self, path: str, languages: Iterable[str]) -> Mapping[str, bytes]:
        """A page by language, as it lies there."""
        files = {one: f"{address(path, one)}index.html" for one in languages}
        return {one: (self.place / file).read_bytes() for one, file in files.items()}

    def _now(self, file: str) -> bytes:
        made = self.new / file
        return (made if made.is_file() else self.place / file).read_bytes()
