"""Moves refs in one step, and clears the locks of a run that was killed in that step.

Git locks a ref with a file beside it. If Git is killed the file stays, blocks every later move and
does not say whose it is. So a run first notes which locks its Git will make, in a folder that both
hold open: whoever can lock that folder and finds a note there knows that the run is gone. Locks of
any other Git are left alone and reported.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.git.as_set_up import Killed, NoVersion
from generator.git.process import Git
from generator.records.locks import hold, let_go, remove

FOLDER, NOTE = "portal-moving", "locks.json"
PACKED = "packed-refs"
STANDS = 10.0  # seconds; a living Git has its locks for some thousandths of one
REFUSED = ("Unable to create '", "': File exists"), ("unable to create file ", ": ")
"""The words between which Git names the lock that it cannot make."""
LEFT = (
    "{lock}: Git의 잠금 파일이 {age}초 전부터 있습니다. 잠시 뒤 다시 해 보시고, 이 저장소에서"
    " 도는 Git이 없으면 이 파일을 지우십시오. / a lock of Git, {age} s old; try again later, and"
    " delete this file if no Git is at work in this repository"
)


class Locked(NoVersion):
    """A lock that may belong to another Git is in the way."""


def move(root: Path, reason: str, moves: Iterable[str], new: str) -> None:
    """Do some lines of ``git update-ref --stdin``, all or none; ``new`` is what a ref becomes."""
    lines = [*moves]
    refs = [line.split(" ")[1] for line in lines]
    steps = "".join(f"{line}\n" for line in ("start", *lines, "prepare", "commit"))
    git = Git(root, None)
    folder, *locks = _places(
        git, root, FOLDER, *(f"{name}.lock" for name in (*refs, "HEAD", PACKED))
    )
    with _noted(folder, locks, new) as held:
        try:
            git("update-ref", "-m", reason, "--stdin", given=steps.encode(), holds=held)
        except NoVersion as error:
            raise _told(error) from None


@contextmanager
def _noted(folder: Path, locks: list[Path], new: str) -> Iterator[int]:
    """The folder with a note of the locks, which stays there if the run or its Git is killed."""
    held = hold(folder, lambda: None)
    try:
        _clear(folder / NOTE)
        (folder / NOTE).write_text(json.dumps([new, *map(str, locks)]), "utf-8")
        try:
            yield held
        except Killed:
            raise
        except NoVersion:
            remove(folder)
            raise
        remove(folder)
    finally:
        let_go(held)


def _clear(note: Path) -> None:
    """Remove the locks of a run that is gone."""
    try:
        began = note.stat().st_mtime_ns
        new, *locks = json.loads(note.read_text("utf-8"))
    except (FileNotFoundError, ValueError):  # before it was written whole, nothing was locked
        return
    for lock in map(Path, locks):
        if _gone(lock, began, f"{new}\n".encode()):
            if lock.stem == PACKED:
                lock.with_suffix(".new").unlink(missing_ok=True)
            lock.unlink(missing_ok=True)


def _gone(lock: Path, began: int, content: bytes) -> bool:
    """Whether a lock is of that run: made since, with nothing else in it, and standing still."""
    until = time.monotonic() + STANDS  # also where the clock was set back meanwhile
    first = last = _seen(lock)
    while first and last and os.path.samestat(first[0], last[0]):
        made, written = last
        if made.st_mtime_ns < began or written not in (content, b""):
            return False
        if time.monotonic() > until or time.time() - made.st_mtime > STANDS:
            return True
        time.sleep(0.1)
        last = _seen(lock)
    return False


def _seen(path: Path) -> tuple[os.stat_result, bytes] | None:
    try:
        return path.stat(), path.read_bytes()
    except OSError:
        return None


def _told(error: NoVersion) -> NoVersion:
    """Git's error, in plain words if it is about a lock."""
    said = str(error)
    named = (said.partition(start)[2].partition(end)[0] for start, end in REFUSED)
    lock = next((Path(name) for name in named if name), None)
    there = lock and _seen(lock)
    if not there:
        return error
    age = max(0, int(time.time() - there[0].st_mtime))
    return Locked(LEFT.format(lock=lock, age=age))


def _places(git: Git, root: Path, *names: str) -> list[Path]:
    """Where Git has files of its own."""
    asked = [word for name in names for word in ("--git-path", name)]
    return [root / os.fsdecode(line) for line in git("rev-parse", *asked).split(b"\n")[:-1]]
