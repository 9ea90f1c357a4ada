"""Texts under ``en`` are in English.
영어 자리(en)에는 영어를 적습니다.

Why: what stands under ``en`` is shown on the English pages. A text that is Korean there was copied
from the line above it, or never translated; without it the page shows the Korean by itself. A name
in both languages in one text is asked for in two.

왜: en에 적은 글은 영어 화면에 나옵니다. 그 자리의 한국어는 윗줄을 복사해 두고 번역하지 않은
글입니다. 영어가 없으면 en 줄을 빼도 되며, 그때는 영어 화면에도 한국어가 나옵니다. 두 언어를
한 글에 적은 이름은 ko와 en으로 나누도록 알립니다.

Wrong:

    # organizations/kmdica
    names:
      - name: {ko: 한국의료기기공업협동조합, en: 한국의료기기공업협동조합}  # <- here

Right:

    # organizations/kmdica
    names:
      - name: {ko: 한국의료기기공업협동조합, en: Korea Medical Devices Industrial Cooperative}
"""

import re
from collections.abc import Iterator

from generator.people.said_texts import SEEN, Shown
from generator.records.findings import Offer, Problem, Severity
from generator.records.model import FOLDERS, Record
from generator.records.registry import Registry
from generator.rules.languages_swapped import LATIN, swapped
from generator.rules.missing_translation import HANGUL
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.texts import Text

BOTH = (
    r"^([^()/가-힣]*[가-힣][^()/]*?) ?(?:\(([A-Z][^()가-힣/a-z]*[a-z][^()가-힣/]*)\)"
    r"| / ([A-Z][^()가-힣/a-z]*[a-z][^()가-힣/]*))$"
)
NAMED = ("title", "name", "department", "venue", "city", "reporter")
"""Fields of names; a sentence may say something in English between brackets."""
IN_BOTH = re.compile(BOTH)
ONE_IN_ORDER = SEEN.in_order(
    lambda texts: [one for one in texts if (one[-1:] == ")" or " / " in one) and IN_BOTH.match(one)]
)
BOTH_IN_ORDER = SEEN.in_order(
    lambda both: [one for one in both if _more_korean(*one)], Shown.IN_BOTH
)


@make_rule(
    *FOLDERS.values(),
    level=Severity.WARNING,
    scope=Scope.RECORD,
    in_forms=True,
    data={"both": BOTH, "named": NAMED},
)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each English text with more Korean letters than Latin ones, and a name in both."""
    if ONE_IN_ORDER.all(record) and BOTH_IN_ORDER.all(record):
        return
    for path, value in record.texts:
        if isinstance(value, str):
            if path[-1] in NAMED and path[0] != "sources" and (both := IN_BOTH.match(value)):
                texts = {"ko": both[1], "en": both[2] or both[3]}
                yield Problem("korean-as-english.both", path, {}, offer=Offer(texts))
            continue
        text = Text.of(value)
        if _more_korean(text.only("ko") or "", text.only("en") or ""):
            yield Problem("korean-as-english", (*path, "en"))


def _more_korean(korean: str, english: str) -> bool:
    """Whether the English has more Korean letters than Latin ones, and not for being swapped."""
    if english.isascii() or not HANGUL.search(english):
        return False
    more = len(HANGUL.findall(english)) > len(LATIN.findall(english))
    return more and not swapped(korean, english)
