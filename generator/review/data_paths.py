"""Paths of a proposal that lead nowhere but to where they say."""

from __future__ import annotations

STRANGE = {"", ".", "..", ".git"}


def inside_data(path: str) -> bool:
    """Whether a path is plainly under ``data/``, without steps that lead elsewhere."""
    steps = path.split("/")
    return steps[0] == "data" and len(steps) > 1 and plain_path(path)


def plain_path(path: str) -> bool:
    """Whether no step of a path leads elsewhere."""
    return not any(step.lower() in STRANGE or "\\" in step for step in path.split("/"))
