"""Relative links between two places of the site."""

from __future__ import annotations

from collections.abc import Sequence


def relative(target: str, folders: Sequence[str]) -> str:
    """The way to a path of the site from a folder in it."""
    steps = str(target).split("/")
    shared = 0
    for own, other in zip(folders, steps[:-1], strict=False):
        if own != other:
            break
        shared += 1
    return "../" * (len(folders) - shared) + "/".join(steps[shared:]) or "./"
