"""``python -m bench.checking [N …]``: the check, anew and by what is kept, beside its peer.

Rows for N consortia, medians of five rounds with the spread; tools take turns in each round.  Every
command is a new process.  The peer, check-jsonschema, holds the consortia against their schema and
knows nothing else.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.__main__ import BIN
from bench.corpus import make
from bench.review import HOST, proposal_of_one
from generator.records.files import read_schemas

ROUNDS = 5
AMOUNT = "cost_krw: 20000000"


def main() -> None:
    """Print the table for each size of repository."""
    print(f"Medians of {ROUNDS} rounds, seconds (least to most)\n")
    print("| consortia | what | seconds | of the peer |\n|---|---|---|---|")
    for count in [int(word) for word in sys.argv[1:]] or [1000, 10_000]:
        with tempfile.TemporaryDirectory() as place:
            _rows(Path(place), count)


def _rows(place: Path, count: int) -> None:
    folder, kept = place / "repository", place / "kept"
    folder.mkdir()
    make(folder, count)
    record = proposal_of_one(folder)
    schema = place / "consortium.json"
    schema.write_text(json.dumps(read_schemas(folder)["consortium"].root), "utf-8")
    files = [str(path) for path in sorted((folder / "data" / "consortia").rglob("*.yml"))]
    check = [BIN / "portal", "--root", folder, "check"]
    review = ["review", "--base", "main", "--head", "proposal", "--actor", f"github:{HOST}"]
    text = record.read_text("utf-8")
    turn = iter(range(1, 10_000))

    def edited() -> None:
        record.write_text(text.replace(AMOUNT, f"cost_krw: {20_000_000 + next(turn)}"), "utf-8")
        _run(check, kept)

    _run(check, kept)
    tools: dict[str, Callable[[], None]] = {
        "check-jsonschema": lambda: _run(
            [BIN / "check-jsonschema", "--schemafile", schema, *files], None
        ),
        "check, nothing kept": lambda: _run(check, None),
        "check, nothing changed": lambda: _run(check, kept),
        "check, one record changed": edited,
        "check of one file, nothing kept": lambda: _run([*check, record], None),
        "review of one change": lambda: _run([BIN / "portal", "--root", folder, *review], None),
    }
    seconds = _measured(tools)
    peer = statistics.median(seconds["check-jsonschema"])
    for what, taken in seconds.items():
        middle, spread = statistics.median(taken), f"{min(taken):.2f} to {max(taken):.2f}"
        print(f"| {count:,} | {what} | {middle:.2f} ({spread}) | {middle / peer:.3f} |", flush=True)


def _measured(tools: dict[str, Callable[[], None]]) -> dict[str, list[float]]:
    seconds: dict[str, list[float]] = {what: [] for what in tools}
    for _ in range(ROUNDS):
        for what, tool in tools.items():
            began = time.perf_counter()
            tool()
            seconds[what].append(time.perf_counter() - began)
    return seconds


def _run(command: list[object], kept: Path | None) -> None:
    """Run a command as on a machine where Python keeps compiled code; findings are no failure."""
    environment = {**os.environ, "PORTAL_CACHE": str(kept or "")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    words = [str(word) for word in command]
    done = subprocess.run(words, stdout=subprocess.DEVNULL, env=environment, check=False)
    assert done.returncode in (0, 1), words


if __name__ == "__main__":
    main()
