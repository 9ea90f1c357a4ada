"""Updates a site in place: new files move in, the rest stays, obsolete files are deleted.

What may fail for want of room or rights comes first and changes no page.  Then files move one by
one, each in one step of the system.  Who is killed there leaves the list of what is to go, and the
next build ends it before it does anything else.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.cache.contents import folders
from generator.records.locks import remove

GONE = "gone.json"
"""In the work folder: what is to be removed once all that is new has moved."""


def bring_up(
    new: Path, place: Path, work: Path, stays: Collection[str], beside: Collection[str]
) -> bool:
    """Make a site of the new files and of those that stay; False where it needs a new folder.

    ``beside`` names what may lie in the site and is no part of it.
    """
    moves = set(files(new))
    found = _Found({*moves, *stays})
    found.look(os.fspath(place), beside)
    if found.files.issuperset(stays) and not found.in_the_way(moves):
        for path in moves:
            if _same(new / path, place / path):
                (new / path).unlink()
        if _made({(place / path).parent for path in files(new)}):
            add_files(new, place, work, found.unwanted)
            return True
    return False


def add_files(new: Path, place: Path, work: Path, gone: Collection[str]) -> None:
    """Move new files among those of a site, in folders that are there, and remove what goes."""
    (work / "going").write_text(json.dumps([*gone]), "utf-8")
    (work / "going").rename(work / GONE)
    end_bringing_up(new, place, work)


def end_bringing_up(new: Path, place: Path, work: Path) -> None:
    """Do what is left to do for a site that is being brought up to date, if there is one."""
    if not (work / GONE).is_file():
        return
    for path in files(new) if new.is_dir() else ():
        (new / path).replace(place / path)
    for path in json.loads((work / GONE).read_bytes()):
        remove(place / path)
        _remove_empty((place / path).parent, place)
    (work / GONE).unlink()


def _remove_empty(folder: Path, place: Path) -> None:
    """Remove a folder of a site, and those above it, as far as nothing is left in them."""
    with suppress(OSError):
        while folder != place:
            folder.rmdir()
            folder = folder.parent


def take_along(place: Path, new: Path, stays: Collection[str]) -> None:
    """Lay the files that stay into a new folder too, copied only where that cannot be helped."""
    for path in stays:
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(place / path, new / path)
        except OSError:
            shutil.copy2(place / path, new / path)


def files(folder: Path) -> Iterator[str]:
    """Every file of a folder, by its path there."""
    root = len(os.fspath(folder)) + 1
    for above, entries in folders(os.fspath(folder)):
        yield from (f"{above}/{entry.name}"[root:] for entry in entries)


@dataclass
class _Found:
    """What a folder has of some files, and what is there beside them."""

    wanted: set[str]
    files: set[str] = field(default_factory=set)
    unwanted: list[str] = field(default_factory=list)
    """Files, and folders in which there is none that is wanted."""

    def __post_init__(self) -> None:
        self.within = {above for path in self.wanted for above in _above(path)}

    def look(self, folder: str, beside: Collection[str] = (), at: str = "") -> None:
        """Look through a folder."""
        below = []
        with os.scandir(folder) as entries:
            for entry in entries:
                path = f"{at}{entry.name}"
                if path in self.within and entry.is_dir(follow_symlinks=False):
                    below.append((entry.path, f"{path}/"))
                elif path in self.wanted and entry.is_file(follow_symlinks=False):
                    self.files.add(path)
                elif path not in beside:
                    self.unwanted.append(path)
        for inner, path in below:
            self.look(inner, at=path)

    def in_the_way(self, moves: Collection[str]) -> bool:
        """Whether a folder stands where a file is wanted, or what is none where one is.

        Where a system does not tell capitals from small letters, two names can be one place.
        """
        places = {path.casefold() for path in (*self.within, *moves)}
        return any(path.casefold() in places for path in self.unwanted)


def _above(path: str) -> Iterator[str]:
    """The folders that a file is in."""
    while at := path.rpartition("/")[0]:
        yield at
        path = at


def _same(made: Path, known: Path) -> bool:
    """Whether a file that was made is the one that is there: its bytes, and who may read it."""
    if not known.is_file():
        return False
    ours, there = made.stat(), known.stat()
    if (ours.st_mode, ours.st_size) != (there.st_mode, there.st_size):
        return False
    return made.read_bytes() == known.read_bytes()


def _made(wanted: Collection[Path]) -> bool:
    """Make folders that lack; whether something can be moved into all of them."""
    try:
        for folder in wanted:
            folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return all(os.access(folder, os.W_OK | os.X_OK) for folder in wanted)
