"""GitHub annotations on changed lines; text cannot inject commands."""

from __future__ import annotations

from generator.review.report_model import Remark, Report

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(told: Report) -> str:
    """One workflow command for each thing that the change causes."""
    found = (*told.demands, *told.findings.caused, *told.findings.elsewhere)
    return "".join(map(_one, found))


def _one(said: Remark) -> str:
    where = f"file={_property(said.file)},line={said.line},col={said.column}"
    message = "\n".join(filter(None, (f"{said.field}: {said.says}".lstrip(": "), said.fix)))
    return f"::{LEVELS[said.severity]} {where},title={_property(said.rule)}::{_text(message)}\n"


def _text(text: str) -> str:
    """Text on one line: a command begins at the start of a line only."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
