"""``portal publish`` killed at chance moments: all is whole, and the next run is right."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.publishing.test_publish import BETA, CALL, CHOSEN, MKDOCS, new
from tests.support import base
from tests.support.pair import NOON, Pair
from tests.support.proposals import clean, edit

pytestmark = pytest.mark.slow

SLOWEST = 60  # seconds of a run on a busy machine


def started(pair: Pair, spare: Path) -> subprocess.Popen[bytes]:
    """A run with processes of its own, all of which one signal ends."""
    portal = str(Path(sys.executable).with_name("portal"))
    where = ["--from", str(pair.private.root), "--to", str(pair.public.root)]
    own = {"SOURCE_DATE_EPOCH": str(NOON + 1_000_000), "TMPDIR": str(spare)}
    return subprocess.Popen(
        [portal, "publish", *where],
        env=clean() | own,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def killed(pair: Pair, spare: Path, after: float) -> bool:
    """Whether a run was still going on when it was killed."""
    with started(pair, spare) as run:
        time.sleep(after)
        going = run.poll() is None
        if going:
            os.killpg(run.pid, signal.SIGKILL)
    return going


def attacked(folder: Path, kills: int, seed: int) -> int:
    """How many of the runs were cut off; each leaves the old line or the new one."""
    chance, cut = random.Random(seed), 0
    pair = Pair.start(folder, {**base.files(), "mkdocs.yml": MKDOCS})
    pair.approve(new(CHOSEN), edit(CALL, "12-10", "12-20"))
    pair.approve(edit(BETA, "title: beta", "title: 새 beta"))
    old, began = pair.public.run("rev-parse", "main"), time.monotonic()
    with started(pair, folder) as run:
        assert run.wait(SLOWEST) == 0
    whole, lasts = pair.public.run("rev-parse", "main"), time.monotonic() - began
    for _ in range(kills):
        pair.public.run("update-ref", "refs/heads/main", old)
        cut += killed(pair, folder, chance.uniform(0.3, 1.1) * lasts)
        assert pair.public.run("rev-parse", "main") in (old, whole)
        pair.public.run("fsck", "--strict", "--no-dangling")
        with started(pair, folder) as run:
            said = run.communicate(timeout=SLOWEST)[1].decode()
        assert run.returncode == 0, said
        assert pair.public.run("rev-parse", "main") == whole
    return cut


def test_a_few_kills(tmp_path: Path) -> None:
    assert attacked(tmp_path, 3, seed=1) >= 1


@pytest.mark.long
def test_fifty_kills(tmp_path: Path) -> None:
    assert attacked(tmp_path, 50, seed=2026) >= 30
