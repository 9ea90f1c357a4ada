"""``make bench``: check and build N consortia, beside check-jsonschema and Hugo, in one run.

``python -m bench [N]`` prints a Markdown table; N is 1,000 if not given.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.corpus import ROOT, make
from bench.hugo_site import hugo_site
from bench.site_bytes import table
from generator.records.files import read_schemas

BIN = Path(sys.executable).parent
ROUNDS = 3


def main() -> None:
    """Measure each tool in turn, several rounds, and print the best of each."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "repository"
        folder.mkdir()
        make(folder, count)
        for name in ("mkdocs.yml", "docs"):
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)
        _without_record_links(folder / "docs")
        rows = [_check_row(folder, count), _build_row(folder, Path(place) / "hugo", count)]
        sizes = tuple(table(folder / "site"))
    print(f"N = {count:,} consortia with 16 firms each; best of {ROUNDS} rounds, seconds\n")
    print("| what | ours | peer | ratio (ours / peer) |\n|---|---|---|---|")
    for what, ours, peer_name, peer in rows:
        print(f"| {what} | {ours:.2f} | {peer_name} {peer:.2f} | {ours / peer:.2f} |")
    print("", *sizes, sep="\n")


def _check_row(folder: Path, count: int) -> tuple[str, float, str, float]:
    schema = folder / "consortium.json"
    schema.write_text(json.dumps(read_schemas(folder)["consortium"].root), "utf-8")
    files = [str(path) for path in (folder / "data" / "consortia").rglob("*.yml")]
    peer = [BIN / "check-jsonschema", "--schemafile", schema, *files]
    ours = [BIN / "portal", "--root", folder, "check"]
    seconds = best(lambda: _run(ours), lambda: _run(peer))
    return f"check {count:,} consortia", seconds[0], "check-jsonschema", seconds[1]


def _build_row(folder: Path, hugo: Path, count: int) -> tuple[str, float, str, float]:
    hugo_site(hugo, folder / "data")
    ours = [BIN / "mkdocs", "build", "--quiet", "--config-file", folder / "mkdocs.yml"]
    peer = [BIN / "hugo", "--source", hugo, "--quiet"]
    seconds = best(lambda: _run(ours), lambda: _run(peer))
    return f"build {count:,} consortia, two languages", seconds[0], "Hugo", seconds[1]


def best(*tools: Callable[[], None]) -> list[float]:
    """The best time of each tool; they take turns, so that a busy moment hits all."""
    times: list[list[float]] = [[] for _ in tools]
    for _ in range(ROUNDS):
        for tool, seen in zip(tools, times, strict=True):
            started = time.perf_counter()
            tool()
            seen.append(time.perf_counter() - started)
    return [min(seen) for seen in times]


def _run(command: list[object]) -> None:
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)


def _without_record_links(docs: Path) -> None:
    """Hand-written pages may link to real records, which a synthetic repository has not."""
    for page in docs.rglob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(text.replace("](portal:", "](https://example.org/"), "utf-8")


if __name__ == "__main__":
    main()
