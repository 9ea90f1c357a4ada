"""``python -m bench.lighthouse [SITE]``: what Lighthouse says of five kinds of page.

SITE is a built site, ``site`` if not given; ``npm ci --prefix requirements/lighthouse`` brings the
tool.  A busy machine makes pages slow, so each is asked up to three times and the best of its
performance counts; the load stands in the last line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

from bench.measured import BIN
from tests.browser.test_budgets import Gzipped
from tests.support.browsers import chromium
from tests.support.served import served

ROOT = Path(__file__).parents[1]
TOOL = ROOT / "requirements/lighthouse/node_modules/lighthouse/cli/index.js"
PAGES = {
    "home": "",
    "call": "calls/2026-jakarta-jbio/",
    "consortium": "consortia/2025/medica-kmdica/",
    "list of exhibitions": "exhibitions/",
    "statistics": "statistics/sme-exports/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
GOOD = (98, 100, 100, 100)
ROUNDS = 3
FLAGS = "--headless=new --no-sandbox --disable-gpu"
Scores: TypeAlias = tuple[int, ...]


def main() -> None:
    """Print a table of scores out of 100."""
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    print("| page | " + " | ".join(SCORES) + " | rounds |\n|---|---|---|---|---|---|")
    with served(site, Gzipped) as address:
        for name, path in PAGES.items():
            found: list[Scores] = []
            while len(found) < ROUNDS and not any(_good(scores) for scores in found):
                found.append(_asked(address + path))
            best = max(found)
            print(f"| {name} | {' | '.join(map(str, best))} | {len(found)} |", flush=True)
    print("\nload of the last minute, five and fifteen:", *os.getloadavg())


def _good(scores: Scores) -> bool:
    return all(score >= least for score, least in zip(scores, GOOD, strict=True))


def _asked(address: str) -> Scores:
    """The scores of a page, as of a telephone on a slow line."""
    command: list[str | Path] = [
        *(BIN / "node", TOOL, address, "--quiet", "--output=json"),
        f"--chrome-flags={FLAGS}",
        f"--only-categories={','.join(SCORES)}",
    ]
    browser = {"CHROME_PATH": chromium() or ""}
    said = subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | browser
    ).stdout
    categories = json.loads(said)["categories"]
    return tuple(round(categories[name]["score"] * 100) for name in SCORES)


if __name__ == "__main__":
    main()
