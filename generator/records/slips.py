"""Slips of the hand in a text that cannot be read: the line at fault, and the line that was meant.

The parser tells where it stopped, which is often the line after.  So the lines up to there are held
against known slips (``slips.json``), and what was meant is believed where the text can be read
further with it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.records.characters import IN_FILE
from generator.records.findings import Offer, Place, Problem

DATA = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
BLANKS, CONFLICT = re.compile(DATA["strange_blanks"]), re.compile(DATA["conflict"], re.M)
SLIPS = tuple((slip, re.compile(slip["pattern"])) for slip in DATA["slips"])
UNDER = re.compile("(?<=[0-9])_(?=[0-9])")
QUOTED = re.compile("<[^<>]*>$")
LARGEST = 16 * 1024  # letters of a text that is looked through
MOST = 10  # slips of one text
LAST_LATIN = "\u00b6"  # letters of other scripts, and bullets, come after it
BACK = 3  # lines before the one that the parser names

Stops = Callable[[str], "tuple[Place, Problem] | None"]
"""Where and why reading a text stops; None where it does not."""


@dataclass(frozen=True)
class Slips:
    """What was found in a text, and the text as it was meant."""

    found: tuple[tuple[Place, Problem], ...]
    text: str


def slips(text: str, file: str, stops: Stops) -> Slips:
    """Every slip that keeps a text from being read, one after another."""
    if len(text) > LARGEST:
        return Slips((), text)
    if conflict := CONFLICT.search(text):
        place = Place(file, text.count("\n", 0, conflict.start()) + 1)
        mark = {"mark": conflict.group()[:7]}
        return Slips(((place, Problem("yaml.conflict", values=mark)),), text)
    found: list[tuple[Place, Problem]] = []
    while len(found) < MOST and (stop := stops(text)) is not None:
        best = _likeliest(text, stop[0], stops)
        if best is None:
            break
        number, says, line, sure = best
        values = stop[1].values if stop[1].id == f"yaml.{says}" else {}
        problem = Problem(f"yaml.{says}", values=values, offer=Offer(line=line, sure=sure))
        here = stop[0].line == number + 1
        found.append((stop[0] if here else Place(file, number + 1), problem))
        text = with_line(text, number, line)
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


def slip_may_be(line: str) -> bool:
    """Whether a line begins as an entry of a list would, with another mark or without its blank."""
    mark, after = line.lstrip(" ")[:1], line.lstrip(" ")[1:2]
    return mark > LAST_LATIN or (mark == "-" and after not in ("", " ", "-"))


def _likeliest(text: str, stop: Place, stops: Stops) -> tuple[int, str, str, bool] | None:
    """The slip without which reading goes furthest; of two alike the one that comes first."""
    lines = text.split("\n")
    best, furthest = None, (stop.line, stop.column)
    for number in range(max(0, stop.line - 1 - BACK), min(stop.line, len(lines))):
        for says, line, sure in _meant(lines[number]):
            further = stops(with_line(text, number, line))
            reached = (further[0].line, further[0].column) if further else (len(lines) + 2, 0)
            if reached > furthest:
                best, furthest = (number, says, line, sure), reached
    return best


def _meant(line: str) -> Iterator[tuple[str, str, bool]]:
    """What a line may have been meant to be, by each slip."""
    bare = line.rstrip("\r")
    end = line[len(bare) :]
    plain = (
        ("strange-blank", BLANKS.sub(" ", bare), True),
        ("tab", bare.replace("\t", "  "), True),
        ("byte-order-mark", bare.removeprefix("\ufeff"), True),
        ("invisible-character", IN_FILE.sub("", bare), False),
        ("underscored-number", UNDER.sub("", bare), True),
    )
    yield from ((says, meant + end, sure) for says, meant, sure in plain if meant != bare)
    for slip, pattern in SLIPS:
        if not (found := pattern.match(bare)):
            continue
        meant = found.expand(QUOTED.sub("", slip["becomes"]))
        if QUOTED.search(slip["becomes"]):
            meant += json.dumps(found[2].rstrip(), ensure_ascii=False)
        if meant != bare:
            yield slip["says"], meant + end, slip["sure"]


def with_line(text: str, number: int, line: str) -> str:
    """The text with another line in the place of one, counted from 0."""
    lines = text.split("\n")
    lines[number] = line
    return "\n".join(lines)
