"""The unit of the numbers in a table: in its headings, ``비용(천원)``, above or beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from generator.records.written_numbers import UNITS, digits_of
from generator.sheets.grid import Grid

KOREAN = "천|만|십만|백만|천만|억"
NAMES = {UNITS[name]: name for name in KOREAN.split("|")}
DIGITS = re.compile("[0-9]+")
MANY = f"{KOREAN}|1,?000|k|mn?|thousand|million"
OF = "(?:us|미)?[$]|usd|(?:미국? ?)?(?:달러|불)|₩|krw|원"
LABEL = "(?:(?:금액 ?)?단위 ?:? ?)?"
AMOUNT = f"(?:(?P<many>{MANY}) ?)?(?P<of>{OF})|(?P<first>{OF}) ?(?P<after>{MANY})"
UNIT = re.compile(f"{LABEL}(?:{AMOUNT})", re.I)
BESIDE_TABLE = re.compile("단위 ?:? ?(?P<said>[^()]{1,40})|[(](?P<alone>[^()]{1,20})[)]")
AFTER_NAME = re.compile(
    rf"(?P<name>[^ ,:/])[ ,:/]{{1,3}}(?P<unit>(?:단위 ?:? ?)?(?:{MANY}) ?(?:{OF}))\Z", re.I
)
LATIN = "(?<![a-z])(?:k|mn?|thousand|million)(?![a-z])"
LOOSE = f"(?<![0-9])(?:{KOREAN}|1,?000(?![0-9만천백억])|{LATIN})"  # no part of an amount
UNCLEAR = re.compile(f"{LOOSE}[^()]{{0,6}}(?:{OF})|(?:{OF})[^()]{{0,6}}{LOOSE}", re.I)
PARENTHESES = re.compile(r"\([^()]*\)")
BRACKETS = str.maketrans("[]{}〔〕【】", "()()()()")
BETWEEN = re.compile("[,;/·&]")
WON = frozenset("원₩krw")
LONGEST = 200  # letters of a heading or a line above a table


@dataclass(frozen=True, slots=True)
class Unit:
    """By how much numbers are multiplied, and whether they are dollars."""

    factor: int
    dollars: bool


def plain_heading(heading: str) -> str:
    """A heading on one line, in plain letters, with its unit in parentheses."""
    text = " ".join(normalize("NFKC", heading[:LONGEST]).translate(BRACKETS).split())
    return AFTER_NAME.sub(lambda found: f"{found['name']}({found['unit']})", text)


def unit_of(text: str) -> Unit | None:
    """The unit that a text names, and nothing else: ``천원``, ``(단위: 천불)``, ``US$ 1,000``."""
    found = UNIT.fullmatch(" ".join(normalize("NFKC", text[:LONGEST]).split()).strip("() "))
    if not found:
        return None
    many = (found["many"] or found["after"] or "").lower()
    of = (found["of"] or found["first"]).lower()
    return Unit(UNITS.get(many, 1000) if many else 1, of not in WON and of != "krw")


def heading_unit(heading: str) -> Unit | None:
    """The unit in the parentheses of a heading: of thousands under ``비용(천원)``."""
    return next((unit for part in _parts(heading) for unit in _units(part)), None)


def unclear_unit(heading: str) -> str | None:
    """What in a heading looks like a unit of thousands, and is none that is read."""
    unclear = (part for part in _parts(heading) if UNCLEAR.search(part))
    return None if heading_unit(heading) else next(unclear, None)


def factor(heading: str) -> int:
    """By how much numbers under a heading are multiplied: 1000 under ``비용(천원)``."""
    unit = heading_unit(heading)
    return unit.factor if unit else 1


def with_unit(text: str, factor: int) -> str:
    """An uncertain number with the unit of its column, for who reads its words: ``약 12만``."""
    plain = digits_of(text)
    end = max((found.end() for found in DIGITS.finditer(plain)), default=0)
    return f"{plain[:end]}{NAMES[factor]}{plain[end:]}" if end else text


def beside_table(grid: Grid, row: int) -> Iterator[tuple[Unit, int]]:
    """The units that a row beside a table names, ``(단위: 건, 천불)``, with their column."""
    for at, cell in enumerate(grid.rows[row]):
        if isinstance(cell.value, str) and len(cell.value) < LONGEST:
            for found in BESIDE_TABLE.finditer(plain_heading(cell.value)):
                yield from ((unit, at) for unit in _units(found["said"] or found["alone"]))


def _parts(heading: str) -> list[str]:
    return PARENTHESES.findall(plain_heading(heading))


def _units(part: str) -> Iterator[Unit]:
    """The units that a part names, also beside others; ``$1,000`` has a comma of its own."""
    for piece in (part, *BETWEEN.split(part)):
        if unit := unit_of(piece):
            yield unit
