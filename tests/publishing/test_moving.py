"""The step that moves a branch, really killed: the next one clears its locks, and nobody else's."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.git.as_set_up import NoVersion
from generator.git.moving import FOLDER, STANDS, Locked, move
from tests.support.proposals import History, clean, put

pytestmark = pytest.mark.slow

STOPPED = """#!/bin/sh
case "$*" in
  *update-ref*)
    echo $$ > "$SEEN"
    {{ sed '/^commit$/d'; sleep 60; }} | {git} "$@" | while read -r line; do
      case "$line" in prepare*) touch "$SEEN.locked" ;; esac
    done ;;
  *) exec {git} "$@" ;;
esac
"""
"""A real Git that comes to where it has taken every lock, and goes no further."""
WAIT = 20.0  # seconds on a busy machine


@pytest.fixture
def line(tmp_path: Path) -> History:
    history = History.start(tmp_path / "r.git", {"a": "1"})
    history.branches({"next": ("main", (put("a", "2"),)), "request": ("main", (put("a", "3"),))})
    return history


def steps(line: History) -> tuple[list[str], str]:
    old, new, request = (line.run("rev-parse", name) for name in ("main", "next", "request"))
    lines = [f"update refs/heads/main {new} {old}", f"delete refs/heads/request {request}"]
    return lines, new


def until(path: Path) -> None:
    ends = time.monotonic() + WAIT
    while not path.exists():
        assert time.monotonic() < ends, f"{path} never came"
        time.sleep(0.01)


def moving(line: History) -> str:
    """A program that makes the move."""
    lines, new = steps(line)
    call = "from pathlib import Path; from generator.git.moving import move\n"
    return call + f"move(Path({str(line.root)!r}), 'x', {lines!r}, {new!r})"


@contextmanager
def stopped(line: History, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run whose Git has all locks; in the end none of its processes is left."""
    tools, seen = folder / "tools", folder / "seen"
    tools.mkdir()
    program = tools / "git"
    program.write_text(STOPPED.format(git=shutil.which("git")))
    program.chmod(0o755)
    own = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "SEEN": str(seen)}
    with subprocess.Popen(
        [sys.executable, "-c", moving(line)], env=clean() | own, start_new_session=True
    ) as run:
        try:
            until(Path(f"{seen}.locked"))
            yield run
        finally:
            os.killpg(run.pid, signal.SIGKILL)


def locks(line: History) -> set[str]:
    return {str(path.relative_to(line.root)) for path in line.root.rglob("*.lock")}


def aged(line: History) -> None:
    """Let the locks stand for a while, without waiting."""
    for path in (*line.root.rglob("*.lock"), *(line.root / FOLDER).rglob("*")):
        found = path.stat()
        os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns - int(2e9 * STANDS)))


def test_locks_of_a_killed_run_are_cleared_by_the_next(line: History, tmp_path: Path) -> None:
    with stopped(line, tmp_path):
        pass
    left = locks(line)
    assert left >= {"HEAD.lock", "packed-refs.lock", "refs/heads/main.lock"}
    (line.root / "packed-refs.new").touch()  # as Git leaves it too, a moment later
    aged(line)
    lines, new = steps(line)
    move(line.root, "x", lines, new)
    assert line.run("for-each-ref", "--format=%(refname)") == "refs/heads/main\nrefs/heads/next"
    assert line.run("rev-parse", "main") == new
    assert not locks(line) and not (line.root / FOLDER).exists()
    assert not (line.root / "packed-refs.new").exists()


def test_a_run_waits_for_a_git_that_outlives_its_own(line: History, tmp_path: Path) -> None:
    with stopped(line, tmp_path) as first:
        first.kill()
        first.wait()
        _, new = steps(line)
        second = subprocess.Popen([sys.executable, "-c", moving(line)], env=clean())
        time.sleep(0.5)
        assert second.poll() is None and locks(line)
        aged(line)
        os.killpg(first.pid, signal.SIGKILL)
        assert second.wait(WAIT) == 0
    assert line.run("rev-parse", "main") == new


@pytest.mark.parametrize("killed_before", [False, True])
def test_a_lock_of_another_git_is_left_and_told(
    line: History, tmp_path: Path, killed_before: bool
) -> None:
    if killed_before:
        with stopped(line, tmp_path):
            pass
        for path in line.root.rglob("*.lock"):
            path.unlink()
        aged(line)
    old, other = line.run("rev-parse", "main"), line.run("rev-parse", "request")
    call = ["git", "update-ref", "--stdin"]
    with subprocess.Popen(
        call, cwd=line.root, env=clean(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as living:
        assert living.stdin and living.stdout
        living.stdin.write(f"start\nupdate refs/heads/main {other} {old}\nprepare\n".encode())
        living.stdin.flush()
        assert [living.stdout.readline() for _ in range(2)][1] == b"prepare: ok\n"
        (line.root / "HEAD.lock").unlink()  # only the branch itself stands in the way
        os.utime(line.root / "refs/heads/main.lock", (time.time() - 100,) * 2)
        lines, new = steps(line)
        with pytest.raises(Locked, match=r"refs/heads/main\.lock: Git의 잠금 .* \d+ s old"):
            move(line.root, "x", lines, new)
        living.stdin.write(b"commit\n")
        living.stdin.close()
        assert living.wait() == 0
    assert line.run("rev-parse", "main") == other
    with pytest.raises(NoVersion) as told:
        move(line.root, "x", lines, new)
    assert not isinstance(told.value, Locked)
    assert not (line.root / FOLDER).exists()
