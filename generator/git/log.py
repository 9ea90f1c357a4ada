"""The first-parent history of a folder, from one ``git log``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.git.repository import Repository
from generator.git.tree_entries import Changed, changed

HEADER = "\x02"
APPROVED_BY = "%x1f%(trailers:key=Portal-Approved-By,valueonly,separator=%x20)"


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of the first-parent line, and the paths that it changed."""

    id: str
    seconds: int
    """When it was committed, since 1970, and never before the commit that it follows."""
    mail: str
    """The author's address, which is held against known accounts and never shown."""
    changes: tuple[Changed, ...]
    approved: tuple[str, ...] = ()
    """The accounts that its message says approved it, as ``github:123``."""


def commits(repository: Repository, version: str, folder: str) -> Iterator[Commit]:
    """Every commit that changed something under a folder, the first one first."""
    latest = 0
    for commit in _read(repository, version, folder):
        latest = max(latest, commit.seconds)
        yield replace(commit, seconds=latest)


def version_at(repository: Repository, version: str, moment: int) -> str | None:
    """The version that was public at a moment, since 1970; None before the first one.

    The order of the line counts and not the dates alone: who pushes sets the date of a commit, so
    one that is dated before the commit that it follows became public no earlier than that one.
    """
    found = None
    for line in repository.line(version):
        id, _, seconds = line.partition(" ")
        if int(seconds) > moment:
            break
        found = id
    return found


def _read(repository: Repository, version: str, folder: str) -> Iterator[Commit]:
    words: list[str] = []
    changes: list[Changed] = []
    wanted = ("--first-parent", "--diff-merges=first-parent", "--reverse", "--no-renames")
    form = ("--raw", "-z", "--no-abbrev", f"--format=%x02%H %ct %ae{APPROVED_BY}")
    written = repository.git("log", *wanted, *form, "--end-of-options", version, "--", folder)
    fields = iter(written.split(b"\0"))
    for field in fields:
        text = field.decode("utf-8", "backslashreplace").lstrip("\n")
        if text.startswith(HEADER):
            if words:
                yield _commit(words, changes)
            words, changes = text.removeprefix(HEADER).split(" ", 2), []
        elif text.startswith(":"):
            changes.append(changed(text, fields))
    if words:
        yield _commit(words, changes)


def _commit(words: list[str], changes: list[Changed]) -> Commit:
    id, seconds, rest = words
    mail, _, approved = rest.partition("\x1f")
    return Commit(id, int(seconds), mail, tuple(changes), tuple(approved.split()))
