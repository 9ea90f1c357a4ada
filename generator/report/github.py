"""GitHub annotations on changed lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.report.form import Form
from generator.report.worded_findings import Telling


def _part(tellings: Sequence[Telling], language: str) -> str:
    """One workflow command a finding."""
    return "".join(_one(telling, language) for telling in tellings)


def _whole(parts: Sequence[str], counts: Mapping[str, int], language: str) -> str:
    return "".join(parts)


def _one(telling: Telling, language: str) -> str:
    command = "notice" if telling.severity == "info" else telling.severity
    place = telling.place
    where = f"file={_property(place.file)},line={place.line},col={place.column}"
    message = "\n".join(
        part for part in (f"{telling.field}: {telling.says}".lstrip(": "), telling.fix) if part
    )
    return f"::{command} {where},title={_property(telling.rule)}::{_data(message)}\n"


def _data(text: str) -> str:
    """Text that cannot begin another command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORM = Form(_part, _whole)
