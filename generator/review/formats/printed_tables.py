"""The tables of the printed page: money, approvals, and what is filled in by hand."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.review.messages import say
from generator.review.report_model import Report

MOST_ROWS = 4
OPINIONS = ("approve", "mend", "reject", "not-selected")


def money(told: Report) -> Markup:
    """Amounts before and after; where there are too many, the sum of the year stays."""
    cell = Markup('<tr><td>{}</td><td class="n">{}</td><td class="n">{}</td><td>{}</td></tr>')
    rows = [cell.format(m.what, m.before, m.after, m.against) for m in told.money]
    heads = ("what-column", "before-column", "after-column", "against-column")
    last = rows[-1:] if len(rows) > MOST_ROWS else []  # the year's sum
    return _table(told, heads, [*rows[: MOST_ROWS - len(last)], *last])


def approvals(told: Report) -> Markup:
    """Whose approvals are needed, had and missing."""
    cell = Markup(
        '<tr><td>{}</td><td class="c">{}</td><td class="c">{}</td><td class="c">{}</td></tr>'
    )
    rows = [cell.format(n.label, n.needed, ", ".join(n.had) or "–", n.missing) for n in told.needs]
    return _table(told, ("group", "needed", "had", "missing"), rows[-MOST_ROWS:])


def opinion(told: Report) -> Markup:
    """What the reviewer fills in by hand."""
    lang = told.language
    choice = Markup('<span class="choice"><span class="box"></span>{}</span>')
    choices = Markup("").join(choice.format(say(lang, f"opinion-{id}")) for id in OPINIONS)
    return Markup(
        '<table><tr class="blank"><th>{}</th><td colspan="3">{}</td></tr>'
        '<tr class="reason"><th>{}</th><td colspan="3"></td></tr>'
        '<tr class="blank"><th>{}</th><td></td><th>{}</th><td></td></tr></table>'
    ).format(
        say(lang, "decision"),
        choices,
        *(say(lang, i) for i in ("reason", "decided", "signature")),
    )


def _table(told: Report, heads: Sequence[str], rows: Sequence[Markup]) -> Markup:
    cells = Markup("").join(Markup("<th>{}</th>").format(say(told.language, id)) for id in heads)
    table = Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>")
    return table.format(cells, Markup("").join(rows))
