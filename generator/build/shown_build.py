"""A build by MkDocs as whoever waits for it sees it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.text.shown_steps import stage, times, watched
from generator.text.stopwatch import Stopwatch

TIMES = "PORTAL_TIMES"
"""Of the environment: a file for where the time of a build went, in seconds by what it did."""
OTHERS = "손으로 쓴 페이지 / hand-written pages (MkDocs)"
BESIDE = "MkDocs 시작과 끝 / MkDocs begins and ends"


@contextmanager
def shown() -> Iterator[None]:
    """A bar on a terminal for what takes long, and the times where they are asked for."""
    file = os.environ.get(TIMES)
    spent = Stopwatch(OTHERS) if file else None
    try:
        with watched(sys.stderr, spent):
            yield
    finally:
        if spent and file:
            Path(file).write_text(json.dumps([spent.stages.spent, spent.work]), "utf-8")


@contextmanager
def asked() -> Iterator[Mapping[str, str]]:
    """What to say to a process that builds, for which this one waits; times are taken in here."""
    with stage(BESIDE):
        if not (spent := times()):
            yield {}
            return
        with TemporaryDirectory() as folder:
            file = Path(folder, "times.json")
            yield {TIMES: os.fspath(file)}
            if file.is_file():
                stages, work = json.loads(file.read_text("utf-8"))
                spent.stages.waited(stages)
                spent.kinds.add(work)
