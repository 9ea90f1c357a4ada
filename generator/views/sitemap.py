"""The addresses that search engines may list: real pages only, no samples."""

from dataclasses import dataclass

from generator.records.model import Record


@dataclass(frozen=True)
class Sitemap:
    """Paths of pages that are there in every language."""

    paths: tuple[str, ...]
    inputs: tuple[Record, ...] = ()
