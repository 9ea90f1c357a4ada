"""Whether a repository has all the objects of its history."""

from __future__ import annotations

from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from generator.git.as_set_up import asked

if TYPE_CHECKING:
    from generator.git.repository import Repository

PROMISED = r"^(remote\..*\.promisor|extensions\.partialclone)$"


def lacks(repository: Repository) -> str:
    """``elsewhere``, ``shallow`` or ``partial``; empty where everything is here."""
    git = repository.git
    within, shallow, *_ = git("rev-parse", "--show-prefix", "--is-shallow-repository").split(b"\n")
    if within:
        return "elsewhere"
    if shallow != b"false":
        return "shallow"
    found = git("config", "--local", "--get-regexp", PROMISED, fails=(1,))
    return "partial" if found.strip() else ""


def history(root: Path) -> tuple[str, str]:
    """What tells states of a history apart: what ``lacks`` goes by, and the version checked out.

    It asks Git as seldom as can be, and for no version: another Git is another state. Raises
    ``NoVersion``, and ``OSError`` where there is no Git.
    """
    here = Path(which("git") or "git").stat()
    told = asked(root, "rev-parse", "--show-prefix", "--is-shallow-repository", "HEAD^{commit}")
    promised = asked(root, "config", "--local", "--get-regexp", PROMISED, fails=(1,))
    lacking, _, commit = told.rstrip("\n").rpartition("\n")
    return f"{lacking}\n{promised!r} {here.st_ino} {here.st_size} {here.st_mtime_ns}", commit
