"""The tables of a review in Markdown: its money, and the approvals that it needs and has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.review.formats.approval_notes import approval_notes
from generator.review.formats.escaping import escape
from generator.review.messages import say
from generator.review.report_model import Report

MOST = 30  # entries of a section


def money(report: Report) -> str:
    """Each amount that changes, and what it is held against; empty where none does."""
    rows = [(m.what, m.before, m.after, m.against) for m in report.money[: MOST * 2]]
    heads = [say(report.language, f"{id}-column") for id in ("what", "before", "after", "against")]
    return _table("money", report, heads, rows, right=(1, 2))


def approvals(report: Report) -> str:
    """Whose approvals are needed, had and missing, with notes on them."""
    ids = ("group", "needed", "had", "missing")
    heads = [say(report.language, id) for id in ids]
    rows = [(n.label, str(n.needed), ", ".join(n.had) or "–", str(n.missing)) for n in report.needs]
    table = _table("approvals", report, heads, rows, right=(1, 3))
    notes_on_them = [escape(note) for note in approval_notes(report)]
    return "\n\n".join(part for part in (table, *notes_on_them) if part)


def _table(
    title: str,
    report: Report,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    right: Sequence[int],
) -> str:
    written = ["| " + " | ".join(escape(cell) for cell in row) + " |" for row in rows]
    if not written:
        return ""
    rule = "|".join("---:" if column in right else "---" for column in range(len(heads)))
    head = f"| {' | '.join(heads)} |\n|{rule}|"
    return f"### {say(report.language, title)}\n\n{head}\n" + "\n".join(written)
