"""Offers for telephones, HS codes and other codes that were written in another form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.records.findings import Offer, Problem
from generator.records.groups import group_of
from generator.records.meant_words import SEVERAL
from generator.records.near import offered
from generator.records.offered_addresses import addresses, is_host, page_or_mail
from generator.records.schema import Node, Schema, fits

EXTENSION = re.compile("내선|ext", re.I)
FAX = re.compile(r"[(,/ ]{0,3}(?:fax|팩스)(?![a-z])[ .:]{0,3}", re.I)
BEFORE = ",;( "  # what stands before it
HYPHENS = "-‐‑‒–—−"
BUSINESS_NUMBER = re.compile("[0-9]{2,4}-[0-9]{1,3}-[0-9]{3,6}|[0-9]{10}")
"""Also one that lost a digit or its hyphens."""
HS_OF_KOREA = 10  # digits, of which six are the same everywhere
HS = 6
BUSINESS = 10  # digits of a business number
ZERO_LOST = (8, 9, 10)  # digits of a telephone without the 0 before its area


def code_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A code with other marks between its letters or digits: ``9018.90`` is ``901890``."""
    found = problem.values["found"]
    if problem.id not in ("schema.form", "schema.type-string", "schema.url-form"):
        return None
    if not isinstance(found, str | int | float) or isinstance(found, bool):
        return None
    text = str(found)
    if told := page_or_mail(problem, text, node, schema):
        return told
    if problem.at[-1] == "firm_id" and BUSINESS_NUMBER.fullmatch(text):
        return Problem("schema.business-number-here", problem.at)
    if told := _phone(problem, text, node, schema) or _short_hs(problem, text, node):
        return told
    sure = text.strip(f"0123456789.+() {HYPHENS}") == "" or is_host(text)
    right = next((one for one in _tries(problem, text) if one != found and fits(node, one)), None)
    return offered(problem, Offer(right, sure=sure)) if right else None


def _tries(problem: Problem, found: str) -> Iterator[str]:
    """What a code may be, by its digits, and what an address may be."""
    digits = _digits(found)
    url = problem.id == "schema.url-form"
    if digits or url:
        yield _number(found)
        yield phone_number(found) if {"phone", "phones"} & set(problem.at[-2:]) else ""
        yield digits
        yield digits[:HS] if len(digits) == HS_OF_KOREA else ""
        yield f"{digits[:3]}-{digits[3:5]}-{digits[5:]}" if len(digits) == BUSINESS else ""
        yield found.casefold()
    if url:
        yield from addresses(found)


def _phone(problem: Problem, found: str, node: Node, schema: Schema) -> Problem | None:
    """Several telephones in one field, or one with the extension of somebody."""
    if not {"phone", "phones"} & set(problem.at[-2:]) or "phones" not in group_of(
        problem.at, schema
    ):
        return None
    phone, *fax = FAX.split(found)
    if fax and fits(node, _number(phone)):
        return offered(replace(problem, id="schema.phone-fax"), Offer(_number(phone)))
    first, *extension = EXTENSION.split(found)
    number = _number(first)
    if SEVERAL.search(first.strip(BEFORE)):
        each = [one for part in SEVERAL.split(first) if fits(node, one := _number(part))]
        shown = {"phone": each[0], "phones": each[1:]} if len(each) > 1 else {}
        values = {**problem.values, **({"shown": shown} if shown else {})}
        return replace(problem, id="schema.several-phones", values=values)
    if extension and fits(node, number):
        return offered(replace(problem, id="schema.phone-extension"), Offer(number))
    digits = _digits(found)
    if first == found and digits[:1] in {*"23456"} and len(digits) in ZERO_LOST:
        whole = phone_number(f"0{digits}")
        told = replace(problem, id="schema.phone-zero", values={**problem.values, "plain": found})
        return offered(told, Offer(whole)) if fits(node, whole) else None
    return None


def _short_hs(problem: Problem, found: str, node: Node) -> Problem | None:
    """An HS code whose first zero a spreadsheet has taken: ``90210``."""
    digits = _digits(found)
    if "hs_codes" not in problem.at[-2:] or len(digits) not in (HS - 1, HS_OF_KOREA - 1):
        return None
    code = f"0{digits}"[:HS]
    told = replace(problem, id="schema.hs-zero", values={**problem.values, "plain": found})
    return offered(told, Offer(code)) if fits(node, code) else None


def _digits(found: str) -> str:
    return "".join(c for c in found if c.isdigit())


def phone_number(found: str) -> str:
    """The digits of a telephone, parted as they are dialled at home: ``+82 2 2124 3181``."""
    digits = _digits(found)
    if digits.startswith("82"):
        digits = f"0{digits[2:].removeprefix('0')}"
    area = 0 if digits.startswith("1") else 2 if digits.startswith("02") else 3
    parts = digits[:area], digits[area:-4], digits[-4:]
    return "-".join(filter(None, parts))


def _number(found: str) -> str:
    """The digits of a telephone with hyphens between, without an extension."""
    return "-".join(re.findall("[0-9]+", EXTENSION.split(found)[0]))
