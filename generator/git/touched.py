"""The names that differ between two versions, without looking for renames.

Which file was renamed to which is found by comparing each that went with each that came: of ten
thousand each, that takes minutes.
"""

from __future__ import annotations

from generator.git.repository import Repository
from generator.git.tree_entries import path_of

NAMES = ("diff-tree", "-r", "-z", "--no-renames", "--name-only", "--ignore-submodules=none")


def touched(repository: Repository, before: str, after: str) -> set[str]:
    """The paths of one version or the other at which they differ."""
    output = repository.git(*NAMES, before, after, "--")
    return {path_of(name) for name in output.split(b"\0")[:-1]}


def touches_more(repository: Repository, before: str, after: str, most: int) -> bool:
    """Whether there are more than that many; counting ends soon after."""
    return repository.git.counted(*NAMES, before, after, "--", most=most) > most
