"""The addresses that search engines may list: real pages only, no samples."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.records.model import Record


@dataclass(frozen=True)
class Sitemap:
    """Paths of pages that are there in every language."""

    paths: tuple[str, ...]
    days: Mapping[str, str] = field(default_factory=dict)
    """When what a page shows changed last, where that is known."""
    inputs: tuple[Record, ...] = ()
