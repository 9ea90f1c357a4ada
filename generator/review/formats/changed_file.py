"""How reports name a changed file: a record by its title, any other file by its path alone."""

from __future__ import annotations

from generator.review.messages import say
from generator.review.report_model import ReportChange


def named(change: ReportChange, language: str) -> tuple[str, str]:
    """Its name, and what became of it."""
    if change.title:
        return change.title, f"{say(language, change.how, 'how')}, {change.file}"
    how = "added-file" if change.how == "added" else change.how
    return change.file, say(language, how, "how")
