"""A finding in words: what is there, what is expected, an example, and the fix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.facts.personal import personal
from generator.people import redaction
from generator.records.findings import Finding, Place, Problem
from generator.records.schema import Node, Schema
from generator.report.field_labels import field_text, named_labels
from generator.report.message_values import example_line, listed_field, shown_value
from generator.report.programme_faults import BY_PROGRAMME
from generator.text.catalogues import Catalogue
from generator.text.words import Word

WORDS = Catalogue(Path(__file__).parent)

LONGEST_EXAMPLE = 4_000  # letters; it may be made of a value that has far more


@dataclass(frozen=True, slots=True)
class Telling:
    """One finding in one language."""

    place: Place
    severity: str
    """``error``, ``warning`` or ``info``, in any language."""
    rule: str
    field: str
    """The field's label and path, ``주관단체 (hosts.1)``; empty when the whole file is meant."""
    says: str
    fix: str
    example: str
    """A line of YAML that would be right; empty when there is none to show."""
    line: str
    """The line of the file that the place is on; empty for a file without text."""
    see: tuple[Place, ...]
    count: int = 1
    """How many findings of a kind it stands for."""


def folded_telling(finding: Finding, count: int, language: str) -> Telling:
    """One telling for all findings of a kind that are too many to be told."""
    says = WORDS.text(language, "report", "folded").format_map({"count": Word(f"{count:,}")})
    return Telling(
        place=_place(finding.place),
        severity=finding.severity.name.lower(),
        rule=finding.rule,
        field="",
        says=says,
        fix=WORDS.text(language, "report", "folded-fix"),
        example="",
        line="",
        see=(),
        count=count,
    )


def in_language(
    finding: Finding,
    schemas: Mapping[str, Schema],
    language: str,
    line: str,
    *,
    quiet: bool,
) -> Telling:
    """A finding in one language, with the line that it is on; nothing is quoted where ``quiet``."""
    problem = finding.problem
    schema = schemas.get(finding.kind or "")
    node = schema.field(problem.at) if schema else None
    shown = {
        name: Word(shown_value(name, value, listed_field(name, schemas) or node, language))
        for name, value in problem.values.items()
    }
    if problem.offer and problem.offer.choices:
        shown["choices"] = Word(shown_value("choices", problem.offer.choices, None, language))
    shown |= named_labels(schema, problem.at, problem.values, language)
    return Telling(
        place=_place(finding.place),
        severity=finding.severity.name.lower(),
        rule=finding.rule,
        field=field_text(schema, problem.at, language),
        says=WORDS.text(language, "says", _words(problem)).format_map(shown),
        fix=_fix(problem, shown, node, language),
        example="" if quiet else _example(problem),
        line=line,
        see=tuple(map(_place, finding.see)),
    )


def _fix(problem: Problem, shown: Mapping[str, Word], node: Node | None, language: str) -> str:
    """What to do: first the value that was probably meant, if one is near."""
    steps = [WORDS.text(language, "fix", _words(problem)).format_map(shown)]
    offered = problem.offer.value if problem.offer else None
    if "likely" in shown:
        steps.insert(0, WORDS.text(language, "near", "likely").format_map(shown))
    elif (near := problem.values.get("near") or offered) is not None and not (
        isinstance(near, list | dict) or personal(str(near)) or _as_written(near, problem)
    ):
        meant = WORDS.text(language, "near", "near")
        name = "region" if problem.at[-1:] == ("region",) else "near"  # few know its codes
        steps.insert(0, meant.format(near=Word(shown_value(name, near, node, language))))
    if problem.id.startswith("schema.required") and "choices" in shown:
        steps.append(WORDS.text(language, "near", "choices").format_map(shown))
    return " ".join(steps)


def _as_written(near: object, problem: Problem) -> bool:
    """Whether what is offered stands there, but for quotes: the example shows them."""
    found = problem.values.get("found")
    return isinstance(found, str | int | float) and f"{near}" == f"{found}"


def _words(problem: Problem) -> str:
    """Under which id a message has its words: one sentence serves every rule on a programme."""
    return BY_PROGRAMME[1:] if problem.id.endswith(BY_PROGRAMME) else problem.id


def _example(problem: Problem) -> str:
    """Lines as they could stand there, unless they name a person or are too long to read."""
    example = example_line(problem)
    return "" if len(example) > LONGEST_EXAMPLE or personal(example) else example


def _place(place: Place) -> Place:
    return Place(redaction.path(place.file), place.line, place.column)
