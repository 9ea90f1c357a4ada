"""The page that takes the home page's place under ``serve`` while records have errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TellingsPage:
    """What is wrong with the records, in words, by file."""

    files: tuple[tuple[str, tuple[Any, ...]], ...]
    errors: int
    """In how many files there are errors."""


def tellings(findings: list[Any]) -> TellingsPage:
    """Errors and warnings, those of a file together, files with errors first."""
    files: dict[str, list[Any]] = {}
    for telling in findings:
        if telling.severity != "info":
            files.setdefault(telling.place.file, []).append(telling)
    errors = {telling.place.file for telling in findings if telling.severity == "error"}
    errors_first = sorted(files.items(), key=lambda entry: entry[0] not in errors)
    return TellingsPage(tuple((file, tuple(group)) for file, group in errors_first), len(errors))
