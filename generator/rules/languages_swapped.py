"""Korean texts are under ko, English texts under en.
한국어는 ko에, 영어는 en에 적습니다.

Why: each page shows the text of its own language; swapped, both pages show the other's. Said only
where the Korean has no letter of Hangul and the English nothing but Hangul: names such as KOTRA
are written alike in both, and English may quote a Korean word.

왜: 국문 화면에는 ko가, 영문 화면에는 en이 나옵니다. ko에 한글이 한 자도 없고 en의 글자가 모두
한글일 때만 알립니다. KOTRA처럼 양쪽이 같은 이름이나 한국어 낱말을 인용한 영어는 판단하지
않습니다.

Wrong:

    # consortia/2026/alpha
    stops:
      - country: KZ
        city:
          ko: Almaty  # <- here
          en: 알마티

Right:

    # consortia/2026/alpha
    stops:
      - country: KZ
        city:
          ko: 알마티
          en: Almaty
"""

import re
from collections.abc import Iterator

from generator.people.said_texts import SEEN, Shown
from generator.records.findings import FieldPath, Offer, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.missing_translation import HANGUL
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

LATIN = re.compile("[A-Za-z]")
IN_ORDER = SEEN.in_order(lambda both: [one for one in both if swapped(*one)], Shown.IN_BOTH)


@make_rule(level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each text of which the languages have changed places."""
    if IN_ORDER.all(record):
        return
    for path, korean, english in in_both(record):
        if swapped(korean, english):
            offer = Offer(english, swaps="en", sure=True)
            values = {"korean": korean, "english": english}
            yield Problem("languages-swapped", (*path, "ko"), values, offer=offer)


def in_both(record: Record) -> Iterator[tuple[FieldPath, str, str]]:
    """Every text that is not Korean alone: its field path, its Korean and its English."""
    for path, value in record.texts:
        if isinstance(value, dict):
            yield path, value.get("ko") or "", value.get("en") or ""


def swapped(korean: str, english: str) -> bool:
    """Whether the Korean is Latin throughout and the English Hangul."""
    if english.isascii():
        return False
    latin = LATIN.search(korean) and not HANGUL.search(korean)
    return bool(latin and HANGUL.search(english) and not LATIN.search(english))
