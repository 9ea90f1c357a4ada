"""Findings as text: one module per format, all made from the same :class:`Telling`."""

from collections.abc import Callable, Mapping, Sequence

from generator.report import as_json, github, text
from generator.report.telling import Telling, tell

FORMATS: Mapping[str, Callable[[Sequence[Telling], str], str]] = {
    "text": text.render,
    "json": as_json.render,
    "github": github.render,
}

__all__ = ["FORMATS", "Telling", "tell"]
