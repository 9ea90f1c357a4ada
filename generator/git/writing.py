"""Creates commits without a checkout, in scratch objects that are copied in at the end.

Objects are made where the open :class:`Repository` keeps its own, so an aborted run leaves
nothing behind.  ``land`` copies what a branch needs and moves the branch last, in one step, and
only if nobody else has moved it meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.git.moving import move
from generator.git.process import Git
from generator.git.repository import Repository
from generator.git.tree_entries import PLAIN

SEOUL = "+0900"


@dataclass(frozen=True, slots=True)
class Signature:
    """The author of generated commits; not a person."""

    name: str
    mail: str


@dataclass(frozen=True, slots=True)
class CommitMetadata:
    """Commit metadata: message, authors and times in seconds since 1970."""

    by: Signature
    written: int
    committed: int
    message: str


def put_blobs(repository: Repository, files: Mapping[str, bytes | None]) -> dict[str, str | None]:
    """The contents of files as objects, by path; None stays None."""
    call = ("hash-object", "-w", "--stdin", "--no-filters")
    return {
        path: None if source is None else repository.git(*call, given=source).decode().strip()
        for path, source in files.items()
    }


def make_commit(
    repository: Repository, parent: str, files: Mapping[str, str | None], letter: CommitMetadata
) -> str:
    """A commit after another one; ``files`` are contents by path, None for a file that goes."""
    git = repository.git
    none = "0" * len(parent)
    entries = (
        f"{PLAIN} {oid}\t{path}\0" if oid else f"0 {none}\t{path}\0" for path, oid in files.items()
    )
    git("read-tree", parent)
    git("update-index", "-z", "--index-info", given="".join(entries).encode())
    return commit_tree(repository, parent, git("write-tree").decode().strip(), letter)


def commit_tree(repository: Repository, parent: str, tree: str, letter: CommitMetadata) -> str:
    """A commit of a whole tree after another commit."""
    by = f"{letter.by.name} <{letter.by.mail}>"
    head = (
        f"tree {tree}\nparent {parent}\n"
        f"author {by} {letter.written} {SEOUL}\ncommitter {by} {letter.committed} {SEOUL}\n"
    )
    commit = f"{head}\n{letter.message}".encode()
    made = repository.git("hash-object", "-w", "-t", "commit", "--stdin", given=commit)
    return made.decode().strip()


def not_before(repository: Repository, version: str, now: datetime) -> int:
    """Now, in seconds since 1970, and never before the version that a commit follows."""
    last = repository.git("log", "-1", "--format=%ct", "--end-of-options", version)
    return max(int(now.timestamp()), int(last))


def checked_out(root: Path, branch: str) -> bool:
    """Whether the branch is checked out, so that moving it would leave the work tree stale."""
    listed = Git(root, None)("worktree", "list", "--porcelain").decode().splitlines()
    return f"branch refs/heads/{branch}" in listed


def keep(repository: Repository, old: str, new: str) -> None:
    """Put the objects of new commits, after an old one, into the repository for good."""
    between = f"{new}\n^{old}\n".encode()
    pack = repository.git("pack-objects", "--revs", "--stdout", "-q", given=between)
    Git(repository.root, None)("unpack-objects", "-q", "--strict", given=pack)


def start(repository: Repository, branch: str, old: str, new: str) -> None:
    """Put a new commit after an old one for good, as a branch that must not be there yet."""
    keep(repository, old, new)
    move(repository.root, "portal receive", [f"create refs/heads/{branch} {new}"], new)


def land(
    repository: Repository, branch: str, old: str, new: str, closes: Mapping[str, str] | None = None
) -> None:
    """Put new commits into the repository for good, and take away the refs that they rest upon.

    Raises ``NoVersion`` when the branch is no longer at ``old``, or one of the refs in ``closes``
    no longer at the version given with it; everything is then as it was.
    """
    keep(repository, old, new)
    moves = [f"update refs/heads/{branch} {new} {old}"]
    moves += [f"delete {name} {version}" for name, version in (closes or {}).items()]
    move(repository.root, "portal publish", moves, new)
