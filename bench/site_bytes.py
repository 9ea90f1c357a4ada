"""Bytes of a built site by what they are: ``python -m bench.site_bytes FOLDER``."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.text.languages import parted

PAGES = {".html": "pages", ".xml": "feeds", ".ics": "calendars"}
SMALLEST = 0.01  # of the site; what is less is told together


def rooms(site: Path) -> Counter[tuple[str, str]]:
    """Bytes by folder and by what the files are, both languages together."""
    found: Counter[tuple[str, str]] = Counter()
    for file in site.rglob("*"):
        if file.is_file():
            _, path = parted(file.relative_to(site).as_posix())
            folder = path.partition("/")[0] if "/" in path else "root"
            found[folder, PAGES.get(file.suffix, file.suffix.lstrip("."))] += file.stat().st_size
    return found


def table(site: Path) -> Iterator[str]:
    """A Markdown table, the largest first."""
    found = rooms(site)
    whole = found.total()
    yield f"| {whole / 1e6:,.1f} MB in all | MB | % |\n|---|---|---|"
    large = [(size, name) for name, size in found.items() if size >= whole * SMALLEST]
    for size, (folder, kind) in sorted(large, reverse=True):
        yield f"| {folder}, {kind} | {size / 1e6:,.1f} | {size / whole:.0%} |"
    rest = whole - sum(size for size, _ in large)
    yield f"| the rest | {rest / 1e6:,.1f} | {rest / whole:.0%} |"


if __name__ == "__main__":
    print(*table(Path(sys.argv[1])), sep="\n")
