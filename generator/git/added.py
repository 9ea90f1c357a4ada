"""What one version has that another has not: commits, and the contents of files."""

from __future__ import annotations

from generator.git.repository import Repository


def new_commits(
    repository: Repository, tip: str, head: str
) -> dict[str, tuple[tuple[str, ...], str]]:
    """What ``head`` adds to ``tip``, newest first: the addresses and the message of each."""
    form = "--format=%H%x00%ae%x00%ce%x00%B"
    written = repository.git("log", "-z", form, "--end-of-options", head, f"^{tip}")
    words = iter(written.decode("utf-8", "replace").split("\0"))
    return {id: ((next(words), next(words)), next(words)) for id in words if id.strip()}


def new_files(repository: Repository, tip: str, head: str) -> list[tuple[str, str]]:
    """The contents that any commit of ``head`` has and ``tip`` has not: a path and the id."""
    written = repository.git("rev-list", "--objects", "--end-of-options", head, f"^{tip}")
    pairs = (line.partition(" ") for line in written.decode("utf-8", "replace").splitlines())
    named = {oid: path for oid, _, path in pairs if path}
    return [(named[oid], oid) for oid in repository.sizes(named)]
