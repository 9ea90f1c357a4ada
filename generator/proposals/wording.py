"""A review put into words, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed
from generator.proposals.snapshot import Snapshot
from generator.records.findings import Finding
from generator.report import tell
from generator.report.told_once import told_once
from generator.review.report_model import Findings, Remark, Report
from generator.review.report_text import report
from generator.text.dates import SEOUL


def in_words(reviewed: Reviewed, asked: ReviewInput, language: str) -> Report:
    """A review put into words."""
    when = asked.received.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M:%S (KST)")
    findings = _findings(reviewed, language)
    return report(reviewed.judgement, findings, reviewed.after.schemas, language, when)


def _findings(reviewed: Reviewed, language: str) -> Findings:
    found, before, after = reviewed.judgement.compared, reviewed.before, reviewed.after
    caused, elsewhere = _told_once(reviewed)
    return Findings(
        caused=tuple(_remarks(caused, after, language)),
        before=tuple(_remarks(found.before, after, language)),
        mended=tuple(_remarks(found.mended, before, language)),
        elsewhere=tuple(_remarks(elsewhere, after, language)),
    )


def _told_once(reviewed: Reviewed) -> tuple[list[Finding], list[Finding]]:
    """What the change causes in its own records and in others, told once as in the whole check."""
    judgement, after = reviewed.judgement, reviewed.after
    caused, elsewhere = judgement.compared.caused, judgement.compared.elsewhere
    if not elsewhere:
        return [*caused], []
    found = (*caused, *elsewhere)
    told = [*told_once(found, {one.place.file: after.text(one.place.file) for one in found})]
    others = {one.place.file for one in elsewhere}
    return (
        [one for one in told if one.place.file not in others],
        [one for one in told if one.place.file in others],
    )


def _remarks(findings: Iterable[Finding], version: Snapshot, language: str) -> Iterator[Remark]:
    found = list(findings)
    texts = {finding.place.file: version.text(finding.place.file) for finding in found}
    for one in tell(found, texts, version.schemas, language):
        place = one.place
        where = (place.file, place.line, place.column)
        yield Remark(*where, one.severity, one.rule, one.field, one.says, one.fix)
