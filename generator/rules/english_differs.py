"""Korean and English texts give the same numbers, months and seasons.
한 글의 한국어와 영어는 같은 수, 같은 달, 같은 계절을 말합니다.

Why: one of the two was written for another record, or only one was corrected when a number changed,
and readers of the other language are told something else. Amounts in words of size (만, million)
and texts of which one leaves a number out are not judged.

왜: 다른 레코드에서 복사했거나 수가 바뀔 때 한쪽만 고치면, 다른 언어로 읽는 사람은 다른 내용을 보게
됩니다. 만, 억 같은 단위로 적은 금액과 한쪽에서 수를 뺀 글은 판단하지 않습니다.

Wrong:

    # calls/2026-alpha
    title:
      ko: 2026 가을 미용전 참여기업 14개사 모집
      en: "14 firms wanted for the Beauty Show, Spring 2026"  # <- here

Right:

    # calls/2026-alpha
    title:
      ko: 2026 가을 미용전 참여기업 14개사 모집
      en: "14 firms wanted for the Beauty Show, Autumn 2026"
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.people.said_texts import SEEN, Shown
from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.languages_swapped import in_both
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

WORDS = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
MONTHS, SEASONS, SPELLED = WORDS["months"], WORDS["seasons"], WORDS["spelled"]
KOREAN_MONTH, DAY, OF_SIZE, NUMBER = (
    re.compile(WORDS[name]) for name in ("korean_month", "day", "of_size", "number")
)


def _any_of(words: Iterable[str]) -> str:
    """One of some words, alone among Latin letters."""
    return f"(?<![A-Za-z])(?:{'|'.join(words)})(?![A-Za-z-])"


MONTH, SEASON = re.compile(_any_of(MONTHS)), re.compile(_any_of(SEASONS))
IN_WORDS = re.compile(_any_of(SPELLED), re.IGNORECASE)
TELLS = re.compile("|".join(("[0-9]", *SEASONS)))
"""Without which a text has nothing to differ in."""
IN_ORDER = SEEN.in_order(lambda both: [one for one in both if _differs(*one)], Shown.IN_BOTH)


@make_rule(level=Severity.WARNING, scope=Scope.RECORD, in_forms=True, data=WORDS)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each text whose English tells another number, month or season than its Korean."""
    if IN_ORDER.all(record):
        return
    for path, korean, english in in_both(record):
        if found := _differs(korean, english):
            yield Problem("english-differs", (*path, "en"), found)


def _differs(korean: str, english: str) -> dict[str, str] | None:
    return _difference(korean, english) if TELLS.search(korean) else None


def _difference(korean: str, english: str) -> dict[str, str] | None:
    """The first that they tell otherwise, if they tell as many of a sort."""
    for here, there in _told(korean, english):
        if len(here) == len(there) and here != there:
            ours, theirs = Counter(here), Counter(there)
            only_here, only_there = sorted(ours - theirs), sorted(theirs - ours)
            return {"korean": ", ".join(only_here), "english": ", ".join(only_there)}
    return None


def _told(korean: str, english: str) -> Iterator[tuple[list[str], list[str]]]:
    """The numbers of both, their months and their seasons, the latter by their English names."""
    spelled = (str(SPELLED[word.lower()]) for word in IN_WORDS.findall(english))
    yield _numbers(korean), sorted((*_numbers(english), *spelled))
    if months := sorted(MONTHS[int(month) - 1] for month in KOREAN_MONTH.findall(korean)):
        yield months, sorted(MONTH.findall(english))
    if ours := sorted({SEASONS[one] for one in SEASON.findall(korean)}):
        yield ours, sorted({SEASONS[one] for one in SEASON.findall(english)})


def _numbers(text: str) -> list[str]:
    """The numbers of a text, less those of days, times, months and in words of size."""
    plain = KOREAN_MONTH.sub("", DAY.sub("", OF_SIZE.sub("", text)))
    return sorted(number.replace(",", "") for number in NUMBER.findall(plain))
