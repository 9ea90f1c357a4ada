"""Puts a judgement into one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.records.findings import FieldPath
from generator.records.model import FOLDERS, Record
from generator.records.schema import Schema
from generator.review.authority import Account
from generator.review.change import Change, Demand
from generator.review.difference_text import FormattedChange, lines, path_words
from generator.review.judgement import Judgement
from generator.review.known_ids import KnownIds
from generator.review.messages import printable, say
from generator.review.record_header import header
from generator.review.report_model import (
    ApprovalNeed,
    Findings,
    MoneyRow,
    Remark,
    Report,
    ReportChange,
)
from generator.review.report_money import programme_told, record_told
from generator.review.request_labels import labels
from generator.review.verdict import NeedStatus
from generator.rules.unknown_file import ROLES
from generator.text.texts import plain

OF_BODIES = {"owners", "other"}
"""Values of messages that are ids of organizations."""


def report(
    judgement: Judgement,
    findings: Findings,
    schemas: Mapping[str, Schema],
    language: str,
    received: str,
) -> Report:
    """The judgement in one language; ``findings`` are the checks' own, already in words."""
    word = judgement.verdict
    obstacles = tuple(
        _obstacle(file, problem.id, language) for file, problem in judgement.obstacles
    )
    changed = tuple(_change(c, judgement, schemas, language) for c in judgement.changes)
    return Report(
        language=language,
        base=judgement.base,
        head=judgement.head,
        actor=str(judgement.actor),
        applicant=_bodies(judgement.applicants, judgement.bodies, language),
        received=received,
        verdict=word.word,
        broken=word.broken,
        turn=word.turn,
        next=_next(word.turn, word.standings, language),
        changes=changed,
        outside=tuple(printable(path) for path in judgement.outside),
        money=_money(judgement, {one.file: one.title for one in changed}, language),
        demands=obstacles + _demands(judgement, schemas, language),
        findings=findings,
        needs=tuple(_need(standing, judgement.bodies, language) for standing in word.standings),
        stale=tuple(sorted({str(approval.account) for approval in word.stale})),
        open=tuple((printable(o.number), tuple(map(printable, o.files))) for o in judgement.open),
        everything=judgement.everything,
        schemas_later=judgement.schemas_later,
        labels=labels(judgement),
    )


def kind_of(file: str) -> str | None:
    """The kind of record that a path is for."""
    folder = file.removeprefix("data/").removeprefix("samples/").partition("/")[0]
    return FOLDERS[folder].kind if folder in FOLDERS else None


def _change(
    change: Change, judgement: Judgement, schemas: Mapping[str, Schema], language: str
) -> ReportChange:
    record = change.record
    schema = schemas.get(kind_of(change.file) or "")
    found = lines(change, schema, KnownIds.of(record, judgement.referred), language)
    if ROLES in (change.old, change.new):
        found = FormattedChange(tuple(_roles(judgement.roles, language)))
    file = printable(change.file)
    if change.how == "renamed":
        file = f"{printable(change.old or '')} → {file}"
    return ReportChange(
        file,
        change.how,
        _title(record, language),
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


def _bodies(ids: Iterable[str], bodies: Mapping[str, Record], language: str) -> str:
    """Organizations by name; by id where there is no record of one."""
    return ", ".join(_title(bodies[id], language) if id in bodies else printable(id) for id in ids)


def _title(record: Record | None, language: str) -> str:
    written = record.written if record else {}
    names: Sequence[Mapping[str, Any]] = written.get("names") or ()
    title = written.get("title") or (names[0]["name"] if names else written.get("series")) or ""
    return printable(plain(title, language))


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


def _demands(
    judgement: Judgement, schemas: Mapping[str, Schema], language: str
) -> tuple[Remark, ...]:
    changes = {change.file: change for change in judgement.changes}
    still = judgement.verdict.open_demands
    return tuple(
        _demand(
            demand, changes.get(demand.file), schemas, judgement.bodies, language, demand in still
        )
        for demand in judgement.demands
    )


def _demand(
    demand: Demand,
    change: Change | None,
    schemas: Mapping[str, Schema],
    bodies: Mapping[str, Record],
    language: str,
    still: bool,
) -> Remark:
    at = demand.problem.at
    label = path_words(at, schemas.get(kind_of(demand.file) or "roles"), language)
    named = {
        name: _bodies(str(demand.problem.values[name]).split(", "), bodies, language)
        for name in OF_BODIES & demand.problem.values.keys()
    }
    values = {**demand.problem.values, **named, "label": label}
    line, column = _place(change, at)
    severity = demand.severity.name.lower() if still else "info"
    id = demand.problem.id
    says, fix = (say(language, id, context, **values) for context in ("says", "fix"))
    return Remark(printable(demand.file), line, column, severity, demand.rule, label, says, fix)


def _place(change: Change | None, at: FieldPath) -> tuple[int, int]:
    if change is None or change.after is None:
        return 1, 1
    place = change.after.place(at)
    return place.line, place.column


def _obstacle(file: str, id: str, language: str) -> Remark:
    says = say(language, id, "says", file=file)
    return Remark(printable(file), 1, 1, "error", id, "", says, say(language, id, "fix"))


def _need(standing: NeedStatus, bodies: Mapping[str, Record], language: str) -> ApprovalNeed:
    group = standing.need.group
    had = tuple(map(str, standing.had))
    return ApprovalNeed(
        group, group_words(group, bodies, language), standing.need.count, had, standing.missing
    )


def group_words(group: str, bodies: Mapping[str, Record], language: str) -> str:
    """The label of a group."""
    name, _, ids = group.partition("/")
    return say(language, name, "group", ids=_bodies(ids.split(","), bodies, language))


def _next(turn: str, standings: Sequence[NeedStatus], language: str) -> str:
    missing = next((s.missing for s in standings if s.need.group == turn), 0)
    return say(language, turn.partition("/")[0], "turn", count=missing)
