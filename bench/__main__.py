"""``make bench``: time check, review and build of N consortia against check-jsonschema and Hugo.

``python -m bench [--minutes M] [N …]`` prints one Markdown table per size, the smaller first;
the default is 1,000 and 10,000.  Rows are medians of five rounds in which the tools take turns,
and every command is a new process.  With ``--minutes`` the sizes share that time: there are fewer
rounds, and rows that are not expected to finish are left out.  The last table compares the cost
per record of the largest size with that of the smallest.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.measured import BIN, Tool, command, measure
from bench.repositories import Repositories
from bench.review import HOST
from bench.site_bytes import table

CHECK, BUILD = "check, cold", "build, cold"
CHECK_PEER, BUILD_PEER = "check-jsonschema", "Hugo, bare pages"
PEERS = {"check": CHECK_PEER, "build": BUILD_PEER}
"""The peer of a row, by the row's first word."""
EDITED, PAGES = "build, one record changed", "build of pages only, no cache"
WANTED = {
    CHECK: 0.08,
    "check, nothing changed": 0.01,
    BUILD: 2.5,
    "build, nothing changed": 0.1,
    EDITED: 0.15,
    PAGES: 1.0,
}
"""The largest acceptable ratio to the peer."""
GROWING = (CHECK, CHECK_PEER, BUILD, BUILD_PEER)
"""Rows that handle every record, so that the cost per record should not grow."""


def main() -> None:
    """Print the tables."""
    purpose = "time check, review and build of N consortia against their peers; see bench/README.md"
    parser = ArgumentParser(prog="python -m bench", description=purpose)
    most = "stop after about M minutes: fewer rounds, without rows that would not finish in time"
    parser.add_argument("--minutes", type=float, metavar="M", default=24 * 60.0, help=most)
    many = "number of consortia, one table each (default: 1000 10000)"
    parser.add_argument(
        "sizes", nargs="*", type=int, metavar="N", default=[1000, 10_000], help=many
    )
    options = parser.parse_args()
    sizes = sorted(options.sizes)
    end = time.monotonic() + options.minutes * 60
    seconds: dict[str, float] = {}
    runs: dict[int, dict[str, Tool]] = {}
    for number, size in enumerate(sizes):
        now = time.monotonic()
        until = now + (end - now) / (len(sizes) - number)
        with tempfile.TemporaryDirectory() as place:
            tools = _tools(Repositories(Path(place), size))
            measure(tools, until, seconds)
            _print(size, tools, Path(place) / "repository" / "site")
        runs[size] = tools
        larger = sizes[number + 1] / size if number + 1 < len(sizes) else 1
        seconds = {what: max(t.seconds, default=end) * larger for what, t in tools.items()}
    _print_growth(runs)


def _tools(of: Repositories) -> dict[str, Tool]:
    """What is measured, by row; the most important first, since time may run out."""
    folder, record, kept, site = of.folder, of.record, of.place / "kept", of.place / "site-kept"
    hugo, schema = of.hugo, of.schema
    check = (BIN / "portal", "--root", folder, "check")
    versions = ("--base", "main", "--head", "proposal", "--actor", f"github:{HOST}")
    build = (BIN / "portal", "--root", folder, "build")

    def cold(words: tuple[object, ...], store: Path, *, weighed: bool = False) -> float:
        shutil.rmtree(store, ignore_errors=True)
        return command(*words, kept=store, weighed=weighed)

    def pages(*words: str) -> float:
        shutil.rmtree(of.place / "pages", ignore_errors=True)
        return command(
            BIN / "python", "-m", "bench.pages_alone", folder, of.place / "pages", *words
        )

    def at_first() -> float:
        shutil.rmtree(site, ignore_errors=True)
        words = (BIN / "python", "-m", "bench.at_first", folder, of.place / "at-first")
        return command(*words, kept=site)

    return {
        CHECK: Tool(lambda: cold(check, kept)),
        CHECK_PEER: Tool(
            lambda: command(BIN / "check-jsonschema", "--schemafile", schema, *of.files)
        ),
        "check, nothing changed": Tool(lambda: command(*check, kept=kept), after=CHECK),
        "check, one record changed": Tool(lambda: command(*check, kept=kept), of.edit, CHECK),
        "check of one file, no cache": Tool(lambda: command(*check, record)),
        "review of one change": Tool(
            lambda: command(BIN / "portal", "--root", folder, "review", *versions, finds=1)
        ),
        BUILD_PEER: Tool(lambda: command(BIN / "hugo", "--source", hugo, "--quiet", weighed=True)),
        BUILD: Tool(lambda: cold(build, site, weighed=True)),
        "build, nothing changed": Tool(lambda: command(*build, kept=site), after=BUILD),
        EDITED: Tool(lambda: command(*build, kept=site), of.edit, BUILD),
        "build, one title changed": Tool(lambda: command(*build, kept=site), of.retitle, BUILD),
        "build, one record added or removed": Tool(
            lambda: command(*build, kept=site), of.come_or_go, BUILD
        ),
        "build, one change published": Tool(lambda: command(*build, kept=site), of.publish, BUILD),
        PAGES: Tool(pages),
        "build of the kinds of file in 178731a, cold": Tool(at_first),
        "build of pages only, kinds in 178731a, no cache": Tool(lambda: pages("at-first")),
    }


def _print(size: int, tools: Mapping[str, Tool], site: Path) -> None:
    print(f"\n{size:,} consortia with 16 firms each; median seconds (min to max)\n")
    _print_head("what", "seconds", "CPU s", "rounds", "ratio to peer", "target", "memory, MB")
    for what, tool in tools.items():
        peer = tools.get(PEERS.get(what.partition(" ")[0].rstrip(","), ""))
        print(f"| {what} | {' | '.join(_cells(tool, peer, WANTED.get(what)))} |")
    if site.is_dir():
        print("", *table(site), sep="\n", flush=True)


def _cells(tool: Tool, peer: Tool | None, wanted: float | None) -> Iterator[str]:
    if tool.median is None:
        yield from ("–", "–", "0", "–", "–", "–")
        return
    yield f"{tool.median:.2f} ({min(tool.seconds):.2f} to {max(tool.seconds):.2f})"
    yield f"{statistics.median(tool.worked):.2f}"
    yield f"{len(tool.seconds)}"
    yield f"{tool.median / peer.median:.3f}" if peer and peer.median else "–"
    yield f"{wanted}" if wanted else "–"
    yield f"{tool.memory:,.0f}" if tool.memory else "–"


def _print_growth(runs: Mapping[int, Mapping[str, Tool]]) -> None:
    """The cost per record of the largest size, relative to the smallest."""
    smallest, largest = min(runs), max(runs)
    if smallest == largest:
        return
    print(f"\nCost per record at {largest:,}, relative to {smallest:,}\n")
    _print_head("what", "seconds", "CPU s")
    for what in GROWING:
        few, many = runs[smallest][what], runs[largest][what]
        if few.seconds and many.seconds:
            pairs = ((many.seconds, few.seconds), (many.worked, few.worked))
            ratios = (statistics.median(m) / statistics.median(f) for m, f in pairs)
            cells = (f"{ratio * smallest / largest:.2f}" for ratio in ratios)
            print(f"| {what} | {' | '.join(cells)} |", flush=True)


def _print_head(*names: str) -> None:
    print(f"| {' | '.join(names)} |\n|{'---|' * len(names)}")


if __name__ == "__main__":
    main()
