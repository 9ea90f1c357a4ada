"""What is kept in memory from one build to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.history.past import Reader
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.records.schema import Schema


@dataclass
class BuildCache:
    """State kept between builds under ``mkdocs serve``."""

    reader: Reader | None = None

    def past(
        self,
        root: Path,
        registry: Registry,
        schemas: Mapping[str, Schema],
        sources: Mapping[str, object],
        version: str = "HEAD",
    ) -> Past:
        """What Git knows of the records up to a version; versions once read are kept."""
        if self.reader is None or not self.reader.fits(schemas):
            self.reader = Reader(schemas)
        return self.reader.past(root, registry, sources, version)
