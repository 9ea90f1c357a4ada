"""What a review asks for, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.records.findings import FieldPath
from generator.records.model import FOLDERS, Record
from generator.records.schema import Schema
from generator.review.change import Change, Demand
from generator.review.difference_labels import path_words
from generator.review.judgement import Judgement
from generator.review.messages import printable, say
from generator.review.names_in_words import bodies_text
from generator.review.report_model import Remark

OF_BODIES = {"owners", "other"}
"""Values of messages that are ids of organizations."""


def kind_of(file: str) -> str | None:
    """The kind of record that a path is for."""
    folder = file.removeprefix("data/").removeprefix("samples/").partition("/")[0]
    return FOLDERS[folder].kind if folder in FOLDERS else None


def demand_remarks(
    judgement: Judgement, schemas: Mapping[str, Schema], language: str
) -> tuple[Remark, ...]:
    """What the rules of change ask for; what approvals have met is told as ``info``."""
    changes = {change.file: change for change in judgement.changes}
    still = judgement.verdict.open_demands
    return tuple(
        _demand(
            demand, changes.get(demand.file), schemas, judgement.bodies, language, demand in still
        )
        for demand in judgement.demands
    )


def obstacle_remarks(judgement: Judgement, language: str) -> Iterator[Remark]:
    """What keeps it from being merged or judged, whoever approves."""
    return (_obstacle(file, one.id, language) for file, one in judgement.obstacles)


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
        name: bodies_text(str(demand.problem.values[name]).split(", "), bodies, language)
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
    """What keeps a proposal from being judged at all."""
    says = say(language, id, "says", file=file)
    return Remark(printable(file), 1, 1, "error", id, "", says, say(language, id, "fix"))
