"""The head of the printed page: what is asked for, about what and by whom, and what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from generator.review.formats.fitting import lines, short
from generator.review.messages import say
from generator.review.report_model import Report

LONGEST, HALF = 80, 34
"""Columns of a title on a line of its own, and of a value on half a line."""
ROW = Markup("<tr><th>{}</th><td>{}</td><th>{}</th><td>{}</td></tr>")
WIDE = Markup('<tr><th>{}</th><td colspan="3">{}</td></tr>')


def head(report: Report) -> tuple[Markup, int]:
    """The table, and how many rows of it there are about the records and in which lines break."""
    lang = report.language
    verdict = Markup('<span class="verdict">{}</span><br>{}')
    about = list(_about(report))
    rows = (
        ROW.format(say(lang, "number"), "", say(lang, "received"), report.received),
        WIDE.format(say(lang, "subject"), _subject(report)),
        WIDE.format(say(lang, "contents"), _contents(report)),
        *about,
        ROW.format(say(lang, "by"), _by(report), say(lang, "version"), report.head[:12]),
        WIDE.format(
            say(lang, "finding"), verdict.format(say(lang, report.headline, "verdict"), report.next)
        ),
    )
    broken = lines(_by(report), HALF) - 1 + lines(report.next, LONGEST) - 1
    return Markup("<table>{}</table>").format(Markup("").join(rows)), len(about) + broken


def _subject(report: Report) -> str:
    names = [change.title or change.file for change in report.changes] or list(report.outside)
    if len(names) < 2:
        return short("".join(names), LONGEST)
    return say(report.language, "and-more", title=short(names[0], LONGEST), count=len(names) - 1)


def _by(report: Report) -> str:
    return f"{short(report.applicant, LONGEST)} {report.actor}".strip()


def _contents(report: Report) -> str:
    """How many records of each kind come, change and go, and how many other files change."""
    lang = report.language
    kinds = Counter((change.kind, change.how) for change in report.changes)
    parts = [
        say(
            lang, "of-kind", kind=kind or say(lang, "other-files"), count=count, how=_how(how, lang)
        )
        for (kind, how), count in kinds.items()
    ]
    if report.outside:
        parts.append(say(lang, "other-files-changed", count=len(report.outside)))
    return " · ".join(parts) or "–"


def _how(how: str, language: str) -> str:
    return say(language, how, "how")


def _about(report: Report) -> Iterable[Markup]:
    """Hosts, kind, call and others of all records, each value once; short ones two a row."""
    found: dict[str, dict[str, None]] = {}
    for change in report.changes:
        for fact in change.header:
            found.setdefault(fact.label, {})[fact.words] = None
    facts = [(label, short(" · ".join(words), LONGEST)) for label, words in found.items()]
    while facts:
        label, words = facts.pop(0)
        if facts and max(len(words), len(facts[0][1])) <= HALF:
            yield ROW.format(label, words, *facts.pop(0))
        else:
            yield WIDE.format(label, words)
