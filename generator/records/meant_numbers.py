"""What a number was meant to be that was written in words, with units, or as a range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.records.meant_words import LONGEST, UNKNOWN, WORDS, plain_word, unquoted
from generator.records.written_numbers import (
    ONE,
    PART,
    digits_of,
    first_amount,
    number_of,
    only_number,
)

FREE = frozenset(WORDS["free"])
COUNTER = re.compile(WORDS["counters"], re.I)
BEFORE = re.compile(WORDS["about"]["before"], re.I)
AFTER = re.compile(WORDS["about"]["after"], re.I)
OVER = re.compile(WORDS["about"]["over"], re.I)
EACH_BEFORE = re.compile(WORDS["of_each"]["before"], re.I)
EACH_AFTER = re.compile(WORDS["of_each"]["after"], re.I)
LEAST, MOST = (re.compile(WORDS[name], re.I) for name in ("at_least", "at_most"))
BETWEEN = re.compile(
    rf"(?<![0-9-])(?P<first>{PART})[^0-9-]{{0,4}}{WORDS['range']}[ ]?(?P<last>{PART})(?![0-9-])",
    re.I,
)
UNIT_ASIDE = re.compile(
    r"([0-9][ ]?)[(\[][ ]?((?:천|만|십만|백만|천만|억)[ ]?(?:원|불|달러)?)[ ]?[)\]]"
)
"""A unit that stands in brackets behind its number: ``500 (천원)``."""
CURRENCY = {name: re.compile(pattern, re.I) for name, pattern in WORDS["currency"].items()}


@dataclass(frozen=True)
class MeantNumber:
    """A number, and how sure the words around it are of it."""

    value: int | float
    cause: str = "form"
    """``form``, ``about``, ``over`` (a little more), ``at-least``, ``at-most`` or ``range``."""
    until: int | float | None = None
    currency: str = ""


def meant_number(found: Any) -> MeantNumber | None:
    """The number that a text means; None where it is not clear."""
    if not isinstance(found, str) or len(found) > LONGEST:
        return None
    text, *again = sayings(found)
    currency = currency_of(found)
    if (between := BETWEEN.search(text)) and (ends := _ends(between["first"], between["last"])):
        return MeantNumber(ends[0], "range", ends[1], currency)
    value = only_number(text)
    if value is None or any(only_number(one) != value for one in again):
        return None
    amount = first_amount(text)
    assert amount, "it has a number"
    cause = _cause(text[: amount.start()], text[amount.end() :])
    return MeantNumber(value, cause, None, currency) if cause else None


def sayings(found: str) -> tuple[str, ...]:
    """A text in digits; two where brackets say its number again: ``금3만원(금삼만원)``."""
    text = digits_of(UNIT_ASIDE.sub(r"\1\2", found))
    before, _, after = text.partition("(")
    again = after.removesuffix(")")
    return (before, again) if again != after and _repeats(before, again) else (text,)


def _repeats(before: str, again: str) -> bool:
    """Whether a number is said again, and not one of other things: ``35,000명(67개국)``."""
    amount = first_amount(again)
    if amount is None or None in (only_number(before), only_number(again)):
        return False
    money, money_again = currency_of(before), currency_of(again)
    counted, counted_again = (set(COUNTER.findall(text)) for text in (before, again))
    bare = "%" not in again and _introduces(again[: amount.start()])
    bare = bare and _cause("", again[amount.end() :]) != ""
    if money and money_again:
        return bare and money == money_again
    return bare and not (counted and counted_again and counted.isdisjoint(counted_again))


def _introduces(text: str) -> bool:
    """Whether words before a number say nothing but that one comes: ``일금``, ``약 US$``."""
    rest = BEFORE.sub("", text)
    for sign in CURRENCY.values():
        rest = sign.sub("", rest)
    return not any(c.isalnum() for c in rest)


def currency_of(found: str) -> str:
    """The currency that a text names: ``krw``, ``usd``, ``other``, or none."""
    text = unquoted(found) if len(found) <= LONGEST else ""
    return next((name for name, sign in CURRENCY.items() if sign.search(text)), "")


def means_unknown(found: Any) -> bool:
    """Whether a text only says that nobody knows."""
    return isinstance(found, str) and (plain_word(found) in UNKNOWN or found.strip() in UNKNOWN)


def means_free(found: str) -> bool:
    """Whether a text says that nothing is to be paid."""
    return plain_word(found) in FREE


def _ends(first: str, last: str) -> tuple[int | float, int | float] | None:
    """The ends of a range; ``300~350만`` has one unit for both, ``5,000~1만`` has not."""
    unit, until = next(ONE.finditer(last))["unit"] or "", number_of(last)
    bare = not next(ONE.finditer(first))["unit"]
    tries = (number_of(first + unit) if bare else number_of(first), number_of(first))
    return next(((start, until) for start in tries if start < until), None)


def _cause(before: str, after: str) -> str:
    """What the words around a number say of it; empty where they say something else."""
    around = f"{before} {after}"
    if EACH_AFTER.search(after) or (EACH_BEFORE.search(before) and currency_of(f"0{after}")):
        return ""
    for cause, words in (("at-least", LEAST), ("at-most", MOST)):
        if words.search(around):
            return cause
    exact = "".join(before.split()) in WORDS["exact"]
    about = not exact and (BEFORE.search(before) or AFTER.search(after))
    rest = AFTER.sub("", COUNTER.sub("", BEFORE.sub("", around)))
    if any(c.isalnum() for c in rest):
        return ""
    if about and OVER.search(after):
        return "over"
    return "about" if about else "form"
