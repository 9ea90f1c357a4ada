"""A lone value where a list belongs: the entries that it was meant to be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.lone_groups import Understood, as_group, entry_problem, takes
from generator.records.meant_words import COMMA, SEVERAL
from generator.records.pairs import paired
from generator.records.schema import Node, is_text

NUMBERED = re.compile(
    r"(?:^|(?<=\s))(?:[0-9]{1,2}[.)]|[가나다라마바사아자차][.)]|[①-⑳]|[ㅇ○●◦•▪](?=\s))\s?"
)
KOREAN_ENGLISH = re.compile(r"(?=[^()가-힣]*[가-힣])(?P<ko>[^()]*)\((?P<en>[A-Za-z][^()가-힣]*)\)")
NAME_NUMBER = re.compile(r"(?P<name>[^0-9]{1,40})(?P<number>[0-9].*)")
NUMBERS_BETWEEN = re.compile(rf"[/;·+]|{COMMA}")
LONGEST = 200  # letters of a list on one line
MAYBE = re.compile("[·ㆍ、;/]")
"""What stands between entries, or inside one: 온라인·오프라인."""


def list_meant(problem: Problem, node: Node, found: Any, understood: Understood) -> Problem:
    """A single value where a list is wanted, even of one."""
    entry = node.get("items", {})
    if isinstance(found, str) and (offer := _on_one_line(entry, found)):
        return replace(problem, offer=offer)
    if found is not None and takes(entry, found):
        return replace(problem, offer=Offer([found], sure=True))
    if isinstance(found, Mapping) and found and entry.get("type") == "object":
        pairs = [paired(entry, name, value) for name, value in found.items()]
        offer = Offer(pairs if all(pairs) else [found])
        return replace(problem, id="schema.group-for-list", offer=offer)
    if isinstance(found, Mapping) and (each := _in_braces(entry, found)):
        return replace(problem, offer=Offer(each))
    before, *below = found.split(" - ") if isinstance(found, str) else [found]
    if below and all(takes(entry, one) for one in below):
        values = {"written": before, "shown": {str(problem.at[-1]): below}}
        return Problem("schema.text-before-list", problem.at, values)
    if found is None or isinstance(found, list | dict | bool):
        return problem
    if entry.get("type") == "object":
        return _groups_meant(problem, entry, found, understood)
    meant = _each(problem, entry, found, understood)
    return replace(problem, offer=meant) if meant else problem


def _groups_meant(problem: Problem, entry: Node, found: Any, understood: Understood) -> Problem:
    """A single value where a list of groups is wanted: one group, or several in one text."""
    first = replace(problem, at=(*problem.at, 0))
    parts = _parts(found) if isinstance(found, str) else []
    several = [as_group(first, entry, part, understood) for part in parts]
    if len(several) > 1 and all(several):
        return replace(problem, offer=Offer(several))
    inside = as_group(first, entry, found, understood)
    needed = {*entry.get("required", ())}
    sure = bool(needed) and needed <= (inside or {}).keys()
    return replace(problem, offer=Offer([inside], sure=sure)) if inside else problem


def _in_braces(entry: Node, found: Mapping[str, Any]) -> list[Any]:
    """``{a, b}`` and ``{1: a, 2: b}`` as entries; empty where they are none."""
    names = [*found] if all(one is None for one in found.values()) else []
    values = names or ([*found.values()] if all(name.isdigit() for name in found) else [])
    return values if values and all(takes(entry, one) for one in values) else []


def _on_one_line(entry: Node, found: str) -> Offer | None:
    """The entries that a text holds, where it holds several."""
    parts = _parts(found)
    if both := _both_languages(entry, parts):
        return Offer(both, sure=True)
    if len(parts) > 1 and all(part and takes(entry, part) for part in parts):
        return Offer(parts, sure=True)
    if numbered := _name_and_number(entry, found):
        return Offer(numbered)
    maybe = _perhaps(found)
    if len(maybe) > 1 and all(part and takes(entry, part) for part in maybe):
        return Offer(maybe, sure=False)
    return None


def _both_languages(entry: Node, parts: list[str]) -> list[dict[str, str]]:
    """``시트 마스크(Sheet masks)`` as a text in two languages; empty where one is no such pair."""
    pairs = [KOREAN_ENGLISH.fullmatch(part) for part in parts] if is_text(entry) else []
    found = [{"ko": pair["ko"].strip(), "en": pair["en"].strip()} for pair in pairs if pair]
    return found if len(found) == len(pairs) else []


def _name_and_number(entry: Node, found: str) -> list[dict[str, Any]]:
    """``국비 6,370,000 / 자부담 2,730,000`` as entries; empty where one part is no such pair."""
    if entry.get("type") != "object" or len(found) > LONGEST:
        return []
    parts = [NAME_NUMBER.fullmatch(part.strip()) for part in NUMBERS_BETWEEN.split(found)]
    pairs = [paired(entry, part["name"].strip(" :="), part["number"]) for part in parts if part]
    return pairs if len(pairs) == len(parts) > 1 and all(pairs) else []


def _each(problem: Problem, entry: Node, found: Any, understood: Understood) -> Offer | None:
    """The entries of a list as they were meant, each by itself: ``베트남, 태국``."""
    text = str(found)
    for parts in (SEVERAL.split(text) if len(text) <= LONGEST else [], [found]):
        told = [
            understood(entry_problem(problem, (*problem.at, 0), entry, part)).offer
            for part in parts
        ]
        meant = [one for one in told if one is not None and one.value is not None]
        values = [one.value for one in meant]
        if meant and len(meant) == len(told) == len(dict.fromkeys(values)):
            return Offer(values, sure=all(one.sure for one in meant))
    return None


def _parts(found: str) -> list[str]:
    """The entries of a list on one line: with commas, or each behind ``1.``, ``가.`` or ``○``."""
    if len(NUMBERED.findall(found)) > 1 and NUMBERED.match(found):
        return [part.strip(" ,") for part in NUMBERED.split(found) if part.strip(" ,")]
    return [part.strip() for part in re.split(COMMA, found)]


def _perhaps(found: str) -> list[str]:
    """What may be entries of a list on one line, between marks that also stand inside one."""
    return [] if "://" in found else [part.strip(" \t") for part in MAYBE.split(found)]
