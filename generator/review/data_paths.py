"""Paths in a proposal that lead where they seem to lead."""

from __future__ import annotations

STRANGE = {"", ".", "..", ".git"}


def inside_data(path: str) -> bool:
    """Whether a path is plainly under ``data/``, without a step such as ``..``."""
    steps = path.split("/")
    return steps[0] == "data" and len(steps) > 1 and plain_path(path)


def plain_path(path: str) -> bool:
    """Whether no step of a path is such as ``..``."""
    return not any(step.lower() in STRANGE or "\\" in step for step in path.split("/"))
