"""``python -m bench.review [N …]``: the report of a one-record change, beside check-jsonschema.

Each command is a new process, so nothing is kept from one to the next.  The peer holds the one
changed file against its schema and knows nothing else: no Git, no other record, no authority.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.corpus import make
from bench.measured import BIN, ROUNDS, Tool, command, measure
from generator.records.files import read_schemas

HOST = 100  # the number of the account that proposes the change
ROLES = """\
reviewers:
  accounts: [{forge: github, id: 1}]
maintainers:
  accounts: [{forge: github, id: 2}]
"""
NOBODY = {
    f"GIT_{role}_{field}": value
    for role in ("AUTHOR", "COMMITTER")
    for field, value in (("NAME", "bench"), ("EMAIL", "noreply@example.org"))
}


def main() -> None:
    """Print a row for each size of repository."""
    print(f"Medians of {ROUNDS} rounds, seconds\n")
    print(
        "| consortia | portal review | check-jsonschema, the one file | ratio |\n|---|---|---|---|"
    )
    for count in [int(word) for word in sys.argv[1:]] or [1000, 10_000]:
        with tempfile.TemporaryDirectory() as place:
            ours, peer = _measured(Path(place), count)
        print(f"| {count:,} | {ours:.2f} | {peer:.2f} | {ours / peer:.2f} |")


def _measured(folder: Path, count: int) -> list[float]:
    make(folder, count)
    record = proposal_of_one(folder)
    schema = folder / "consortium.json"
    schema.write_text(json.dumps(read_schemas(folder)["consortium"].root), "utf-8")
    versions = ("--base", "main", "--head", "proposal", "--actor", f"github:{HOST}")
    ours = (BIN / "portal", "--root", folder, "review", *versions)
    tools = {
        "ours": Tool(lambda: command(*ours, finds=1)),
        "peer": Tool(lambda: command(BIN / "check-jsonschema", "--schemafile", schema, record)),
    }
    measure(tools, math.inf, {})
    return [tool.median or 0.0 for tool in tools.values()]


def proposal_of_one(folder: Path) -> Path:
    """A repository on ``main``, and a branch on which a host changes one amount of its record."""
    record = next(iter(sorted((folder / "data" / "consortia").rglob("*.yml"))))
    text = record.read_text("utf-8")
    host = text.partition('hosts:\n  - "')[2].partition('"')[0]
    (folder / "data" / "roles.yml").write_text(ROLES, "utf-8")
    with (folder / "data" / "organizations" / f"{host}.yml").open("a", encoding="utf-8") as file:
        file.write(f"accounts:\n  - {{forge: github, id: {HOST}}}\n")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "records")
    git(folder, "repack", "-a", "-d", "--quiet")
    git(folder, "switch", "--quiet", "--create", "proposal")
    record.write_text(text.replace("subsidy_krw: 14000000", "subsidy_krw: 1000000", 1), "utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "one amount")
    return record


def git(folder: Path, *words: str) -> None:
    """Run Git in a repository, as nobody."""
    subprocess.run(["git", *words], cwd=folder, check=True, env=os.environ | NOBODY)


if __name__ == "__main__":
    main()
