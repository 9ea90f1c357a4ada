"""What all work goes by that brings a site up to date after an edit."""

from __future__ import annotations

from dataclasses import dataclass

from generator.build.building import Building
from generator.build.disk.new_files import NewFiles
from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.site_index import SiteIndex
from generator.cache.store import Shelf
from generator.records.registry import Registry


@dataclass(frozen=True, eq=False)
class SiteUpdate:
    """The site as it was and is to be."""

    building: Building
    """Of the records as they are."""
    touched: TouchedParts
    index: SiteIndex
    """Of the last site."""
    before: Registry
    """The records as they were."""
    shelf: Shelf
    new: NewFiles
    """Takes up what differs from the last site."""

    @property
    def registry(self) -> Registry:
        """The records as they are."""
        return self.building.checked.registry

    def read(self, path: str) -> bytes:
        """A file as it lies in the last site."""
        return (self.new.place / path).read_bytes()
