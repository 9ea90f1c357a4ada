"""``python -m bench.search [N]``: our search beside Pagefind and MkDocs' own, over one corpus.

All three get the same texts and are asked the same queries in the same run.  The vocabulary behind
initial consonants, slips and the other keyboard is part of ours; the peers have no such thing.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

from bench.search_corpus import corpus
from bench.search_peers import Peer, mkdocs, pagefind
from bench.search_queries import queries
from generator.build.drawing.render import THEME
from generator.records.files import read_schemas
from generator.search.documents import SearchDocument, documents
from tests.support.engine import ask, lay_out, said
from tests.support.loading import loaded_with


class Row(NamedTuple):
    """One engine's figures."""

    name: str
    answers: list[set[int]]
    first: float
    ten: float
    built: float


def main() -> None:
    """Build all three, ask all, and print one table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    schemas = read_schemas(THEME.parents[1])
    found = documents(corpus(count, schemas), schemas)
    texts = [said(document) for document in found]
    with tempfile.TemporaryDirectory() as place:
        rows = [
            _ours(Path(place) / "ours", found),
            _peer("Pagefind 1.5.2 (PyPI)", pagefind, Path(place) / "pagefind", found),
            _peer("MkDocs 1.6 search, `lang: ko`", mkdocs, Path(place) / "mkdocs", found),
        ]
    print(
        f"{count:,} consortia, {len(found):,} documents,",
        f"{mean(map(len, texts)):.0f} characters each\n",
    )
    print("\n".join([*_found(rows, texts), *_sizes(rows)]))


def _ours(folder: Path, found: list[SearchDocument]) -> Row:
    built = _time(lambda: lay_out(folder, found))
    answers = ask(folder, [query for _, query, _ in queries()])

    def size(names: set[str]) -> float:
        return sum(len(gzip.compress((folder / name).read_bytes())) for name in names) / 1000

    code = loaded_with(folder, "assets/search.js")
    loaded = [{*code, *answer["loaded"]} for answer in answers]
    firsts = [size(files) for files in loaded]
    over = sum(size > 60 for size in firsts)
    told = f"{min(firsts):.0f} to {max(firsts):.0f} KB, {over} of {len(firsts)} over 60"
    print(f"ours: first query {told}", file=sys.stderr)
    ten = set().union(*(loaded[at] for at in _ten()))
    return Row("ours", [set(a["ids"]) for a in answers], mean(firsts), size(ten), built)


def _peer(name: str, make: Callable[..., Peer], folder: Path, found: list[SearchDocument]) -> Row:
    asked = [query for _, query, _ in queries()]
    peer = make(folder, [(document.head[0], said(document)) for document in found], asked, _ten())
    return Row(name, peer.answers, peer.first / 1000, peer.ten / 1000, peer.built)


def _ten() -> list[int]:
    """Ten different queries: the first of each of ten kinds."""
    kinds = [kind for kind, _, _ in queries()]
    return [kinds.index(kind) for kind in dict.fromkeys(kinds)][:10]


def _found(rows: list[Row], texts: list[str]) -> Iterator[str]:
    """Recall / precision in percent, by kind of query."""
    yield "| recall / precision, % | " + " | ".join(row.name for row in rows) + " |"
    yield "|---" * (len(rows) + 1) + "|"
    asked = queries()
    right = [{n for n, t in enumerate(texts) if any(w in t for w in words)} for *_, words in asked]
    for kind in dict.fromkeys(kind for kind, _, _ in asked):
        its = [at for at, (name, _, _) in enumerate(asked) if name == kind and right[at]]
        yield f"| {kind} | " + " | ".join(_score(row, its, right) for row in rows) + " |"
    every = [at for at in range(len(asked)) if right[at]]
    yield "| **all queries** | " + " | ".join(_score(row, every, right) for row in rows) + " |"


def _score(row: Row, its: list[int], right: list[set[int]]) -> str:
    recall = mean(len(row.answers[at] & right[at]) / len(right[at]) for at in its)
    hits = [at for at in its if row.answers[at]]
    if not hits:
        return f"{recall:.0%} / -".replace("%", "")
    precision = mean(len(row.answers[at] & right[at]) / len(row.answers[at]) for at in hits)
    return f"{recall * 100:.0f} / {precision * 100:.0f}"


def _sizes(rows: list[Row]) -> Iterator[str]:
    told: dict[str, Callable[[Row], Any]] = {
        "first query, KB gzipped (mean)": lambda row: f"{row.first:,.0f}",
        "ten different queries, KB gzipped": lambda row: f"{row.ten:,.0f}",
        "build, seconds": lambda row: f"{row.built:.1f}",
    }
    for what, write in told.items():
        yield f"| {what} | " + " | ".join(write(row) for row in rows) + " |"


def _time(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
