"""The review as one A4 page to print and sign (검토조서); every text is escaped by ``Markup``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.review.told import Said, Told
from generator.review.words import said

MOST_CHANGES, MOST_LINES, MOST_FINDINGS, MOST_ROWS = 4, 5, 6, 7  # what one page holds

STYLE = """
@page { size: A4; margin: 14mm 15mm }
* { box-sizing: border-box }
body { font: 9.5pt/1.45 "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif;
  color: #000; margin: 0 auto; max-width: 180mm; overflow-wrap: anywhere }
h1 { font-size: 17pt; text-align: center; letter-spacing: .3em; margin: 0 0 4mm }
h2 { font-size: 10.5pt; margin: 3mm 0 1mm }
p, ul { margin: 0 } ul { padding-left: 5mm }
table { width: 100%; border-collapse: collapse }
th, td { border: .3mm solid #555; padding: .7mm 2mm; text-align: left; vertical-align: top }
th { background: #eee; font-weight: 600; white-space: nowrap }
td.n { text-align: right; white-space: nowrap }
.verdict { font-size: 12pt; font-weight: 700 }
.sign td { height: 13mm } small { color: #444 }
"""


def render(told: Told) -> str:
    """A whole HTML document without a script."""
    lang = told.language
    return str(
        Markup(
            '<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">\n'
            '<meta http-equiv="Content-Security-Policy"'
            " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<title>{title}</title><style>{style}</style></head><body>\n"
            "<h1>{title}</h1>\n{body}\n</body></html>\n"
        ).format(
            lang=lang,
            title=said(lang, "sheet"),
            style=Markup(STYLE),
            body=Markup("\n").join(_parts(told)),
        )
    )


def _parts(told: Told) -> Iterable[Markup]:
    lang = told.language
    yield _head(told)
    yield _section(told, "changes", _changes(told))
    if told.money:
        yield _section(told, "money", _money(told))
    found = (*told.demands, *told.findings.caused, *told.findings.elsewhere)
    yield _section(told, "mend", _findings(told, found))
    if told.open:
        texts = [
            said(lang, "open-one", number=number, files=", ".join(files))
            for number, files in told.open
        ]
        yield _section(told, "open", _list(told, texts, 3))
    yield _section(told, "approvals", _approvals(told))
    yield Markup("<p><small>{}</small></p>").format(said(lang, "unofficial"))


def _head(told: Told) -> Markup:
    lang = told.language
    row = Markup("<tr><th>{}</th><td>{}</td><th>{}</th><td>{}</td></tr>")
    verdict = Markup('<tr><td colspan="4"><span class="verdict">{}</span><br>{}</td></tr>')
    rows = (
        row.format(said(lang, "version"), told.head[:12], said(lang, "by"), told.actor),
        row.format(
            said(lang, "received"), told.received, said(lang, "before-column"), told.base[:12]
        ),
        verdict.format(said(lang, told.verdict, "verdict"), told.next),
    )
    return Markup("<table>{}</table>").format(Markup("").join(rows))


def _section(told: Told, title: str, body: Markup) -> Markup:
    return Markup("<h2>{}</h2>{}").format(said(told.language, title), body)


def _changes(told: Told) -> Markup:
    entries: list[Markup | str] = []
    for change in told.changes:
        how = said(told.language, change.how, "how")
        head = Markup("<b>{}</b> ({}, {})").format(change.title or change.file, how, change.file)
        inside = _list(told, change.lines, MOST_LINES) if change.lines else ""
        entries.append(Markup("{}{}").format(head, inside))
    entries += told.outside
    if not entries:
        return Markup("<p>{}</p>").format(said(told.language, "nothing-changes"))
    return _list(told, entries, MOST_CHANGES)


def _findings(told: Told, found: Sequence[Said]) -> Markup:
    if not found:
        return Markup("<p>{}</p>").format(said(told.language, "none"))
    texts = [f"{one.field}: {one.says} ({one.file}:{one.line})".lstrip(": ") for one in found]
    return _list(told, texts, MOST_FINDINGS)


def _money(told: Told) -> Markup:
    cell = Markup('<tr><td>{}</td><td class="n">{}</td><td class="n">{}</td><td>{}</td></tr>')
    rows = [cell.format(m.what, m.before, m.after, m.against) for m in told.money[:MOST_ROWS]]
    return _table(told, ("what-column", "before-column", "after-column"), rows, blank=True)


def _approvals(told: Told) -> Markup:
    cell = Markup(
        '<tr><td>{}</td><td class="n">{}</td><td>{}</td><td class="n">{}</td><td></td></tr>'
    )
    rows = [cell.format(n.label, n.needed, ", ".join(n.had) or "–", n.missing) for n in told.needs]
    heads = ("group", "needed", "had", "missing", "signature")
    return Markup('<div class="sign">{}</div>').format(_table(told, heads, rows))


def _table(
    told: Told, heads: Sequence[str], rows: Sequence[Markup], *, blank: bool = False
) -> Markup:
    cells = [Markup("<th>{}</th>").format(said(told.language, id)) for id in heads]
    cells += [Markup("<th></th>")] if blank else []
    head = Markup("<tr>{}</tr>").format(Markup("").join(cells))
    return Markup("<table>{}{}</table>").format(head, Markup("").join(rows))


def _list(told: Told, entries: Sequence[Markup | str], most: int) -> Markup:
    left = len(entries) - most
    shown: list[Markup | str] = list(entries if left < 1 else entries[:most])
    if left > 0:
        shown.append(said(told.language, "more", count=left))
    return Markup("<ul>{}</ul>").format(
        Markup("").join(Markup("<li>{}</li>").format(entry) for entry in shown)
    )
