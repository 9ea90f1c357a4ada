"""The review for a terminal: one thing a line; what a proposal says never begins one.

Text of a proposal always follows a dash, so that a title such as ``::error::`` or a fake verdict
is not mistaken for ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.review.formats.approval_notes import approval_notes
from generator.review.formats.changed_file import named
from generator.review.messages import say
from generator.review.report_model import Remark, Report

MOST = 40  # lines of a part
SECTIONS = ("demands", "caused", "elsewhere")


def render(report: Report) -> str:
    """Verdict first, then errors, changes and required approvals."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    lang = report.language
    yield say(lang, report.headline, "verdict")
    yield f"{say(lang, 'next')}: {report.next}"
    found = (report.demands, report.findings.caused, report.findings.elsewhere)
    for title, part in zip(SECTIONS, found, strict=True):
        yield from _section(report, title, [line for one in part for line in _said(one, lang)])
    yield from _section(report, "changes", list(_changes(report)))
    approvals = [
        f"{need.label}: {say(lang, 'had')} {len(need.had)}, {say(lang, 'missing')} {need.missing}"
        for need in report.needs
    ]
    yield from _section(report, "approvals", [*approvals, *approval_notes(report)])
    open = [say(lang, "open-one", number=n, files=", ".join(files)) for n, files in report.open]
    yield from _section(report, "open", open)


def _section(report: Report, title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"[{say(report.language, title)}]"
        yield from lines[:MOST]
        if left := len(lines) - MOST:
            yield from [say(report.language, "more", count=left)] if left > 0 else ()


def _said(one: Remark, lang: str) -> Iterator[str]:
    level = say(lang, one.severity, "level")
    field = f"{one.field}: " if one.field else ""
    place = f"{one.file}:{one.line}:{one.column}: " if one.file else ""
    yield f"- {place}{level}: {field}{one.says} [{one.rule}]"
    if one.fix:
        yield f"  {say(lang, 'fix')}: {one.fix}"


def _changes(report: Report) -> Iterator[str]:
    for change in report.changes:
        name, how = named(change, report.language)
        yield f"- {name} ({how})"
        yield from (f"  {line}" for line in change.lines)
        yield from (f"    {line}" for line in change.folded)
    yield from (f"- {path}" for path in report.outside)
