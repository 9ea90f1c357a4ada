"""Kills work at each of its steps in turn, as seen by Python's audit hooks, except reads.

Run as a program of its own, with one thread, so that it may fork: ``python -m tests.support.killed
FOLDER CASE…`` prints for each case how many steps there were, and fails where something was not as
it should be.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from generator.build.disk import exchange
from generator.build.disk.folder import Folder
from generator.commands.fmt import format_records
from tests.support import ROOT
from tests.support.small import tree

STEPS = ("os.", "shutil.rmtree", "open", "ctypes.dlsym", "fcntl.")
READS = ("os.listdir", "os.scandir")
OLD = {"build.json": '{"built": "2026-01-01T00:00:00+09:00"}', "a/x.html": "old", "gone": "old"}
NEW = {"build.json": '{"built": "2026-01-02T00:00:00+09:00"}', "a/x.html": "new", "b": "new"}
UNSORTED = "title: 시험\naudience: hosts\n\n\nscheme: other\nsources: [{title: t}]\n"


def at_every_step(act: Callable[[], None], judge: Callable[[], None]) -> int:
    """Kill the work at its first step, its second, and so on until it comes to its end."""
    for number in range(1, 10_000):
        child = os.fork()
        if not child:
            _die_at(number)
            act()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            assert status == 0, f"step {number} failed by itself"
            return number - 1
        judge()
    raise AssertionError("it never ended")


def _die_at(number: int) -> None:
    left = number

    def hook(event: str, said: tuple[object, ...]) -> None:
        nonlocal left
        reads = event in READS or (event == "open" and said[1] in ("r", "rb"))
        if event.startswith(STEPS) and not reads:
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def lay(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def folder_case(case: str, home: Path) -> int:
    """A site laid into a folder of one kind."""
    place, root = home / "web" / "site", home / "root"
    wanted = home / "link" if case == "link" else place
    root.mkdir()
    place.mkdir(parents=True)
    if case == "link":
        wanted.symlink_to(place)
    if case not in ("empty", "absent"):
        lay(place, OLD)
    if case == "absent":
        place.rmdir()
    if case == "two names":
        exchange._at_once = lambda one, other: False
    stays = {"a/stays": "same"} if case == "some stay" else {}
    lay(place, stays)
    os.chdir(place if case == "inside" else home)
    before = {} if case in ("empty", "absent") else OLD | stays
    last = {n: t.encode() for n, t in before.items()}
    made = {n: t.encode() for n, t in (NEW | stays).items()}

    def act() -> None:
        folder = Folder(wanted, root, marked=True)
        folder.open(lambda: None)
        lay(folder.new, NEW)
        folder.finish(stays)

    def judge() -> None:
        nonlocal last
        if case in ("two names", "some stay"):  # there is a moment without it; the next build mends
            folder = Folder(wanted, root, marked=True)
            folder.open(lambda: None)
            folder.close()
        if case != "inside":
            found = tree(place) if place.exists() else {}
            assert found in (last, made), sorted(found)
            last = found
        if case == "some stay":  # to see all moves at each step
            shutil.rmtree(place)
            lay(place, before)
            last = {n: t.encode() for n, t in before.items()}
        if case == "link":
            assert wanted.is_symlink()

    steps = at_every_step(act, judge)
    assert tree(place) == made
    assert [path.name for path in place.parent.iterdir()] == ["site"]
    return steps


def fmt_case(home: Path) -> int:
    """Records put into canonical form."""
    shutil.copytree(ROOT / "schemas", home / "schemas")
    record = home / "data/calls/a.yml"
    record.parent.mkdir(parents=True)
    record.write_text(UNSORTED, "utf-8")

    def act() -> None:
        format_records(home, ["data"], False, "ko")

    def judge() -> None:
        if record.read_text("utf-8") != UNSORTED:
            record.write_text(UNSORTED, "utf-8")

    steps = at_every_step(act, judge)
    assert record.read_text("utf-8") != UNSORTED
    assert [path.name for path in record.parent.iterdir()] == ["a.yml"]
    return steps


def told(case: str, folder: Path) -> bool:
    """Try a case in a process of its own, which prints how it went; whether all was whole."""
    if child := os.fork():
        return os.waitpid(child, 0)[1] == 0
    home = folder.resolve() / case
    home.mkdir()
    try:
        steps = fmt_case(home) if case == "fmt" else folder_case(case, home)
    except BaseException:
        print(f"{case}: ", traceback.format_exc(), flush=True)
        os._exit(1)
    print(f"{case}: {steps}", flush=True)
    os._exit(0)


if __name__ == "__main__":
    sys.exit(1 if [case for case in sys.argv[2:] if not told(case, Path(sys.argv[1]))] else 0)
