"""The page that takes the home page's place under ``serve`` while records have errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TellingsPage:
    """What is wrong with the records, in words, by file."""

    files: tuple[tuple[str, tuple[Any, ...]], ...]
    errors: int


def tellings(told: list[Any]) -> TellingsPage:
    """Findings of one language, errors and warnings only, those of a file together."""
    files: dict[str, list[Any]] = {}
    for telling in told:
        if telling.severity != "info":
            files.setdefault(telling.place.file, []).append(telling)
    errors = sum(telling.severity == "error" for telling in told)
    return TellingsPage(tuple((file, tuple(its)) for file, its in files.items()), errors)
