"""``python -m bench.served [N]``: how long after a file is written its page is on the screen.

``mkdocs serve`` over N synthetic consortia (1,000 if not given).  Each round a record gets another
amount and another title, a record comes, is renamed and goes.  A row tells, in seconds since the
file was written, when browsers are told to load anew, when the page of the record has come as it is
to be, and when the list of consortia has.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from bench.measured import BIN
from bench.repositories import AMOUNT, TITLE, Repositories
from tests.support.served import free_port

ROUNDS = 7
LIST = "consortia/"
LATEST = 86_400  # seconds


@contextmanager
def served(of: Repositories) -> Iterator[str]:
    """The address of a server that has begun."""
    address = f"127.0.0.1:{free_port()}"
    server = subprocess.Popen(
        [BIN / "mkdocs", "serve", "--quiet", "--dev-addr", address],
        cwd=of.folder,
        env={**os.environ, "PORTAL_CACHE": str(of.place / "kept")},
        stderr=subprocess.DEVNULL,
    )
    try:
        while not told(f"http://{address}/")[0]:
            time.sleep(0.1)
        yield f"http://{address}/"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def told(address: str) -> tuple[int, str]:
    """The status and text of an answer; 0 where nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=LATEST) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""
    except OSError:
        return 0, ""


def seconds(site: str, change: Callable[[], object], page: str, words: str) -> Iterator[float]:
    """When browsers were told, the page had come and the list had; gone is what has no words."""
    time.sleep(1 + random.random())  # so that nothing is in step with the server's looks
    version = re.findall(r"livereload\((\d+)", told(site)[1])[0]
    begun = time.monotonic()
    change()
    told(f"{site}livereload/{version}/1")
    yield time.monotonic() - begun
    status, text = told(site + page)
    assert (status == 200 and words in text) if words else status == 404, (page, status)
    yield time.monotonic() - begun
    assert told(site + LIST)[0] == 200
    yield time.monotonic() - begun


def rounds(of: Repositories, site: str) -> Iterator[tuple[str, list[float]]]:
    """Each kind of edit, again and again."""
    record = of.record
    came, moved = record.with_name("came.yml"), record.with_name("moved.yml")
    page = f"{LIST}{record.parent.name}/"
    text = record.read_text("utf-8").replace(TITLE, "새 모의 컨소시엄")
    for number in range(1, ROUNDS + 1):
        amount, title = 20_000_000 + number, f"{TITLE} {number}번째"
        for what, change, name, words in (
            ("an amount", partial(of.say, AMOUNT, f"cost_krw: {amount}"), "c-0", f"{amount:,}"),
            ("a title", partial(of.say, TITLE, title), "c-0", title),
            ("a record that comes", partial(came.write_text, text, "utf-8"), "came", "새 모의"),
            ("a record renamed", partial(came.rename, moved), "moved", "새 모의"),
            ("a record that goes", moved.unlink, "moved", ""),
        ):
            yield what, [*seconds(site, change, f"{page}{name}/", words)]


def main() -> None:
    """Print the table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    found: dict[str, list[list[float]]] = {}
    with tempfile.TemporaryDirectory() as place:
        of = Repositories(Path(place), size)
        assert of.record.stem == "c-0"
        with served(of) as site:
            for what, took in rounds(of, site):
                found.setdefault(what, []).append(took)
    print(f"| {size:,} consortia | browsers told | the page | the list |\n|---|---|---|---|")
    for what, rows in found.items():
        cells = (f"{median(c):.2f} ({min(c):.2f} to {max(c):.2f})" for c in zip(*rows, strict=True))
        print(f"| {what} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
