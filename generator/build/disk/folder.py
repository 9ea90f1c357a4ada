"""The output folder of a site or an export: which folders may be replaced, and how to do it whole.

Everything is written to a work folder beside it (inside it, where it is a mount or its parent is
read-only) and moved into place at the very end, as a whole or among files that stay as they are.
The work folder is locked while in use: a second build waits, and the next one ends or removes what
a killed build left there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from generator.build.disk.bringing_up import (
    add_files,
    bring_up,
    end_bringing_up,
    files,
    take_along,
)
from generator.build.disk.exchange import exchange, restore
from generator.build.disk.own_folders import INSIDE, MARK, NOT_OURS, NotOurs, needs_to_stay, refusal
from generator.records.locks import empty, hold, let_go, remove
from generator.text.shown_steps import stage
from generator.text.stage_names import PLACING


class Folder:
    """An output folder; files are written to ``new`` until ``finish``."""

    def __init__(self, wanted: Path, root: Path, *, marked: bool) -> None:
        """With ``marked``, what an earlier build made is replaced; other folders must be empty."""
        self.place = wanted.resolve()  # a link stays, and what it leads to is replaced
        if why := refusal(self.place, root.resolve(), marked):
            raise NotOurs(f"{wanted}: {why}")
        beside = self.place.with_name(f".{self.place.name}.building")
        self._inside = needs_to_stay(self.place)
        self.work = self.place / INSIDE if self._inside else beside
        self.new = self.work / "new"
        self._marked = marked
        self._root = root.resolve()
        self._held: int | None = None

    @stage(PLACING)
    def open(self, waiting: Callable[[], object]) -> None:
        """Lock the folder, and remove what a killed build left."""
        self._held = hold(self.work, waiting)
        restore(self.work / "last", self.place)
        with suppress(OSError):  # who found it half done may have removed it: this build mends it
            end_bringing_up(self.new, self.place, self.work)
        empty(self.work)
        self.new.mkdir()
        if why := refusal(self.place, self._root, self._marked):  # while we waited
            self.close()
            raise NotOurs(f"{self.place}: {why}")

    @stage(PLACING)
    def finish(self, stays: Collection[str] = ()) -> None:
        """Move the new files into place, where some may stay that are there."""
        if not (stays and bring_up(self.new, self.place, self.work, stays, NOT_OURS)):
            take_along(self.place, self.new, stays)
            self._exchange()
        self.close()

    @stage(PLACING)
    def add(self, gone: Collection[str]) -> None:
        """Move the new files among those that are there, of which some go."""
        for path in files(self.new):
            (self.place / path).parent.mkdir(parents=True, exist_ok=True)
        add_files(self.new, self.place, self.work, gone)

    def _exchange(self) -> None:
        if self._inside:
            self._fill(self.new)
        else:
            try:
                exchange(self.new, self.place, self.work / "last")
            except OSError:  # a mount that does not look like one
                inside = self.place / INSIDE
                remove(inside)
                shutil.copytree(self.new, inside / "new")
                self._fill(inside / "new")
                remove(inside)

    @stage(PLACING)
    def close(self) -> None:
        """Remove the work folder and release the lock; the last site stays as it is."""
        if self._held is None:
            return
        remove(self.work)
        let_go(self._held)
        self._held = None

    def _fill(self, new: Path) -> None:
        """Replace entry by entry, ``build.json`` first, where the folder itself has to stay."""
        names = sorted((path.name for path in new.iterdir()), key=lambda n: (n != MARK, n))
        aside = new.with_name("aside")
        for name in names:
            exchange(new / name, self.place / name, aside)
            if os.path.lexists(aside):
                remove(aside)
        for path in sorted(self.place.iterdir()):
            if path.name not in (*names, *NOT_OURS):
                remove(path)
