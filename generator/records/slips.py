"""Slips of the hand in a text that cannot be read: the line at fault, and the line that was meant.

The parser tells where it stopped, which is often the line after.  So the lines up to there are held
against known slips (``slips.json``), and what was meant is believed where the text can be read
further with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.records.findings import Offer, Place, Problem
from generator.records.indentation import CAUSES, elsewhere, with_dash, without_dash, wrapped
from generator.records.slip_lines import (
    DATA,
    SLIPS,
    meant_lines,
    opens_quote,
    slip_may_be,
    two_fields,
)

FIRST_OF_LIST = re.compile(r"( *[A-Za-z_]{1,40}:) +(- +\S.*)")
CONFLICT = re.compile(DATA["conflict"], re.M)
LARGEST = 16 * 1024  # letters of a text that is looked through
MOST = 10  # slips of one text
BACK = 3  # lines before the one that the parser names

MARKED = frozenset({"yaml.tag", "yaml.anchor", "yaml.alias"})
"""Faults of what stands before a value, which is no reason to quote the name with it."""

Stops = Callable[[str], "tuple[Place, Problem] | None"]
"""Where and why reading a text stops; None where it does not."""
Strange = Callable[[str], int]
"""How many faults there are in a text that can be read; more where it stands in a wrong place."""


@dataclass(frozen=True)
class _Meant:
    """What one line was meant to be."""

    number: int
    says: str
    line: str
    sure: bool
    values: Mapping[str, Any] = field(default_factory=dict)
    whole: str = ""
    """The lines that it should be; the line alone keeps the places of those below."""


@dataclass(frozen=True)
class Slips:
    """What was found in a text, and the text as it was meant."""

    found: tuple[tuple[Place, Problem], ...]
    text: str


def slips(text: str, file: str, stops: Stops, strange: Strange) -> Slips:
    """Every slip that keeps a text from being read, one after another."""
    if len(text) > LARGEST:
        return Slips((), text)
    if conflict := CONFLICT.search(text):
        place = Place(file, text.count("\n", 0, conflict.start()) + 1)
        mark = {"mark": conflict.group()[:7]}
        return Slips(((place, Problem("yaml.conflict", values=mark)),), text)
    found: list[tuple[Place, Problem]] = []
    stop = stops(text)
    soft = soft_slips(text, file) if stop else None
    if stop and soft and soft.found:
        after = stops(soft.text)
        if after is None or after[0].line > stop[0].line:  # with hyphens it is read further
            found, text, stop = [*soft.found], soft.text, after
    while stop is not None and len(found) < MOST:
        best = _likeliest(text, stop, stops, strange)
        if best is None:
            break
        values = best.values or (stop[1].values if stop[1].id == f"yaml.{best.says}" else {})
        offer = None if best.whole else Offer(line=best.line, sure=best.sure)
        problem = Problem(f"yaml.{best.says}", values=values, offer=offer)
        here = stop[0].line == best.number + 1
        found.append((stop[0] if here else Place(file, best.number + 1), problem))
        text = with_line(text, best.number, best.line)
        stop = stops(text)
    return Slips(tuple(found), text)


def soft_slips(text: str, file: str) -> Slips:
    """Slips that a text can be read with, only otherwise: lists that do not look like any."""
    found: list[tuple[Place, Problem]] = []
    lines = text.split("\n") if len(text) <= LARGEST else []
    for number, line in enumerate(lines):
        for slip, pattern in SLIPS if slip_may_be(line) else ():
            if slip.get("soft") and (match := pattern.match(line)) and len(found) < MOST:
                lines[number] = match.expand(slip["becomes"])
                offer = Offer(line=lines[number], sure=True)
                problem = Problem(f"yaml.{slip['says']}", offer=offer)
                found.append((Place(file, number + 1), problem))
                break
    return Slips(tuple(found), "\n".join(lines) if lines else text)


def _likeliest(
    text: str, stop: tuple[Place, Problem], stops: Stops, strange: Strange
) -> _Meant | None:
    """The slip without which reading goes furthest; of some alike that which leaves least wrong."""
    at, lines = stop[0], text.split("\n")
    furthest, best = (at.line, at.column), list[_Meant]()
    for meant in _every(lines, at.line, stop[1].id):
        further = stops(with_line(text, meant.number, meant.line))
        reached = (further[0].line, further[0].column) if further else (len(lines) + 2, 0)
        if reached > furthest:
            furthest, best = reached, [meant]
        elif best and reached == furthest:
            best.append(meant)
    if len(best) > 1:
        best.sort(key=lambda one: strange(with_line(text, one.number, one.whole or one.line)))
    return best[0] if best else None


def _every(lines: list[str], stop: int, cause: str) -> Iterator[_Meant]:
    """What each line up to the one where reading stops may have been meant to be."""
    last = min(stop, len(lines))
    near, moved = range(max(0, stop - 1 - BACK), last), cause in CAUSES
    opened = [n for n in range(near.start) if opens_quote(lines[n])]
    for number in (*opened[:MOST], *near):
        if pair := two_fields(lines[number]):
            first, example, whole = pair
            yield _Meant(number, "two-fields", first, False, {"example": example}, whole)
        for says, line, sure in meant_lines(lines[number]):
            if says != "colon-in-text" or cause not in MARKED:
                yield _Meant(number, says, line, sure)
        if begun := FIRST_OF_LIST.fullmatch(lines[number].rstrip()):  # the next lines go on
            name, entry = begun.groups()
            yield _Meant(number, "dash-after-name", name, False, {}, f"{name}\n{entry}")
    for number in near:
        if (indented := wrapped(lines, number)) is not None:
            yield _Meant(number, "wrapped-line", indented, sure=True)
    for number in near if moved else ():
        if (entry := without_dash(lines, number)) is not None:
            yield _Meant(entry, "missing-dash", with_dash(lines, entry, number), sure=True)
    for number in range(max(0, stop - 2), last) if moved else ():
        for line, values in elsewhere(lines, number):
            yield _Meant(number, "moved-line", line, sure=True, values=values)


def with_line(text: str, number: int, line: str) -> str:
    """The text with another line in the place of one, counted from 0."""
    lines = text.split("\n")
    lines[number] = line
    return "\n".join(lines)
