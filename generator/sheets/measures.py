"""Which measure of results a heading means: ``상담 | 건수``, ``수출계약 실적(천불)``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.records.meant_words import WORDS as MEANT
from generator.records.meant_words import plain_word
from generator.records.schema import Node, value_label
from generator.sheets.units import PARENTHESES, Unit, heading_unit, plain_heading, unit_of
from generator.text.languages import LANGUAGES

WORDS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
VALUES: Mapping[str, Any] = MEANT["values"]
COUNT, DOLLARS, OTHER_MONEY = range(3)
"""The places in which ``measures`` names what is counted, and its amount in each money."""
SUBJECTS: Mapping[str, str] = {
    word: subject for subject, words in WORDS["subjects"].items() for word in words
}
EVERYDAY: Mapping[str, str] = {
    plain_word(word): code for code, words in VALUES["measure"].items() for word in words
}
"""Words for a measure that say nothing of a unit: 미팅."""
MEASURES: Sequence[Sequence[str]] = list(WORDS["measures"].values())


@dataclass(frozen=True, slots=True)
class Meant:
    """The measure of a column, and the unit of its amounts where the heading names one."""

    measure: str
    amount: bool = False
    unit: Unit | None = None

    @property
    def other_money(self) -> bool:
        """Whether its amounts are in won."""
        return self.amount and self.measure.endswith("_amount")


def measures_by_word(node: Node) -> dict[str, str]:
    """The measures of a schema by what they are called in any language."""
    codes = node.get("enum", ())
    return {plain_word(value_label(node, code, la)): code for la in LANGUAGES for code in codes}


def measure_said(column_node: Node, text: str) -> Meant | None:
    """The measure that a cell names, and the unit that it has for its value: ``상담액(천불)``."""
    return meant([text], measures_by_word(column_node), None)


def is_money(measure: str) -> bool:
    """Whether its values are amounts of money."""
    return any(measure in names[DOLLARS:] for names in MEASURES)


def meant(levels: Sequence[str], called: Mapping[str, str], beside: Unit | None) -> Meant | None:
    """What a heading of several levels means, under which a table of this unit has its numbers."""
    plain = [plain_heading(f"({one})" if unit_of(one) else one) for one in levels]
    text = " ".join(plain)
    unit, bare = heading_unit(text), [plain_word(PARENTHESES.sub("", one)) for one in plain]
    word = "".join(bare)
    if measure := called.get(word):
        return _of_money(measure, unit or beside, unit)
    subject, quantity = _parsed(bare)
    if quantity is None:
        counted = any(plain_word(p) in WORDS["counts"] for p in PARENTHESES.findall(text))
        quantity = COUNT if counted else DOLLARS if unit or subject == "exported" else None
    if not subject or quantity is None:
        code = None if unit else EVERYDAY.get(word)
        return _of_money(code, beside, None) if code else None
    measure = WORDS["measures"][subject][quantity]
    return _of_money(measure, unit or beside, unit) if measure else None


def _of_money(measure: str, money: Unit | None, own: Unit | None) -> Meant | None:
    """The measure of amounts in dollars, or that in other money."""
    names = next((one for one in MEASURES if measure in one[DOLLARS:]), None)
    if names is None:
        return Meant(measure)
    wanted = names[DOLLARS] if money is None or money.dollars else names[OTHER_MONEY]
    return Meant(wanted, amount=True, unit=own) if wanted else None


def _parsed(levels: Sequence[str]) -> tuple[str, int | None]:
    """Of what a heading speaks, and whether it counts or tells an amount."""
    *above, last = [level for level in levels if level] or [""]
    found = _subject(last)
    for level in reversed(above):
        upper = _bare(level)
        if found[0] and (upper in last or SUBJECTS.get(upper) == found[0]):
            continue  # said twice: ``상담실적 | 상담건수``
        last = level + last
        found = _subject(last)
    return found


def _subject(word: str) -> tuple[str, int | None]:
    for quantity, ends in ((COUNT, WORDS["counts"]), (DOLLARS, WORDS["amounts"])):
        for end in ends:
            subject = SUBJECTS.get(_bare(word.removesuffix(end)), "")
            if word.endswith(end) and subject:
                return subject, quantity
    return SUBJECTS.get(_bare(word), ""), None


def _bare(word: str) -> str:
    """A word without those that say nothing: ``총 상담 실적``."""
    for filler in WORDS["fillers"]:
        word = word.removeprefix(filler).removesuffix(filler)
    return word
