"""For people at a terminal: a line that editors can follow, the line meant, and how to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from unicodedata import east_asian_width

from generator.report.telling import WORDS, Telling


def render(tellings: Sequence[Telling], language: str) -> str:
    """All findings and their number by severity."""
    return "".join(_one(telling, language) for telling in tellings) + _sum(tellings, language)


def _one(telling: Telling, language: str) -> str:
    field = f"{telling.field}: " if telling.field else ""
    severity = WORDS.text(language, "severity", telling.severity)
    lines = [f"{telling.place}: {severity}: {field}{telling.says} [{telling.rule}]"]
    if telling.line:
        number = str(telling.place.line)
        before = telling.line[: telling.place.column - 1]
        lines.append(f"  {number} | {telling.line[:160]}")
        lines.append(f"  {' ' * len(number)} | {' ' * _width(before)}^")
    if telling.fix:
        lines.append(f"  {WORDS.text(language, 'report', 'fix')}: {telling.fix}")
    if telling.example:
        lines.append(f"  {WORDS.text(language, 'report', 'example')}: {telling.example}")
    for place in telling.see:
        lines.append(f"  {WORDS.text(language, 'report', 'see')}: {place}")
    return "\n".join(lines) + "\n\n"


def _sum(tellings: Sequence[Telling], language: str) -> str:
    if not tellings:
        return WORDS.text(language, "report", "nothing") + "\n"
    counts = Counter(telling.severity for telling in tellings)
    said = (f"{WORDS.text(language, 'severity', s)} {n}" for s, n in sorted(counts.items()))
    return ", ".join(said) + "\n"


def _width(text: str) -> int:
    """Columns on a terminal, where Hangul takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
