"""Identifies the code behind a result: the portal's own files, Python and installed packages.

Code is read once.  From then on, also by later runs that are told of it, it is trusted as long as
the system notes of each file what it did: size, times and number.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from os import stat, walk
from pathlib import Path
from typing import NamedTuple

import generator

HOME = Path(generator.__file__).parent
NOT_CODE = ("__pycache__",)
SURE = 2_000_000_000
"""Nanoseconds after which another change of a file is noted with another time, on any system."""
THEME = "theme"
"""The room that no check depends on, and that a build reads from disk."""


class Code(NamedTuple):
    """Some of the code, as it was on the disk."""

    noted: str
    """What tells whether the system notes anything else of it; empty if some of it is new."""
    version: str


_earlier: dict[str, Code] = {}
_begun: dict[tuple[str, ...], str] = {}
"""Versions as they were when they were asked for first."""


def earlier() -> Mapping[str, Code]:
    """What is known of the code, for a later run."""
    return {**_earlier}


def believe(told: Mapping[str, Sequence[str]]) -> None:
    """Take what an earlier run knew of the code, unless it is known here."""
    _earlier.update({name: Code(*of) for name, of in told.items() if name not in _earlier})


def version(*without: str) -> str:
    """A digest of the generator's files, except some rooms, and of everything that they run on."""
    if without not in _begun:
        _begun[without] = version_now(*without)
    return _begun[without]


def told_version(*without: str) -> bytes:
    """The same, with what the system notes of it, for a process that this one is a copy of."""
    version(*without)
    return json.dumps(_earlier[_name(HOME, without)]).encode()


def take_version(told: bytes, *without: str) -> None:
    """Take what a forked worker was asked while this one did something else."""
    found = Code(*json.loads(told))
    _earlier[_name(HOME, without)] = found
    _begun[without] = found.version


def version_now(*without: str) -> str:
    """The same as it is on the disk by now: this process may have loaded older code."""
    return _known(HOME, without, (sys.version, *sorted(_installed())))


def unchanged(*without: str) -> bool:
    """Whether the files on disk still have the digest that was asked for first."""
    return version_now(*without) == version(*without)


def theme_now(theme: Path) -> str:
    """A digest of the files of a theme as it is on the disk by now."""
    return _known(theme)


def _known(home: Path, without: Sequence[str] = (), beside: Iterable[str] = ()) -> str:
    name = _name(home, without)
    paths = sorted(_files(home, {*NOT_CODE, *without}))
    noted = _noted(paths, beside)
    known = _earlier.get(name)
    if not (known and noted and known.noted == noted):
        known = _earlier[name] = Code(noted, _read(home, paths, beside))
    return known.version


def _name(home: Path, without: Sequence[str]) -> str:
    return f"{home} {without}"


def _noted(paths: Sequence[str], beside: Iterable[str]) -> str:
    found = [(s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for s in map(stat, paths)]
    if time.time_ns() - max((changed for _, _, changed, _ in found), default=0) <= SURE:
        return ""
    told = repr((paths, found, *beside)).encode("utf-8", "surrogateescape")
    return blake2b(told, digest_size=20).hexdigest()


def _read(home: Path, paths: Sequence[str], beside: Iterable[str]) -> str:
    found, within = blake2b(digest_size=20), len(str(home))
    for path in paths:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a Path for each is slow)
            content = file.read()
        found.update(f"{path[within:]}\0".encode("utf-8", "surrogateescape"))
        found.update(blake2b(content).digest())
    for line in beside:
        found.update(f"{line}\0".encode())
    return found.hexdigest()


def _files(home: Path, without: set[str]) -> Iterator[str]:
    """The files of a folder, except those in folders with some names."""
    for above, folders, names in walk(home):
        folders[:] = [name for name in folders if name not in without]
        yield from (f"{above}/{name}" for name in names)


def _installed() -> Iterator[str]:
    """The packages that may be imported, each with its version."""
    for folder in sys.path:
        yield from (path.name for path in Path(folder).glob("*.dist-info"))
