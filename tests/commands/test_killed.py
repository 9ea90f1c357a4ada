"""Commands that write, killed at chance moments: what was there or what comes, and nothing between.

Single steps are killed one by one in ``tests/build/test_folder.py``; here it is the whole command,
with its imports, children and files.  ``portal publish`` has a test of its own.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.records.schema import Schema
from tests.support.proposals import clean
from tests.support.small import small_repository, tree

OLD, NEW = "1764000000", "1764100000"  # seconds; the days of the site before and of the next
KILLS = 50
SLOWEST = 60  # seconds of a run on a busy machine


class Work:
    """A command in a repository: what it reads and writes before, and what it should leave."""

    def __init__(self, root: Path, command: list[str], place: str) -> None:
        self.root, self.command, self.place = root, command, root / place

    def started(self, day: str = NEW) -> subprocess.Popen[bytes]:
        program = Path(sys.executable).with_name(self.command[0])
        return subprocess.Popen(
            [program, *self.command[1:]],
            cwd=self.root,
            env=clean() | {"SOURCE_DATE_EPOCH": day},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def done(self, day: str = NEW) -> None:
        with self.started(day) as run:
            said = run.communicate(timeout=SLOWEST)[1].decode()
        assert run.returncode == 0, said

    def laid(self, files: Mapping[str, bytes]) -> None:
        shutil.rmtree(self.place, ignore_errors=True)
        for name, content in files.items():
            path = self.place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def killed(self, after: float) -> bool:
        """Whether it was still going on then."""
        with self.started() as run:
            time.sleep(after)
            going = run.poll() is None
            if going:
                os.killpg(run.pid, signal.SIGKILL)
        return going


Tree = Mapping[str, bytes]
Whole = Callable[[Tree, Tree], bool]
"""Whether what is there is whole, where the second is what a run to its end leaves."""


def attacked(work: Work, old: Tree, whole: Whole) -> int:
    """How many of the runs were cut off."""
    chance, cut = random.Random(2026), 0
    work.laid(old)
    began = time.monotonic()
    work.done()
    new, lasts = tree(work.place), time.monotonic() - began
    beside = {path.name for path in work.root.iterdir()}
    for number in range(KILLS):
        work.laid(old)
        cut += work.killed(chance.uniform(0.2, 1.05) * lasts)
        assert whole(tree(work.place), new)
        if number % 5 == 4:  # what five left behind stops nobody
            if not old:
                shutil.rmtree(work.place, ignore_errors=True)
            work.done()
            assert tree(work.place) == new
            assert {path.name for path in work.root.iterdir()} == beside
    return cut


@pytest.fixture
def root(tmp_path: Path, schemas: Mapping[str, Schema]) -> Path:
    return small_repository(tmp_path / "root", schemas)


@pytest.mark.long
def test_a_build_leaves_the_last_site_or_the_next(root: Path) -> None:
    work = Work(root, ["mkdocs", "build", "--quiet", "--strict"], "site")
    work.done(OLD)
    old = tree(work.place)
    assert attacked(work, old, lambda site, new: old != new and site in (old, new)) >= KILLS // 2


@pytest.mark.long
def test_an_export_is_whole_or_not_there(root: Path) -> None:
    work = Work(root, ["portal", "export", "out"], "out")
    assert attacked(work, {}, lambda out, new: new != {} and out in ({}, new)) >= KILLS // 2


@pytest.mark.long
def test_a_formatted_file_is_the_old_or_the_new(root: Path) -> None:
    work = Work(root, ["portal", "fmt"], "data")
    tidy = tree(work.place)
    untidy = {name: content + b"\n\n\n" for name, content in tidy.items()}
    for copy in range(200):  # enough files to be killed between two
        source = untidy["exhibitions/medica.yml"]
        untidy[f"exhibitions/medica-{copy}.yml"] = source

    def whole(data: Tree, new: Tree) -> bool:
        each = {name: (text, new[name]) for name, text in untidy.items()}
        return data.keys() >= each.keys() and all(data[name] in each[name] for name in each)

    assert attacked(work, untidy, whole) >= KILLS // 2
