"""The review as one A4 page to print and sign (검토조서); every text is escaped by ``Markup``.

Request number, reason and signature are left blank, to be filled in by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from markupsafe import Markup

from generator.review.formats.fitting import fitting, short
from generator.review.formats.printed_head import LONGEST, head
from generator.review.formats.printed_tables import approvals, money, opinion, rows_of
from generator.review.messages import say
from generator.review.report_model import Report, ReportChange, weighty

STYLE = (Path(__file__).parent / "sheet.css").read_text("utf-8")
FEWEST = 4  # lines of changes
PAGE, LINE, ROW, TITLE = 267, 4.45, 6.2, 9
"""How high they are, in millimetres: a page, a line of text, a row of a table, a title."""
FRAME = 13 + 4 * ROW + 12 + 4 * TITLE + 34 + 6
"""What is always there: heading, head, titles, the reviewer's decision, the last line."""


def render(report: Report) -> str:
    """A whole HTML document without a script."""
    lang = report.language
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
            body=Markup("\n").join(_parts(report)),
        )
    )


def _parts(report: Report) -> Iterable[Markup]:
    top, about = head(report)
    frame = FRAME + ROW * (about + rows_of(report)) + (TITLE if report.money else 0)
    room = int((PAGE - frame) / LINE)
    found = _findings(report)
    _, wanted = fitting([(one,) for one in found], room)
    changes, used = _changes(
        report, min(room - 2, max(FEWEST, room * 3 // 5, room - max(1, wanted)))
    )
    sections = [("changes", changes)]
    sections += [("money", money(report))] if report.money else []
    sections += [("mend", _list(report, found, room - used))]
    sections += [("approvals", approvals(report)), ("opinion", opinion(report))]
    yield top
    for number, (title, body) in enumerate(sections, 1):
        yield Markup("<h2>{}. {}</h2>{}").format(number, say(report.language, title), body)
    yield Markup("<small>{}</small>").format(say(report.language, "unofficial"))


def _changes(report: Report, room: int) -> tuple[Markup, int]:
    """The changes that there is room for, and how many lines they take.

    Where not all fit, each shows fewer of its fields, so that more of them do.
    """
    if not report.changes and not report.outside:
        return Markup("<p>{}</p>").format(say(report.language, "nothing-changes")), 1
    most = max(3, room // max(1, len(report.changes)) - 2)
    tried = [_fitted(report, number, room) for number in range(most, -1, -1)]
    kept, used, fields = max(tried, key=lambda one: one[0])
    entry = Markup('<b>{}</b> <span class="path">{}</span>{}')
    entries = [
        entry.format(_name(report, change), change.file, _items(own) if own else "")
        for change, own in zip(report.changes, fields, strict=True)
    ]
    return _items(_cut(report, [*entries, *report.outside], kept)), used


def _fitted(report: Report, most: int, room: int) -> tuple[int, int, list[list[str]]]:
    """How many changes fit with ``most`` fields each, the lines they take, and the fields."""
    fields = [_fields(report, change, most) for change in report.changes]
    texts = [
        (f"{_name(report, change)} {change.file}", *own)
        for change, own in zip(report.changes, fields, strict=True)
    ]
    return *fitting([*texts, *((path,) for path in report.outside)], room), fields


def _fields(report: Report, change: ReportChange, most: int) -> list[str]:
    """The first lines of a record, and how many of all its fields are left out."""
    lines = change.lines[:-1] if change.left else change.lines
    left = change.left + max(0, len(lines) - most)
    return [*lines[:most], *([say(report.language, "more-fields", count=left)] if left else [])]


def _name(report: Report, change: ReportChange) -> str:
    return (
        f"{short(change.title or change.file, LONGEST)} ({say(report.language, change.how, 'how')})"
    )


def _findings(report: Report) -> list[str]:
    """What has to be mended or looked at, and which other requests touch the same records."""
    lang, several = report.language, len(report.changes) + len(report.outside) > 1
    found = weighty((*report.demands, *report.findings.caused, *report.findings.elsewhere))
    texts = [
        (_record(one.file) if several else "") + f"{one.field}: {one.says}".removeprefix(": ")
        for one in found
    ]
    open = [say(lang, "open-one", number=n, files=", ".join(files)) for n, files in report.open]
    return texts + [f"{say(lang, 'open')}: {one}" for one in open]


def _record(file: str) -> str:
    return f"[{file.removeprefix('data/').removesuffix('.yml')}] "


def _list(report: Report, texts: Sequence[str], room: int) -> Markup:
    if not texts:
        return Markup("<p>{}</p>").format(say(report.language, "none"))
    kept, _ = fitting([(text,) for text in texts], room)
    return _items(_cut(report, texts, kept))


def _cut(report: Report, entries: Sequence[str], most: int) -> list[str]:
    """The first entries, and how many are left out; one alone is never left out."""
    if len(entries) <= most:
        return list(entries)
    return [*entries[:most], say(report.language, "more", count=len(entries) - most)]


def _items(entries: Iterable[str]) -> Markup:
    each = Markup("<li>{}</li>")
    return Markup("<ul>{}</ul>").format(Markup("").join(each.format(entry) for entry in entries))
