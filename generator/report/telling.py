"""A finding as text: what is there, what is expected, an example, and the fix."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.facts.personal import personal
from generator.people import redaction
from generator.records.findings import FieldPath, Finding, Place
from generator.records.schema import Node, Schema, inner, label, value_label
from generator.report.folding import folded
from generator.rules import rulebook
from generator.text.catalogues import Catalogue
from generator.text.words import Word

WORDS = Catalogue(Path(__file__).parent)
LONGEST = 80  # characters of a strange value that a message repeats
MOST_CHOICES = 12  # values of a closed list that a message names
LISTED: Mapping[str, tuple[str, FieldPath]] = {
    "types": ("organization", ("type",)),
    "allowed_types": ("organization", ("type",)),
}
"""Lists in messages that hold values of a field of another kind of record."""


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


def tell(
    findings: Iterable[Finding],
    texts: Mapping[str, str],
    schemas: Mapping[str, Schema],
    language: str,
) -> list[Telling]:
    """The findings in one language, many of a kind folded.

    ``texts`` are what to quote lines from, by file; a line that names a person is not quoted.
    """
    found = list(findings)
    silent = {(f.place.file, f.place.line) for f in found if not _quoted(f.rule)}
    return [
        _told(finding, texts, schemas, language, silent)
        if count == 1
        else _folded(finding, count, language)
        for finding, count in folded(found)
    ]


def _folded(finding: Finding, count: int, language: str) -> Telling:
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


def _told(
    finding: Finding,
    texts: Mapping[str, str],
    schemas: Mapping[str, Schema],
    language: str,
    silent: Container[tuple[str, int]],
) -> Telling:
    problem = finding.problem
    schema = schemas.get(finding.kind or "")
    node = schema.field(problem.at) if schema else None
    shown = {
        name: Word(_shown(name, value, _listed(name, schemas) or node, language))
        for name, value in problem.values.items()
    }
    shown |= _labels(schema, problem.at, problem.values, language)
    fix = WORDS.text(language, "fix", problem.id)
    fix = "" if fix == problem.id else fix.format_map(shown)
    if near := problem.values.get("near"):
        fix = WORDS.text(language, "near", "near").format(near=Word(_text(str(near)))) + (
            " " + fix if fix else ""
        )
    line = _line(texts, finding.place) if _quoted(finding.rule) else ""
    return Telling(
        place=_place(finding.place),
        severity=finding.severity.name.lower(),
        rule=finding.rule,
        field=_field(schema, problem.at, language),
        says=WORDS.text(language, "says", problem.id).format_map(shown),
        fix=fix,
        example=_example(problem.at, problem.values, node),
        line="" if (finding.place.file, finding.place.line) in silent else line,
        see=tuple(map(_place, finding.see)),
    )


def _place(place: Place) -> Place:
    return Place(redaction.path(place.file), place.line, place.column)


def _labels(
    schema: Schema | None, at: FieldPath, values: Mapping[str, Any], language: str
) -> dict[str, Word]:
    """Labels that messages name: of the field, its parent, and fields named in the values."""
    if schema is None:
        return {}
    own = schema.label(at, language) or (_step(at[-1]) if at else "")
    parent = schema.label(at[:-1], language) if at else None
    found = {"label": Word(own), "parent": Word(parent or "")}
    names = values.get("names") or ()
    if names:
        labels = [f"{schema.label((*at, name), language)} ({name})" for name in names]
        found["names"] = Word(", ".join(labels))
    if field := values.get("field"):
        beside = (*at[:-1], field)
        node = schema.field(beside) or {}
        found["field"] = Word(f"{label(node, language)} ({field})")
        found["value"] = Word(value_label(node, values["value"], language))
    return found


def _field(schema: Schema | None, at: FieldPath, language: str) -> str:
    """The labels from the record to the field, with the path that the file uses."""
    if schema is None or not at:
        return ""
    steps: list[str] = []
    node: Node | None = schema.root
    for step in at:
        node = inner(node, step) if node is not None else None
        if isinstance(step, int):
            steps[-1:] = [f"{steps[-1] if steps else ''} {step + 1}"]
        else:
            steps.append((label(node, language) if node is not None else None) or _step(step))
    written = ".".join(map(_step, at))
    return f"{' › '.join(steps)} ({written})" if node is not None else written


def _step(step: str | int) -> str:
    """A step of a field path as people write it, counting from 1."""
    return str(step + 1) if isinstance(step, int) else _text(step)


def _listed(name: str, schemas: Mapping[str, Schema]) -> Node | None:
    """The field whose values a message lists, where that is not the problem's own."""
    kind, at = LISTED.get(name, ("", ()))
    return schemas[kind].field(at) if kind in schemas else None


def _shown(name: str, value: Any, node: Node | None, language: str) -> str:
    """A message value as people write it."""
    if name == "choices" or name in LISTED:
        return _choices(value, node, language)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and not personal(str(value)):
        return f"{value:,}" if name not in ("year", "byte") else str(value)
    if isinstance(value, str):
        return _text(value)
    return _text(json.dumps(value, ensure_ascii=False))


def _text(value: str) -> str:
    return redaction.on_one_line(value, LONGEST)


def _choices(values: Sequence[Any], node: Node | None, language: str) -> str:
    shown = []
    for value in values[:MOST_CHOICES]:
        name = value_label(node or {}, value, language)
        shown.append(f"{value} ({name})" if name != value else str(value))
    return ", ".join(shown) + (", …" if len(values) > MOST_CHOICES else "")


def _example(at: FieldPath, values: Mapping[str, Any], node: Node | None) -> str:
    """A right line for the field, as it would stand in the file."""
    example = values.get("example")
    if example is None:
        return ""
    name = next((step for step in reversed(at) if isinstance(step, str)), "")
    listed = at and isinstance(at[-1], int)
    written = json.dumps(example, ensure_ascii=False)
    return f"- {written}" if listed else f"{name}: {written}"


def _quoted(rule: str) -> bool:
    """Whether the line may be repeated; what reading itself says is no rule, and may."""
    known = rulebook().get(rule)
    return known is None or known.quoted


def _line(texts: Mapping[str, str], place: Place) -> str:
    lines = texts.get(place.file, "").splitlines()
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if personal(line):
        return ""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
