"""Plain values from the events of the YAML parser, and what is refused on the way.

Values are made in one pass, so that reading stops at the first event that is refused: 100,000 open
brackets end at the seventeenth.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from generator.records.characters import stacked
from generator.records.findings import FieldPath, Place, Points
from generator.records.plain_scalars import DECIMAL
from generator.records.yaml_refusal import Refusal, StrangeCharacter

DEEPEST = 16

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
UNDERSCORED = re.compile(r"[-+]?[0-9](?=[0-9_]*\Z)[0-9]*_")
CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


SYNTAX = {  # what libyaml says, and the message that helps whoever wrote the line
    "mapping values are not allowed": "colon-in-text",
    "could not find expected ':'": "missing-colon",
    "did not find expected key": "indentation",
    "did not find expected '-' indicator": "indentation",
    "found unexpected end of stream": "unclosed-quote",
    "did not find expected ',' or": "unclosed-list",
    "cannot start any token": "strange-start",
}


def strict_values(text: str, file: str, points: Points | None = None) -> Any:
    """The values of a text, and where asked for the point at which each field stands."""
    try:
        return ValueReader(text, file, points).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or ""
        message = next((name for words, name in SYNTAX.items() if words in said), "syntax")
        raise Refusal(place_of(file, mark), message, said=said) from None
    except yaml.YAMLError as error:  # the scanner's own character check, which has no mark
        raise StrangeCharacter(Place(file), "syntax", said=str(error)) from None


class ValueReader:
    """Makes values from parser events, and notes the point of each field when asked to."""

    def __init__(self, text: str, file: str, points: Points | None = None) -> None:
        self.file = file
        self.points = points
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=yaml.CLoader))

    def document(self) -> Any:
        """The value of the one document of the text; raises ``Refusal`` for what is not plain."""
        value = None
        found = False
        if self.points is not None:
            self.points[()] = (1, 1)
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if found:
                    self._stop(event, "several-documents")
                if event.tags:  # neither a value nor a comment, so no scan reads them
                    self._stop(event, "directive")
                found = True
                value = self._value(next(self.events), (), 1)
        if value is None:
            raise Refusal(Place(self.file), "empty")
        return value

    def _value(self, event: Any, path: FieldPath, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent):
            self._stop(event, "alias", name=event.anchor)
        if event.anchor is not None:
            self._stop(event, "anchor", name=event.anchor)
        if event.tag is not None:
            self._stop(event, "tag", name=event.tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if depth > DEEPEST:
            self._stop(event, "too-deep", most=DEEPEST)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _sequence(self, path: FieldPath, depth: int) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            step = (*path, len(values))
            self._note(step, event)
            values.append(self._value(event, step, depth + 1))
        return values

    def _mapping(self, path: FieldPath, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        marks: dict[str, Any] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent) or key.anchor or key.tag:
                self._stop(key, "key-not-text")
            name = self._composed(key)
            if name in values:
                self._stop(key, "repeated-key", name=name, first=marks[name].line + 1)
            step = (*path, name)
            self._note(step, key)
            marks[name] = key.start_mark
            values[name] = None  # a key counts as written even while its value is being read
            values[name] = self._value(next(self.events), step, depth + 1)
        return values

    def _scalar(self, event: Any) -> Any:
        written: str = event.value
        if event.style:  # quoted or block: text, whatever it looks like
            return self._composed(event)
        if written in CONSTANTS:
            return CONSTANTS[written]
        if INTEGER.match(written):
            return int(written) if len(written) < 20 else written
        if DECIMAL.match(written):
            return float(written)
        if UNDERSCORED.match(written):
            self._stop(event, "underscored-number", written=written, plain=written.replace("_", ""))
        return self._composed(event)

    def _composed(self, event: Any) -> str:
        """A text in NFC; escapes can make marks of what the file's text does not hold."""
        if stacked(event.value) is not None:
            self._stop(event, "stacked-marks")
        return unicodedata.normalize("NFC", event.value)

    def _note(self, path: FieldPath, event: Any) -> None:
        if self.points is not None:
            self.points[path] = event.start_mark.line + 1, event.start_mark.column + 1

    def _stop(self, event: Any, message: str, **values: Any) -> NoReturn:
        raise Refusal(place_of(self.file, event.start_mark), message, **values)


def place_of(file: str, mark: Any) -> Place:
    """Where a mark of the parser stands, counted from 1."""
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
