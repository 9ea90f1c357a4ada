"""Findings as text: one module per format, all made from the same :class:`Telling`."""

from collections.abc import Mapping

from generator.report import as_json, github, text
from generator.report.form import Form
from generator.report.telling import tell
from generator.report.worded_findings import Telling

FORMATS: Mapping[str, Form] = {"text": text.FORM, "json": as_json.FORM, "github": github.FORM}

__all__ = ["FORMATS", "Telling", "tell"]
