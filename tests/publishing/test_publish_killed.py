"""``portal publish`` killed at chance moments: all is whole, and the next run is right."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest

from tests.publishing.test_publish import BETA, CALL, CHOSEN, MKDOCS, new
from tests.support import base
from tests.support.pair import NOON, Pair
from tests.support.proposals import clean, edit

pytestmark = pytest.mark.slow

SLOWEST = 60  # seconds of a run on a busy machine
LONGEST = 0.05  # seconds; a run takes ten times as long and more
GIT = """\
#!/bin/sh
echo >> {calls}
if [ $(wc -l < {calls}) -eq {last} ]; then
    {{ sleep {wait}; kill -9 0; }} > /dev/null 2>&1 &
fi
exec {git} "$@"
"""
"""Counts its calls, and has the whole run killed soon after one of them began."""
NEVER = 1_000_000


@dataclass(frozen=True)
class Publishing:
    """Runs of ``portal publish``, which can be killed soon after any call of Git that they make."""

    pair: Pair
    spare: Path

    def run(self, last: int = NEVER, wait: float = 0) -> tuple[int, str, int]:
        """The exit code, what was said, and how often Git was called."""
        tools, calls = self.spare / "tools", self.spare / "calls"
        tools.mkdir(exist_ok=True)
        calls.write_text("")
        git = GIT.format(calls=calls, last=last, git=which("git"), wait=wait)
        (tools / "git").write_text(git)
        (tools / "git").chmod(0o755)
        portal = str(Path(sys.executable).with_name("portal"))
        where = ["--from", str(self.pair.private.root), "--to", str(self.pair.public.root)]
        own = {"SOURCE_DATE_EPOCH": str(NOON + 1_000_000), "TMPDIR": str(self.spare)}
        path = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
        done = subprocess.run(
            [portal, "publish", *where],
            env=clean() | own | path,
            start_new_session=True,  # all processes of which one signal ends
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=SLOWEST,
        )
        return done.returncode, done.stderr.decode(), calls.read_text().count("\n")


def attacked(folder: Path, kills: int, seed: int) -> int:
    """How many of the runs were cut off; each leaves the old line or the new one."""
    chance, cut = random.Random(seed), 0
    pair = Pair.start(folder, {**base.files(), "mkdocs.yml": MKDOCS})
    pair.approve(new(CHOSEN), edit(CALL, "12-10", "12-20"))
    pair.approve(edit(BETA, "title: beta", "title: 새 beta"))
    old, publishing = pair.public.run("rev-parse", "main"), Publishing(pair, folder)
    code, said, calls = publishing.run()
    assert code == 0, said
    whole = pair.public.run("rev-parse", "main")
    for _ in range(kills):
        pair.public.run("update-ref", "refs/heads/main", old)
        last, wait = chance.randint(1, calls), chance.uniform(0, LONGEST)
        cut += publishing.run(last, wait)[0] == -signal.SIGKILL
        assert pair.public.run("rev-parse", "main") in (old, whole)
        pair.public.run("fsck", "--strict", "--no-dangling")
        code, said, calls = publishing.run()
        assert code == 0, said
        assert pair.public.run("rev-parse", "main") == whole
    return cut


def test_a_few_kills(tmp_path: Path) -> None:
    assert attacked(tmp_path, 3, seed=1) >= 1


@pytest.mark.long
def test_fifty_kills(tmp_path: Path) -> None:
    assert attacked(tmp_path, 50, seed=2026) >= 30
