"""Scans files for personal data: record values, field names, comments and file names.

It works without a schema and on invalid files, and never repeats what it has found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.facts.personal import by_kind, located, may_say
from generator.people.placed_texts import texts
from generator.people.redaction import names
from generator.records.document import Document
from generator.records.findings import FieldPath, Finding, Place, Problem, Severity
from generator.records.saved_otherwise import saved_otherwise
from generator.records.yaml_source import Unreadable

COMMENT = re.compile(r"(?:^|(?<=[ \t]))#")
ENDS = ("le", "be")
RULE = "personal-data"


def in_file(file: str, source: bytes | Unreadable) -> list[Finding]:
    """What the text and the name of a file say about persons, whatever the file is."""
    texts = () if isinstance(source, Unreadable) else readings(source)
    found = {
        (finding.problem.id, finding.place.line if len(texts) == 1 else 1): finding
        for text in texts
        for finding in in_text(file, text)
    }
    return [*in_name(file), *found.values()]


def in_document(document: Document, kind: str) -> list[Finding]:
    """The same for a file that could be read, by its fields."""
    found = [
        finding_of(document.place(path), problem.id.partition(".")[2], problem.values, path, kind)
        for path, problem in in_values(texts(document.data))
    ]
    return [*found, *beside(document)]


def in_values(given: Iterable[tuple[FieldPath, str]]) -> Iterator[tuple[FieldPath, Problem]]:
    """What texts with their fields say about persons; each kind once, with all that is found."""
    for path, text in given:
        if said := by_kind(text):
            for kind, masked in said.items():
                yield path, Problem(f"{RULE}.{kind}", path, {"found": masked})


def beside(document: Document) -> list[Finding]:
    """What the comments and the name of a file say about persons."""
    return [*in_name(document.file), *_in_comments(document)]


def in_name(file: str) -> list[Finding]:
    """What the name of a file or of a folder says about persons."""
    kinds: dict[str, list[str]] = {}
    for name in names(file) if may_say(file) else ():
        for kind, masked in by_kind(name).items():
            kinds.setdefault(kind, []).append(masked)
    return [
        finding_of(Place(file), kind, {"found": ", ".join(dict.fromkeys(masked))})
        for kind, masked in kinds.items()
    ]


def in_text(file: str, text: str) -> list[Finding]:
    """What a text says about persons, line by line."""
    lines: dict[tuple[int, str], list[str]] = {}
    for one in located(text):
        lines.setdefault((one.line, one.kind), []).append(one.shown)
    return [
        finding_of(Place(file, line), kind, {"found": ", ".join(dict.fromkeys(shown))})
        for (line, kind), shown in lines.items()
    ]


def finding_of(
    place: Place, kind: str, values: Mapping[str, Any], at: FieldPath = (), record: str = ""
) -> Finding:
    """A finding of one kind of people's data."""
    problem = Problem(f"{RULE}.{kind}", at, values)
    return Finding(place, severity_of(kind), problem, record or None)


def severity_of(kind: str) -> Severity:
    """A registration number is an error; the rest may be an office's, so it is asked about."""
    return Severity.ERROR if kind == "resident-number" else Severity.WARNING


def readings(source: bytes) -> tuple[str, ...]:
    """Bytes as text: UTF-8, or all that they may be where they are not, the surest last."""
    saved = saved_otherwise(source)
    sure = (saved.text,) if saved else ()
    if 0 not in source:
        try:
            return sure or (source.decode("utf-8"),)
        except UnicodeDecodeError:
            pass
    wide = [source[start:].decode(f"utf-16-{end}", "replace") for start in (0, 1) for end in ENDS]
    return (*(source.decode(name, "replace") for name in ("utf-8", "cp949")), *wide, *sure)


def _in_comments(document: Document) -> Iterator[Finding]:
    if "#" not in document.text:
        return
    values: list[str] | None = None
    for number, line in enumerate(document.text.splitlines(), 1):
        if (start := COMMENT.search(line)) and (people := by_kind(line[start.end() :])):
            values = values if values is not None else [text for _, text in texts(document.data)]
            if any(line[start.end() :].strip() in text for text in values):
                continue  # no comment, but part of a text of several lines, which is told there
            place = Place(document.file, number, start.start() + 1)
            yield from (finding_of(place, kind, {"found": m}) for kind, m in people.items())
