"""Terminal format: a place that editors can open, the line, and the fix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from unicodedata import east_asian_width

from generator.report.form import Form
from generator.report.worded_findings import WORDS, Telling

AROUND = 80  # letters on each side of the place meant


def _part(tellings: Sequence[Telling], language: str) -> str:
    return "".join(_one(telling, language) for telling in tellings)


def _whole(parts: Sequence[str], counts: Mapping[str, int], language: str) -> str:
    """All findings and their number by severity."""
    return "".join(parts) + _sum(counts, language)


def _one(telling: Telling, language: str) -> str:
    field = f"{telling.field}: " if telling.field else ""
    severity = WORDS.text(language, "severity", telling.severity)
    lines = [f"{telling.place}: {severity}: {field}{telling.says} [{telling.rule}]"]
    if telling.line:
        number = str(telling.place.line)
        line, before = _window(telling.line, telling.place.column - 1)
        lines.append(f"  {number} | {line}")
        lines.append(f"  {' ' * len(number)} | {' ' * _width(before)}^")
    if telling.fix:
        lines.append(f"  {WORDS.text(language, 'report', 'fix')}: {telling.fix}")
    if telling.example:
        lead = f"  {WORDS.text(language, 'report', 'example')}: "
        lines.append(lead + telling.example.replace("\n", "\n" + " " * _width(lead)))
    for place in telling.see:
        lines.append(f"  {WORDS.text(language, 'report', 'see')}: {place}")
    return "\n".join(lines) + "\n\n"


def _window(line: str, column: int) -> tuple[str, str]:
    """The part of a line around a column that fits the screen, and its text before the column."""
    start = max(0, column - AROUND)
    cut = "…" if start else ""
    shown = cut + line[start : start + 2 * AROUND]
    return shown, cut + line[start:column]


def _sum(counts: Mapping[str, int], language: str) -> str:
    if not counts:
        return WORDS.text(language, "report", "nothing") + "\n"
    counted = (f"{WORDS.text(language, 'severity', s)} {n}" for s, n in sorted(counts.items()))
    return ", ".join(counted) + "\n"


def _width(text: str) -> int:
    """Columns on a terminal, where Hangul takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


FORM = Form(_part, _whole)
