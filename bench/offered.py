"""``python -m bench.offered [N]``: how downloads and feeds grow with the number of records.

Makes open data, calendars and feeds, search and lists over N / 4 and N synthetic consortia with 16
firms each, in one run, and prints processor seconds and bytes of each and how they grew; 4 is in
proportion.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from bench.corpus import make
from generator.check.reading import read_one
from generator.exports import exports
from generator.feeds import Feeds, feeds
from generator.history.publications import NO_PAST
from generator.records.files import read_schemas, read_sources
from generator.records.model import Record
from generator.records.registry import Registry
from generator.search import files
from generator.site.output import Export
from generator.site.settings import Site

SITE = Site({"ko": "시험", "en": "Test"}, "https://x.example/", datetime(2026, 1, 1, tzinfo=UTC))
Files = Iterable[tuple[str, bytes]]


class Made(NamedTuple):
    """One part of what is offered."""

    seconds: float
    size: int
    files: int
    largest: tuple[int, str]
    """Bytes as sent, gzipped where a host would, and the file's name."""


def main() -> None:
    """Measure both sizes and print one table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    small, large = (dict(_all(number)) for number in (count // 4, count))
    print(f"{count // 4:,} and {count:,} consortia with 16 firms each\n")
    print(
        "| what | seconds | growth | MB | growth | files | largest, KB gzipped |\n"
        + "|---" * 7
        + "|"
    )
    for name, its in large.items():
        before = small[name]
        slower, bigger = its.seconds / before.seconds, its.size / before.size
        largest = f"{its.largest[0] / 1000:,.0f} ({its.largest[1]})"
        print(f"| {name} | {its.seconds:.1f} | {slower:.1f} | {its.size / 1e6:.1f}", end=" | ")
        print(f"{bigger:.1f} | {its.files:,} | {largest} |")


def _all(count: int) -> Iterator[tuple[str, Made]]:
    with tempfile.TemporaryDirectory() as place:
        make(Path(place), count)
        schemas = read_schemas(Path(place))
        sources = read_sources(Path(place))
    read = (read_one(file, content, schemas) for file, content in sources.items())
    registry = Registry(record for record in read if isinstance(record, Record))
    source = Feeds(registry, SITE, schemas, NO_PAST)
    yield "open data", _made(lambda: contents(exports(registry, SITE, schemas)))
    yield "calendars and feeds", _made(lambda: contents(feeds(source, ())))
    yield "search and lists", _made(lambda: files(registry, Registry(), schemas))


def contents(made: Iterable[Export]) -> Files:
    """The bytes of some exports, by their paths."""
    return ((file.path, file.content) for file in made)


def _made(work: Callable[[], Files]) -> Made:
    """What a part costs; files are counted and let go."""
    started, size, number, largest = time.process_time(), 0, 0, (0, "")
    packing = 0.0
    for path, content in work():
        size, number = size + len(content), number + 1
        at = time.process_time()
        if len(content) > largest[0]:
            sent = len(gzip.compress(content, 6))
            largest = max(largest, (sent, path))
        packing += time.process_time() - at
    return Made(time.process_time() - started - packing, size, number, largest)


if __name__ == "__main__":
    main()
