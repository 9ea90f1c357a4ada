"""Puts a judgement into one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.records.model import Record
from generator.records.schema import Schema
from generator.review.authority import Account
from generator.review.change import Change
from generator.review.difference_text import FormattedChange, lines
from generator.review.judgement import Judgement
from generator.review.known_ids import KnownIds
from generator.review.messages import printable, say
from generator.review.names_in_words import bodies_text, group_words, title_text
from generator.review.record_header import header
from generator.review.remarks import demand_remarks, kind_of, obstacle_remarks
from generator.review.report_model import (
    ApprovalNeed,
    Findings,
    MoneyRow,
    Report,
    ReportChange,
)
from generator.review.report_money import programme_told, record_told
from generator.review.request_labels import labels
from generator.review.verdict import NeedStatus, Verdict
from generator.rules.unknown_file import ROLES

AS_THEY_ARE = ("base", "head", "everything", "schemas_later")
"""What a report takes over from the judgement without putting it into words."""


def report(
    judgement: Judgement,
    findings: Findings,
    schemas: Mapping[str, Schema],
    language: str,
    received: str,
) -> Report:
    """The judgement in one language; ``findings`` are the checks' own, already in words."""
    word = judgement.verdict
    changed = tuple(_change(c, judgement, schemas, language) for c in judgement.changes)
    return Report(
        language=language,
        actor=str(judgement.actor),
        applicant=_applicant(judgement, language),
        received=received,
        verdict=word.word,
        broken=word.broken,
        turn=word.turn,
        next=_next(word, language),
        changes=changed,
        outside=tuple(printable(path) for path in judgement.outside),
        money=_money(judgement, {one.file: one.title for one in changed}, language),
        demands=demand_remarks(judgement, schemas, language),
        findings=replace(
            findings, caused=(*obstacle_remarks(judgement, language), *findings.caused)
        ),
        needs=tuple(_need(standing, judgement.bodies, language) for standing in word.standings),
        open=tuple((printable(o.number), tuple(map(printable, o.files))) for o in judgement.open),
        labels=labels(judgement),
        **_accounts(word),
        **{name: getattr(judgement, name) for name in AS_THEY_ARE},
    )


def _applicant(judgement: Judgement, language: str) -> str:
    """The organizations whose account it is, or for which it was received."""
    names = bodies_text(judgement.applicants, judgement.bodies, language)
    return f"{names} ({say(language, 'mailed')})" if judgement.mailed else names


def _accounts(word: Verdict) -> dict[str, Any]:
    """Whose approvals no longer count, who objects, and whose approval never counts."""
    return {
        "stale": tuple(sorted({str(approval.account) for approval in word.stale})),
        "objections": tuple(map(str, word.objections)),
        "barred": tuple(map(str, word.barred)),
    }


def _change(
    change: Change, judgement: Judgement, schemas: Mapping[str, Schema], language: str
) -> ReportChange:
    record = change.record
    schema = schemas.get(kind_of(change.file) or "")
    found = lines(change, schema, KnownIds.of(record, judgement.referred), language)
    if ROLES in change.paths:
        found = FormattedChange(tuple(_roles(judgement.roles, language)))
    file = printable(change.file)
    if change.how == "renamed":
        file = f"{printable(change.old or '')} → {file}"
    return ReportChange(
        file,
        change.how,
        title_text(record, language),
        (schema.label((), language) if schema else None) or "",
        header(record, schema, judgement.referred, language),
        found.lines,
        found.folded,
        found.left,
    )


def _roles(
    versions: tuple[Mapping[str, frozenset[Account]], Mapping[str, frozenset[Account]]],
    language: str,
) -> Iterator[str]:
    """The accounts that get a role and lose it."""
    before, after = versions
    for role in sorted({*before, *after}):
        old, new = before.get(role, frozenset()), after.get(role, frozenset())
        label = group_words(role, {}, language)
        for account in sorted(new - old):
            yield say(language, "field-added", label=label, after=account)
        for account in sorted(old - new):
            yield say(language, "field-removed", label=label, before=account)


def _money(judgement: Judgement, titles: Mapping[str, str], language: str) -> tuple[MoneyRow, ...]:
    """Rows of money; those of several consortia say whose they are."""
    several = len({money.file for money in judgement.money}) > 1
    return (
        *(
            row
            for money in judgement.money
            for row in record_told(money, titles.get(money.file, "") if several else "", language)
        ),
        *(programme_told(money, language) for money in judgement.programmes),
    )


def _need(standing: NeedStatus, bodies: Mapping[str, Record], language: str) -> ApprovalNeed:
    group = standing.need.group
    had = tuple(map(str, standing.had))
    return ApprovalNeed(
        group, group_words(group, bodies, language), standing.need.count, had, standing.missing
    )


def _next(word: Verdict, language: str) -> str:
    turn, who = word.turn, word.turn.partition("/")[0]
    if word.objections and not word.broken:
        accounts = ", ".join(map(str, word.objections))
        return say(language, f"objection-{who}", "turn", accounts=accounts)
    missing = next((s.missing for s in word.standings if s.need.group == turn), 0)
    return say(language, who, "turn", count=missing)
