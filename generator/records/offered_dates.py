"""Offers for dates that were written in words or in another form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.groups import group_of
from generator.records.meant_choices import closing_rule
from generator.records.meant_dates import MeantDate, meant_date
from generator.records.meant_words import LONGEST, WORDS, plain_word
from generator.records.schema import Node, Schema, fits

PART = re.compile(rf" ?{WORDS['part_of_month']}(?: ?(?:예정|경))?\Z", re.I)
DIGIT = re.compile(r"\d")
MONTH = re.compile("(?:1[0-2]|0?[1-9])월")
YEARLESS = re.compile(
    r"(?P<m>1[0-2]|0?[1-9])(?:월 ?|[./-] ?)(?P<d>3[01]|[12][0-9]|0?[1-9])(?:일|[.])?"
    r"(?: ?\(?[월화수목금토일]\)?)?(?: ?[0-9]{1,2}(?:시|:[0-9]{2}))?(?: ?까지)?"
)
DECADE = re.compile("((?:19|20)[0-9])0(?:년대|s)")
YEAR_LAST = re.compile(r"([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?((?:19|20)[0-9]{2})[.]?")
A_DAY = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2} ?[.년/-] ?[0-9]{1,2} ?[.월/-] ?[0-9]{1,2}(?![0-9])(?: ?일)?"
    r"(?:[.]? ?\([월화수목금토일]\))?(?:[ T,]{1,2}(?:오전|오후)? ?[0-9]{1,2}(?::[0-9]{2}|시))?"
)
FROM_ANOTHER = re.compile(WORDS["from_another_day"], re.I)
DONE = frozenset(map(plain_word, [*WORDS["done"], *WORDS["yes"]])) - {"포함"}
PARTNERS: Mapping[str, str] = WORDS["partners"]


def date_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """The problem with the date that was meant: ``2026. 3. 5.``; None for other fields."""
    if node.get("format") != "known-date":
        return None
    found = problem.values["found"]
    if (rule := closing_rule(found)) and "closing_rule" in group_of(problem.at, schema):
        values = {"found": found, "rule": rule}
        closes = problem.at[-1] == "closes"
        offer = Offer(removes=True, beside={"closing_rule": rule}, sure=closes)
        return Problem("schema.date-rule", problem.at, values, offer=offer)
    if isinstance(found, bool) or (isinstance(found, str) and plain_word(found) in DONE):
        return Problem("schema.date-answer", problem.at, {"found": found})  # a day of its own
    group = group_of(problem.at, schema)
    if days := _year_last(found):
        return _in_order(problem, days)
    hours = fits(node, "2026-01-01T00:00")
    meant = meant_date(found, hours=hours)
    if meant is None or not fits(node, meant.written):
        told = _partly_known(problem, found, group) or _among_words(problem, found, hours=hours)
        return told or _no_day(problem, found)
    return _dated(problem, meant, group)


def _year_last(found: Any) -> list[str]:
    """The days that ``3/2/2026`` may mean: its month first, its day first."""
    parts = YEAR_LAST.fullmatch(found.strip()) if isinstance(found, str) else None
    if parts is None:
        return []
    one, other, year = parts.groups()
    tries = (f"{year}-{m.zfill(2)}-{d.zfill(2)}" for m, d in ((one, other), (other, one)))
    return [day for day in dict.fromkeys(tries) if _is_day(day)]


def _is_day(written: str) -> bool:
    """Whether there is such a day; ``2026-27-03`` may be read as a period."""
    meant = meant_date(written, hours=False)
    return meant is not None and meant.written == written


def _in_order(problem: Problem, days: list[str]) -> Problem:
    """A day whose year stands last: it is one of two, unless its numbers allow only one."""
    if len(days) == 1:
        return replace(problem, offer=Offer(days[0], sure=True))
    values = {"found": problem.values["found"], "one": days[0], "other": days[1]}
    return Problem("schema.date-order", problem.at, values)


def _partly_known(problem: Problem, found: Any, group: Mapping[str, Node]) -> Problem | None:
    """A day without its year, or a part of a month, and where the group has room for it."""
    if not isinstance(found, str) or len(found) > LONGEST:
        return None
    name = f"{problem.at[-1]}_partly"
    if (day := YEARLESS.fullmatch(found.strip())) and name in group:
        written = f"XXXX-{day['m'].zfill(2)}-{day['d'].zfill(2)}"
        if fits(group[name], written):
            values = {"found": found, "beside": f'{name}: "{written}"'}
            offer = Offer(removes=True, beside={name: written})
            return Problem("schema.date-yearless", problem.at, values, offer=offer)
    if (decade := DECADE.search(found)) and fits(group.get(name, {"enum": ()}), f"{decade[1]}X"):
        written = f"{decade[1]}X"
        values = {"found": found, "beside": f'{name}: "{written}"'}
        offer = Offer(removes=True, beside={name: written})
        return Problem("schema.date-decade", problem.at, values, offer=offer)
    if FROM_ANOTHER.search(found):  # a number of days from another one is a text, not a day
        return Problem("schema.date-from-another", problem.at, {"found": found})
    if not PART.search(found.strip()):
        return None
    rest = PART.sub("", found.strip())
    if MONTH.fullmatch(rest):
        month_alone = f"XXXX-{rest.removesuffix('월').zfill(2)}"
        values = {"found": found, "date": month_alone}
        return Problem("schema.date-part-yearless", problem.at, values)
    month = meant_date(rest, hours=False)
    if month is None or len(month.written) > len("2026-01"):
        return None
    values = {**problem.values, "date": month.written}
    return Problem("schema.date-part", problem.at, values, offer=Offer(month.written))


def _among_words(problem: Problem, found: Any, *, hours: bool) -> Problem | None:
    """The only day of a text that says more: ``2026-06-10 17:00 도착분에 한함``."""
    if not isinstance(found, str) or len(found) > LONGEST:
        return None
    days = [day.group() for day in A_DAY.finditer(found)]
    meant = meant_date(days[0], hours=hours) if len(days) == 1 else None
    if meant is None or meant.cause not in ("form", "hour"):
        return None
    values = {**problem.values, "date": meant.written}
    return Problem("schema.date-words", problem.at, values, offer=Offer(meant.written))


def _no_day(problem: Problem, found: Any) -> Problem | None:
    """Words where a day is wanted: ``협의 후``."""
    words = isinstance(found, str) and not DIGIT.search(found)
    return Problem("schema.date-none", problem.at, {"found": found}) if words else None


def _dated(problem: Problem, meant: MeantDate, group: Mapping[str, Node]) -> Problem:
    """A date in another form; a period is parted between its two fields."""
    name = str(problem.at[-1])
    value, beside = meant.written, {}
    first = {last: first for first, last in PARTNERS.items()}.get(name)
    if meant.until and PARTNERS.get(name) in group:
        beside = {PARTNERS[name]: meant.until}
    elif meant.until and first in group:
        value, beside = meant.until, {str(first): meant.written}
    values = {**problem.values, "date": meant.written, "until": meant.until}
    values["last"] = next(iter(beside), "") if meant.until else ""
    offer = Offer(value, beside=beside, sure=meant.sure and (not meant.until or bool(beside)))
    return Problem(f"schema.date-{meant.cause}", problem.at, values, offer=offer)
