"""The review for a terminal: one thing a line; what a proposal says never begins one.

Text of a proposal always follows a dash, so that a title such as ``::error::`` or a fake verdict
is not mistaken for ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.review.messages import say
from generator.review.report_model import Remark, Report

MOST = 40  # lines of a part
SECTIONS = ("demands", "caused", "elsewhere")


def render(told: Report) -> str:
    """Verdict first, then errors, changes and required approvals."""
    return "".join(f"{line}\n" for line in _lines(told))


def _lines(told: Report) -> Iterator[str]:
    lang = told.language
    yield say(lang, told.verdict, "verdict")
    yield f"{say(lang, 'next')}: {told.next}"
    found = (told.demands, told.findings.caused, told.findings.elsewhere)
    for title, part in zip(SECTIONS, found, strict=True):
        yield from _section(told, title, [line for one in part for line in _said(one, lang)])
    yield from _section(told, "changes", list(_changes(told)))
    approvals = [
        f"{need.label}: {say(lang, 'had')} {len(need.had)}, {say(lang, 'missing')} {need.missing}"
        for need in told.needs
    ]
    yield from _section(told, "approvals", approvals)
    open = [say(lang, "open-one", number=n, files=", ".join(files)) for n, files in told.open]
    yield from _section(told, "open", open)


def _section(told: Report, title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"[{say(told.language, title)}]"
        yield from lines[:MOST]
        if left := len(lines) - MOST:
            yield from [say(told.language, "more", count=left)] if left > 0 else ()


def _said(one: Remark, lang: str) -> Iterator[str]:
    level = say(lang, one.severity, "level")
    field = f"{one.field}: " if one.field else ""
    yield f"- {one.file}:{one.line}:{one.column}: {level}: {field}{one.says} [{one.rule}]"
    if one.fix:
        yield f"  {say(lang, 'fix')}: {one.fix}"


def _changes(told: Report) -> Iterator[str]:
    for change in told.changes:
        how = say(told.language, change.how, "how")
        yield f"- {change.title or change.file} ({how}, {change.file})"
        yield from (f"  {line}" for line in change.lines)
        yield from (f"    {line}" for line in change.folded)
    yield from (f"- {path}" for path in told.outside)
