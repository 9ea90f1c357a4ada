"""The numbers of a text in digits and units: ``1억 2,500만``, ``1,204.5``."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from generator.records.meant_words import WORDS, unquoted
from generator.records.spelled_numbers import in_digits

UNITS: dict[str, int] = WORDS["units"]
MYRIAD = 10_000
UNIT = "|".join(
    name if ord(name[0]) > 127 else f"{name}(?![a-z0-9])"
    for name in sorted(UNITS, key=len, reverse=True)
)
DIGITS = r"[0-9]{1,15}(?:,[0-9]{3}){0,5}(?:[.][0-9]{1,6})?"
PART = rf"{DIGITS}[ ]?(?:{UNIT})?"
AMOUNT = re.compile(rf"(?:{DIGITS}[ ]?(?:{UNIT})[ ]?){{0,4}}(?:{DIGITS})?", re.I)
ONE = re.compile(rf"(?P<digits>{DIGITS})[ ]?(?P<unit>{UNIT})?", re.I)
DOTTED = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:(?:[.][0-9]{3}){2,}|(?: [0-9]{3}){1,15}(?![0-9]| [0-9]))(?![0-9.,])"
)
"""A number with dots or blanks between its thousands, as some spreadsheets write it."""
POINT_FIRST = re.compile("(?<![0-9.,])[.](?=[0-9])")
"""Of ``.5``, which is a half and no five."""


def first_amount(text: str) -> re.Match[str] | None:
    """The first number of a text."""
    return next((amount for amount in AMOUNT.finditer(text) if amount.group()), None)


def digits_of(found: str) -> str:
    """A text with plain digits for all that is a number in it."""
    plain = unquoted(found)
    text = DOTTED.sub(lambda dotted: re.sub("[. ]", "", dotted.group()), plain)
    text = POINT_FIRST.sub("0.", text)
    return in_digits(re.sub("(?<=[0-9 만천억])m[2²]", "", text))


def only_number(text: str) -> int | float | None:
    """The one number of a text; None where it has none, several or an unclear one."""
    amounts = [amount.group() for amount in AMOUNT.finditer(text) if amount.group()]
    return number_of(amounts[0]) if len(amounts) == 1 and not _unclear(amounts[0]) else None


def _unclear(written: str) -> bool:
    """Whether it may mean more than it says: ``1억 2천`` is 120 million to most who write it."""
    units = [UNITS.get((part["unit"] or "").lower(), 1) for part in ONE.finditer(written)]
    return any(unit >= MYRIAD**2 and after < MYRIAD for unit, after in pairwise(units))


def number_of(written: str) -> int | float:
    """The sum of the parts, ``1억 2,500만``; a whole number where it is one."""
    total, myriad = Decimal(0), 1
    for part in reversed(list(ONE.finditer(written))):
        unit = UNITS[(part["unit"] or "").lower()] if part["unit"] else 1
        if unit >= MYRIAD:
            myriad = max(one for one in (MYRIAD, MYRIAD**2, MYRIAD**3) if unit % one == 0)
        elif part["unit"]:
            unit *= myriad  # 1천2백만 is twelve million: both are of the 만
        total += Decimal(part["digits"].replace(",", "")) * unit
    return int(total) if total == int(total) else float(total)
