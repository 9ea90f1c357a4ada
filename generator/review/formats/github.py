"""GitHub annotations on changed lines; text cannot inject commands."""

from __future__ import annotations

from generator.review.report_model import Remark, Report

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report) -> str:
    """One workflow command for each thing that the change causes."""
    found = (*report.demands, *report.findings.caused, *report.findings.elsewhere)
    return "".join(map(_one, found))


def _one(remark: Remark) -> str:
    where = f"file={_property(remark.file)},line={remark.line},col={remark.column}"
    message = "\n".join(filter(None, (f"{remark.field}: {remark.says}".lstrip(": "), remark.fix)))
    return f"::{LEVELS[remark.severity]} {where},title={_property(remark.rule)}::{_text(message)}\n"


def _text(text: str) -> str:
    """Text on one line: a command begins at the start of a line only."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
