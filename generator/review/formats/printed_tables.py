"""The tables of the printed page: money, approvals, and what is filled in by hand."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.review.formats.fitting import lines, short
from generator.review.messages import say
from generator.review.report_model import Report

MOST_ROWS = 4
WHAT, AGAINST = 44, 20  # columns before a line breaks in a cell
OPINIONS = ("approve", "mend", "reject", "not-selected")


def money(report: Report) -> Markup:
    """Amounts before and after; where there are too many, the sum of the year stays."""
    cell = Markup('<tr><td>{}</td><td class="n">{}</td><td class="n">{}</td><td>{}</td></tr>')
    rows = [cell.format(m.what, m.before, m.after, m.against) for m in report.money]
    heads = ("what-column", "before-column", "after-column", "against-column")
    return _table(report, heads, rows, keep=rows[-1:])


def approvals(report: Report) -> Markup:
    """Whose approvals are needed, had and missing."""
    cell = Markup(
        '<tr><td>{}</td><td class="c">{}</td><td class="c">{}</td><td class="c">{}</td></tr>'
    )
    rows = [
        cell.format(short(n.label, 56), n.needed, short(", ".join(n.had), 30) or "–", n.missing)
        for n in report.needs
    ]
    return _table(report, ("group", "needed", "had", "missing"), rows)


def opinion(report: Report) -> Markup:
    """What the reviewer fills in by hand."""
    lang = report.language
    choice = Markup('<span class="choice"><span class="box"></span>{}</span>')
    choices = Markup("").join(choice.format(say(lang, f"opinion-{id}")) for id in OPINIONS)
    return Markup(
        '<table class="opinion"><tr class="blank"><th>{}</th><td colspan="3">{}</td></tr>'
        '<tr class="reason"><th>{}</th><td colspan="3"></td></tr>'
        '<tr class="blank"><th>{}</th><td></td><th>{}</th><td></td></tr></table>'
    ).format(
        say(lang, "decision"),
        choices,
        *(say(lang, i) for i in ("reason", "decided", "signature")),
    )


def rows_of(report: Report) -> int:
    """How many rows both tables have, heads and the row about what is left out too.

    A line that breaks makes a row higher by less than a row.
    """
    sizes = (len(report.money), len(report.needs))
    shown = (*report.money[:MOST_ROWS], *report.money[-1:])
    broken = sum(max(lines(m.what, WHAT), lines(m.against, AGAINST)) - 1 for m in shown)
    return round(broken * 0.7) + sum(1 + min(size, MOST_ROWS + 1) for size in sizes if size)


def _table(
    report: Report, heads: Sequence[str], rows: Sequence[Markup], keep: Sequence[Markup] = ()
) -> Markup:
    """As many rows as fit, those to ``keep`` at the end, and how many are left out."""
    left = max(0, len(rows) - MOST_ROWS)
    if left:
        more = Markup('<tr><td colspan="4">{}</td></tr>').format(
            say(report.language, "more", count=left)
        )
        rows = [*rows[: MOST_ROWS - len(keep)], more, *keep]
    cells = Markup("").join(Markup("<th>{}</th>").format(say(report.language, id)) for id in heads)
    table = Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>")
    return table.format(cells, Markup("").join(rows))
