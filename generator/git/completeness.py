"""Whether a repository has all the objects of its history."""

from __future__ import annotations

from generator.git.repository import Repository


def lacks(repository: Repository) -> str:
    """``elsewhere``, ``shallow`` or ``partial``; empty where everything is here."""
    git = repository.git
    within, shallow, *_ = git("rev-parse", "--show-prefix", "--is-shallow-repository").split(b"\n")
    if within:
        return "elsewhere"
    if shallow != b"false":
        return "shallow"
    promised = r"^(remote\..*\.promisor|extensions\.partialclone)$"
    found = git("config", "--local", "--get-regexp", promised, fails=(1,))
    return "partial" if found.strip() else ""
