"""The review as a Markdown comment.

Every text that comes from a proposal is escaped.  The length is limited, sections first, then the
whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from generator.review.formats.alike import alike
from generator.review.formats.changed_file import named
from generator.review.formats.escaping import escape
from generator.review.formats.markdown_tables import MOST, approvals, money
from generator.review.messages import say
from generator.review.report_model import Remark, Report, ReportChange, notes, weighty

LONGEST = 60_000  # characters; forges take 65,536
MARK = {"approved": "✅", "waiting": "⏳", "author": "⏳", "held": "⏳", "refused": "⛔"}
SIGN = {"error": "⛔", "warning": "⚠️", "info": "✔️"}


def render(report: Report, mend: str = "", pages: Mapping[str, str] = MappingProxyType({})) -> str:
    """The whole comment; ``mend`` is where its records open in forms, ``pages`` are of rules."""
    sections = (*_sections(report, mend), _explained(report, pages), _foot(report))
    text = "\n\n".join(section for section in sections if section) + "\n"
    if len(text) <= LONGEST:
        return text
    return text[: text.rindex("\n", 0, LONGEST)] + f"\n\n*{say(report.language, 'cut')}*\n"


def _sections(report: Report, mend: str) -> Iterator[str]:
    word = say(report.language, report.headline, "verdict")
    yield f"## {MARK[report.headline]} {word}"
    yield f"**{say(report.language, 'next')}**: {report.next}"
    yield f"**[{say(report.language, 'mend-in-form')}]({mend})**" if mend else ""
    yield from (f"> {say(report.language, id)}" for id in _remarks(report))
    yield from _listed(report, "demands", report.demands)
    yield from _listed(report, "caused", weighty(report.findings.caused))
    yield from _listed(report, "elsewhere", weighty(report.findings.elsewhere))
    yield _changes(report)
    yield money(report)
    yield approvals(report)
    yield _open(report)
    yield from _listed(report, "notes", notes(report), folded=True)
    yield from _listed(report, "mended", report.findings.mended, folded=True)
    yield from _listed(report, "before", report.findings.before, folded=True)


def _remarks(report: Report) -> Iterator[str]:
    if report.everything:
        yield "everything"
    if report.schemas_later:
        yield "schemas-later"


def _listed(
    report: Report, title: str, found: Sequence[Remark], *, folded: bool = False
) -> Iterator[str]:
    if not found:
        return
    entries = _some(report, [_said(group, report.language) for group in alike(found)])
    name = f"{say(report.language, title)} ({len(found)})"
    if folded:
        yield f"<details><summary>{name}</summary>\n\n{entries}\n\n</details>"
    else:
        yield f"### {name}\n\n{entries}"


def _said(group: Sequence[Remark], language: str) -> str:
    """What is said of one place; or once of several, which follow."""
    one, shown, left = group[0], group[:MOST], len(group) - MOST
    more = [say(language, "more", count=left)] if left > 0 else []
    fields = [escape(remark.field) for remark in shown if remark.field]
    field = f"**{fields[0]}**: " if fields and len(group) == 1 else ""
    lines = [f"- {SIGN[one.severity]} {field}{escape(one.says)}"]
    if one.fix:
        lines.append(f"  → {escape(one.fix)}")
    if fields and len(group) > 1:
        lines.append(f"  {', '.join([*fields, *more])}")
    numbers = ", ".join([*(str(remark.line) for remark in shown), *more])
    place = f"{escape(one.file)}:{numbers} · " if one.file else ""
    lines.append(f"  <sub>{place}{escape(one.rule)}</sub>")
    return "  \n".join(lines)


def _changes(report: Report) -> str:
    title = f"### {say(report.language, 'changes')}"
    entries = [_change(report, change) for change in report.changes]
    entries += [f"- {escape(path)}" for path in report.outside]
    if not entries:
        return f"{title}\n\n{say(report.language, 'nothing-changes')}"
    shown, rest = "\n".join(entries[:MOST]), "\n".join(entries[MOST:])
    if not rest:
        return f"{title}\n\n{shown}"
    more = say(report.language, "more", count=len(entries) - MOST)
    return f"{title}\n\n{shown}\n\n<details><summary>{more}</summary>\n\n{rest}\n\n</details>"


def _change(report: Report, change: ReportChange) -> str:
    """A record's lines, and all that they leave out, to be unfolded."""
    name, how = named(change, report.language)
    lines = [f"- **{escape(name)}** ({escape(how)})"]
    lines += [f"  - {escape(line)}" for line in change.lines]
    if change.folded:
        more = say(report.language, "whole", count=len(change.folded))
        lines += ["", f"<details><summary>{more}</summary>", ""]
        lines += [f"- {escape(line)}" for line in change.folded]
        lines += ["", "</details>", ""]
    return "\n".join(lines)


def _open(report: Report) -> str:
    lines = [
        "- " + escape(say(report.language, "open-one", number=number, files=", ".join(files)))
        for number, files in report.open
    ]
    return f"### {say(report.language, 'open')}\n\n{_some(report, lines)}" if lines else ""


def _some(report: Report, entries: Sequence[str]) -> str:
    left = len(entries) - MOST
    more = [f"- {say(report.language, 'more', count=left)}"] if left > 0 else []
    return "\n".join([*entries[:MOST], *more])


def _explained(report: Report, pages: Mapping[str, str]) -> str:
    """Where the site says why each rule is asked that has something to say here."""
    found = (*report.findings.caused, *report.findings.elsewhere)
    named = dict.fromkeys(one.rule for one in (*report.demands, *weighty(found)))
    links = " · ".join(f"[{rule}]({pages[rule]})" for rule in named if rule in pages)
    return f"<sub>{say(report.language, 'rules-explained')}: {links}</sub>" if links else ""


def _foot(report: Report) -> str:
    words = (
        f"{say(report.language, 'version')} `{report.head[:12]}`",
        f"{say(report.language, 'by')} `{report.actor}`{_named(report.applicant)}",
        f"{say(report.language, 'received')} {report.received}",
    )
    return f"<sub>{' · '.join(words)}</sub>"


def _named(applicant: str) -> str:
    return f" {escape(applicant)}" if applicant else ""
