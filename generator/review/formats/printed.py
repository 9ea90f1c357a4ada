"""The review as one A4 page to print and sign (검토조서); every text is escaped by ``Markup``.

Request number, reason and signature are left blank, to be filled in by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from markupsafe import Markup

from generator.review.formats.fitting import fitting, short
from generator.review.formats.printed_tables import MOST_ROWS, approvals, money, opinion
from generator.review.messages import say
from generator.review.report_model import Report, ReportChange, weighty

STYLE = (Path(__file__).parent / "sheet.css").read_text("utf-8")
ROOM, LONGEST = 31, 80
"""Lines that a page has for all but its frame; columns of a title."""


def render(told: Report) -> str:
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
            title=say(lang, "sheet"),
            style=Markup(STYLE),
            body=Markup("\n").join(_parts(told)),
        )
    )


def _parts(told: Report) -> Iterable[Markup]:
    rows = min(MOST_ROWS, len(told.money)) + min(MOST_ROWS, len(told.needs))
    room = ROOM - round(1.4 * rows) - (3 if told.money else 0)
    changes, used = _changes(told, room * 3 // 5)
    sections = [("changes", changes)]
    sections += [("money", money(told))] if told.money else []
    sections += [("mend", _list(told, _findings(told), room - used))]
    sections += [("approvals", approvals(told)), ("opinion", opinion(told))]
    yield _head(told)
    for number, (title, body) in enumerate(sections, 1):
        yield Markup("<h2>{}. {}</h2>{}").format(number, say(told.language, title), body)
    yield Markup("<small>{}</small>").format(say(told.language, "unofficial"))


def _head(told: Report) -> Markup:
    lang = told.language
    row = Markup("<tr><th>{}</th><td>{}</td><th>{}</th><td>{}</td></tr>")
    wide = Markup('<tr><th>{}</th><td colspan="3">{}</td></tr>')
    verdict = Markup('<span class="verdict">{}</span><br>{}')
    rows = (
        row.format(say(lang, "number"), "", say(lang, "received"), told.received),
        wide.format(say(lang, "subject"), _subject(told)),
        row.format(
            say(lang, "by"),
            _by(told),
            say(lang, "version"),
            told.head[:12],
        ),
        wide.format(
            say(lang, "finding"), verdict.format(say(lang, told.verdict, "verdict"), told.next)
        ),
    )
    return Markup("<table>{}</table>").format(Markup("").join(rows))


def _subject(told: Report) -> str:
    names = [change.title or change.file for change in told.changes] or list(told.outside)
    if len(names) < 2:
        return short("".join(names), LONGEST)
    return say(told.language, "and-more", title=short(names[0], LONGEST), count=len(names) - 1)


def _by(told: Report) -> str:
    return f"{short(told.applicant, LONGEST)} {told.actor}".strip()


def _changes(told: Report, room: int) -> tuple[Markup, int]:
    """The changes that there is room for, and how many lines they take."""
    most = max(3, room // max(1, len(told.changes)) - 2)
    heads = [f"{_name(told, change)} {change.file}" for change in told.changes]
    lines = [_cut(told, change.lines, most) for change in told.changes]
    texts = [(head, *its) for head, its in zip(heads, lines, strict=True)]
    texts += [(path,) for path in told.outside]
    if not texts:
        return Markup("<p>{}</p>").format(say(told.language, "nothing-changes")), 1
    kept, used = fitting(texts, room)
    entry = Markup('<b>{}</b> <span class="path">{}</span>{}')
    entries = [
        entry.format(_name(told, change), change.file, _items(its) if its else "")
        for change, its in zip(told.changes, lines, strict=True)
    ]
    return _items(_cut(told, [*entries, *told.outside], kept)), used


def _name(told: Report, change: ReportChange) -> str:
    return (
        f"{short(change.title or change.file, LONGEST)} ({say(told.language, change.how, 'how')})"
    )


def _findings(told: Report) -> list[str]:
    """What has to be mended or looked at, and which other requests touch the same records."""
    lang, several = told.language, len(told.changes) + len(told.outside) > 1
    found = weighty((*told.demands, *told.findings.caused, *told.findings.elsewhere))
    texts = [
        (_record(one.file) if several else "") + f"{one.field}: {one.says}".removeprefix(": ")
        for one in found
    ]
    open = [say(lang, "open-one", number=n, files=", ".join(files)) for n, files in told.open]
    return texts + [f"{say(lang, 'open')}: {one}" for one in open]


def _record(file: str) -> str:
    return f"[{file.removeprefix('data/').removesuffix('.yml')}] "


def _list(told: Report, texts: Sequence[str], room: int) -> Markup:
    if not texts:
        return Markup("<p>{}</p>").format(say(told.language, "none"))
    kept, _ = fitting([(text,) for text in texts], room)
    return _items(_cut(told, texts, kept))


def _cut(told: Report, entries: Sequence[str], most: int) -> list[str]:
    """The first entries, and how many are left out; one alone is never left out."""
    if len(entries) <= most:
        return list(entries)
    return [*entries[:most], say(told.language, "more", count=len(entries) - most)]


def _items(entries: Iterable[str]) -> Markup:
    each = Markup("<li>{}</li>")
    return Markup("<ul>{}</ul>").format(Markup("").join(each.format(entry) for entry in entries))
