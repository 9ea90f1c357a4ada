"""What a site is made from, told by digests of contents.

That is code and templates, settings, records, pages and schemas, the version in Git, the day, and
who may read new files.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.build.files.materials import LOCKS
from generator.build.moment import MOMENT, build_moment
from generator.cache.contents import NoPlainFile, Read, contents, digest, mask
from generator.cache.versions import version_now
from generator.site.settings_file import NAME

FILES = ("applications.json", *LOCKS)


@dataclass(frozen=True)
class MadeFrom:
    """What a site is made from."""

    frame: str
    """A digest of everything but the records and their past."""
    records: Mapping[str, str]
    """The digest of each file under ``data/``, by its path from the root."""
    commit: str
    """The version that is checked out; empty outside Git."""


def found_now(root: Path, docs: Path, read: Read | None = None) -> MadeFrom | None:
    """What a site is made from now; None where that cannot be told."""
    try:
        records = {
            f"{above}/{name}"[len(str(root)) + 1 :]: of
            for above, name, of in contents(root / "data", read)
        }
        lacking, commit = _git(root)
        return MadeFrom(digest((*_inputs(root, docs), lacking)), records, commit)
    except (OSError, NoPlainFile):
        return None


def _inputs(root: Path, docs: Path) -> Iterator[object]:
    settings = (root / NAME).read_bytes()
    yield from (version_now(), settings, *_named(settings, os.environ).items())
    yield os.environ.get(MOMENT) or build_moment().date()
    yield mask()
    for folder in (docs, root / "schemas"):
        yield from contents(folder)
    for file in (root / name for name in FILES):
        yield file.read_bytes() if file.is_file() else None


def _named(settings: bytes, environment: Mapping[str, str]) -> dict[str, str]:
    """Variables of the environment whose names stand in the settings, as whole words.

    A shell sets ``_`` to the command that it runs, which would be part of every name.
    """
    return {name: value for name, value in environment.items() if _stands(name, settings)}


def _stands(name: str, settings: bytes) -> bool:
    written = os.fsencode(name)
    whole = rb"(?<!\w)%b(?!\w)" % re.escape(written)
    return written in settings and re.search(whole, settings) is not None


def _git(root: Path) -> tuple[str, str]:
    """What tells how much of the history is here, and the version that is checked out."""
    from generator.git.as_set_up import NoVersion
    from generator.git.completeness import history  # a worker looks at the site while these load

    try:
        return history(root)
    except (NoVersion, OSError) as error:
        return str(error), ""
