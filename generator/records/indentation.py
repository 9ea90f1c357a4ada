"""Lines that stand too far in or out: where each could stand, by the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

NAME = re.compile(
    r"(?P<blanks> *)(?P<dash>- +)?(?P<name>[A-Za-z_가-힣][\w-]{0,40}|\"[^\"]{1,40}\")?"
)
GOES_ON = re.compile(r" *[^\s:#\-\[{\"'][^:]*$")
VALUE = re.compile(r" *(?:\"[^\"]*\"|'[^']*'|[^\s:#\-\[{\"'][^:]*)$")
CAUSES = frozenset({"yaml.indentation", "yaml.colon-in-text", "yaml.syntax"})
"""What the parser says where a line stands in the wrong place."""
BEFORE = 30  # lines before one among which its siblings are looked for


def elsewhere(lines: list[str], number: int) -> Iterator[tuple[str, dict[str, object]]]:
    """A line where it could stand, the likeliest first, with what a message says of it."""
    line = lines[number]
    written = len(line) - len(line.lstrip(" "))
    if not line.strip() or line.lstrip().startswith("#"):
        return
    places = _places(lines[max(0, number - BEFORE) : number])
    for wanted in sorted(places.keys() - {written}, key=lambda at: (abs(at - written), -at)):
        values = {"blanks": written, "wanted": wanted, "beside": places[wanted]}
        yield " " * wanted + line.lstrip(" "), values


def wrapped(lines: list[str], number: int) -> str | None:
    """A line with the value of the name above, or its rest, that was not indented for that."""
    above = NAME.match(lines[number - 1]) if number else None
    line = lines[number]
    alone = lines[number - 1].rstrip().endswith(":") if number else False
    goes_on = VALUE.match(line) if alone else GOES_ON.match(line)
    if above is None or above["name"] is None or not goes_on:
        return None
    _, colon, text = lines[number - 1].partition(":" if alone else ": ")
    inner = len(above["blanks"]) + len(above["dash"] or "")
    column = len(line) - len(line.lstrip(" "))
    return (
        " " * (inner + 2) + line.lstrip(" ")
        if colon and (text.strip() or alone) and column <= inner
        else None
    )


def _places(before: list[str]) -> dict[int, str]:
    """Columns at which lines above begin, and could have one more, each with its nearest name."""
    found: dict[int, str] = {}
    open_until = 1_000
    for line in reversed(before):
        parts = NAME.match(line)
        if not line.strip() or line.lstrip().startswith("#") or parts is None:
            continue
        column = len(parts["blanks"])
        if column >= open_until:
            continue
        name = (parts["name"] or "-").strip('"')
        inner = column + len(parts["dash"] or "")
        if inner < open_until:
            found.setdefault(inner, name)
        if parts["dash"]:
            found.setdefault(column, "-")
        open_until = column
    return found


def without_dash(lines: list[str], number: int) -> int | None:
    """The first line of a list of groups whose hyphen is missing, where a later one has its own."""
    column = len(lines[number]) - len(lines[number].lstrip(" "))
    if not lines[number].lstrip(" ").startswith("- "):
        return None
    for above in range(number - 1, max(0, number - BEFORE), -1):
        inside = len(lines[above]) - len(lines[above].lstrip(" "))
        if lines[above].strip() and inside < column:
            first = lines[above + 1].lstrip(" ")
            lost = lines[above].rstrip().endswith(":") and not first.startswith("-")
            return above + 1 if lost and above + 1 < number else None
    return None


def with_dash(lines: list[str], first: int, number: int) -> str:
    """The line with the hyphen that it lacks, at the place of that of a later line."""
    column = len(lines[number]) - len(lines[number].lstrip(" "))
    return f"{' ' * column}- {lines[first].lstrip(' ')}"
