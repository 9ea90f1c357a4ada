"""Approvals that do not count, and requests for changes that hold, a sentence each."""

from __future__ import annotations

from generator.review.messages import say
from generator.review.report_model import Report


def approval_notes(report: Report) -> list[str]:
    """Sentences about approvals, in the report's language."""
    found = {"stale": report.stale, "barred": report.barred, "objections": report.objections}
    return [
        say(report.language, id, accounts=", ".join(accounts))
        for id, accounts in found.items()
        if accounts
    ]
