"""Whether a repository has all the objects of its history."""

from __future__ import annotations

from generator.git.repository import Repository


def lacks(repository: Repository) -> str:
    """``elsewhere``, ``shallow`` or ``partial``; empty where everything is here."""
    git = repository.git
    if git("rev-parse", "--show-prefix").strip():
        return "elsewhere"
    if git("rev-parse", "--is-shallow-repository").strip() != b"false":
        return "shallow"
    promised = r"^(remote\..*\.promisor|extensions\.partialclone)$"
    found = git("config", "--local", "--get-regexp", promised, fails=(1,))
    return "partial" if found.strip() else ""
