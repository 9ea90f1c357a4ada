"""What is meant where one field has several numbers: a calculation, a share, prices."""

from __future__ import annotations

import re
from dataclasses import replace
from math import prod
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.meant_numbers import COUNTER, meant_number, sayings
from generator.records.meant_words import COMMA, LONGEST, WORDS
from generator.records.number_aside import with_aside
from generator.records.schema import Node, Schema, fits
from generator.records.written_numbers import first_amount, only_number

TIMES = re.compile(r"[×*]|(?<=[0-9가-힣 ])(?<!^0)(?<![^0-9.,]0)[xX](?=[ ]?[0-9])")
"""Between factors; the x of ``0x1F`` is none."""
SHARE = re.compile(r"[(,/ ]{0,9}(?P<share>[0-9]{1,3}(?:[.][0-9]{1,2})?)[ ]?(?:%|퍼센트)[) ]*")
RATIO = re.compile(
    r"(?P<who>[^0-9:/,]{0,9})(?P<own>[0-9]{1,2})[ ]?%?[ ]?[:대/,][ ]?"
    r"[^0-9:/,]{0,9}(?P<other>[0-9]{1,2})[ ]?%?"
)
OTHERS = re.compile("자부담|기업|민간|업체|지방|도비|시비")
"""Who pays the rest, where the share of the state is asked for."""
AMOUNTS = re.compile(WORDS["amounts"], re.I)
BETWEEN = re.compile(rf"[/;·、(]|{COMMA}| 및 ")
WHOLES = (10, 100)
ROUNDED = 1_000  # won by which a rounded product may differ
MARKS = " ():,."


def several_numbers(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A problem told by how the numbers of its text belong together; None where they do not."""
    found = problem.values["found"]
    if len(found) > LONGEST:
        return None
    text, *again = sayings(found)
    if again:
        return None
    if node.get("maximum") == 100 and (ratio := RATIO.fullmatch(text)):
        shares = int(ratio["own"]), int(ratio["other"])
        return _ratio(problem, *(shares[::-1] if OTHERS.search(ratio["who"]) else shares))
    return (
        _reckoned(problem, text, node)
        or _with_share(problem, text, node)
        or _prices(problem, text, node, schema)
    )


def _ratio(problem: Problem, own: int, other: int) -> Problem | None:
    """``7:3``, where the share of the first of two is asked for."""
    whole = own + other
    if whole not in WHOLES:
        return None
    share = own * 100 // whole
    values = {"found": problem.values["found"], "number": share}
    return Problem("schema.number-ratio", problem.at, values, offer=Offer(share))


def _reckoned(problem: Problem, text: str, node: Node) -> Problem | None:
    """``5,430,000원 × 15개사 = 81,450,000원``: what it comes to."""
    sides = text.split("=")
    factors = [_factor(part) for part in TIMES.split(sides[0])]
    if len(factors) < 2 or len(sides) > 2:
        return None
    each = [one for one in factors if one is not None]
    result = only_number(sides[1]) if len(sides) == 2 else None
    if len(each) < len(factors) or (len(sides) == 2 and result is None):
        return None
    product = round(prod(each), 2)
    product = int(product) if product == int(product) else product
    values = {"found": problem.values["found"]}
    if result is not None and abs(result - product) >= ROUNDED:
        values |= {"one": product, "other": result}
        return Problem("schema.number-unlike", problem.at, values)
    number = product if result is None else result
    if not fits(node, number):
        return None
    values |= {"number": number}
    return Problem("schema.number-reckoned", problem.at, values, offer=Offer(number))


def _factor(part: str) -> int | float | None:
    share = SHARE.fullmatch(part)
    return float(share["share"]) / 100 if share else only_number(part)


def _with_share(problem: Problem, text: str, node: Node) -> Problem | None:
    """``57,010,000(70%)``: the amount, where the share stands elsewhere."""
    rest = SHARE.sub(" ", text).strip()
    meant = meant_number(rest) if rest != text.strip() and node.get("maximum") != 100 else None
    if meant is None or meant.cause != "form" or not fits(node, meant.value):
        return None
    values = {"found": problem.values["found"], "number": meant.value}
    return Problem("schema.number-share", problem.at, values, offer=Offer(meant.value))


def _prices(problem: Problem, text: str, node: Node, schema: Schema) -> Problem | None:
    """Several amounts: of a fee each has its condition, elsewhere only one belongs here."""
    if len(AMOUNTS.findall(text)) < 2 or meant_number(problem.values["found"]) is not None:
        return None
    values: dict[str, Any] = {"found": problem.values["found"]}
    if problem.at[0] != "fee" or "other_fees" not in schema.root["properties"]:
        several = replace(problem, id="schema.several-numbers", values=values)
        return with_aside(problem, node) or several
    every = _by_condition(text)
    fees = [{"condition": when, "krw": krw} for krw, when in every[1:] if when]
    if fees and len(fees) == len(every) - 1:
        values["shown"] = {"fee": {"krw": every[0][0]}, "other_fees": fees}
    return Problem("schema.several-fees", problem.at, values)


def _by_condition(text: str) -> list[tuple[int | float, str]]:
    """Each amount of a text with the words beside it."""
    found: list[tuple[int | float, str]] = []
    for part in BETWEEN.split(text):
        number, words = only_number(part), part.strip(MARKS)
        if amount := first_amount(part):
            before, after = part[: amount.start()], part[amount.end() :].lstrip()
            counts = COUNTER.match(after)
            words = f"{before} {after[counts.end() :] if counts else after}".strip(MARKS)
        if number is not None:
            found.append((number, words))
        elif found and words:
            found[-1] = (found[-1][0], f"{found[-1][1]} {words}".strip())
    return found
