"""A number of firms in a summary matches the record.
요약에 적은 기업 수는 레코드에 있는 수입니다.

Why: the summary stands above the figures, and one that was written before a change tells another
number. Of firms that took part it is held against the firms, the roster and those selected, of
others against every number of firms. Numbers of buyers and of firms abroad are left alone, and so
is a record that counts no firms. Korean and English tell the same number.

왜: 요약은 수치 위에 나옵니다. 바뀌기 전에 쓴 요약에는 다른 수가 남기 쉽습니다. 참가한 수는
기업 수, 명단, 선정 수와 견주고, 다른 수는 레코드의 모든 기업 수와 견줍니다. 바이어와 현지 기업을 센
수, 그리고 기업 수를 적지 않은 레코드는 보지 않습니다. 한국어와 영어 요약의 수는 같아야 합니다.

Wrong:

    # consortia/2026/alpha
    summary: 화장품 기업 15개사가 참가합니다.  # <- here
    firms:
      - value: 13

Right:

    # consortia/2026/alpha
    summary: 화장품 기업 13개사가 참가합니다.
    firms:
      - value: 13
"""

import re
from collections.abc import Iterator, Mapping

from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.languages import MAIN
from generator.text.texts import plain

ABROAD = "(바이어|(?:현지|해외)[ ]?(?:기업|업체))[^0-9,]{0,6}"
WENT = "참[가여](?![^가-힣]{0,2}(?:[을를]|신청|희망))|나갔|나갑|파견|찾아|(?:한국|공동)관|다녀"
TOOK_PART = f"(?=((?:(?!신청|지원|접수|희망|모집|응답)[^0-9.,]){{0,40}}?(?:{WENT}))?)"
FIRMS = re.compile(
    f"(?:{ABROAD})?(?<![0-9,])([0-9]{{1,4}})[ ]?개[ ]?사(?![ ]?(?:의[ ]?)?(?:바이어|현지))"
    f"{TOOK_PART}"
)
ENGLISH = re.compile(
    "(?<![0-9,.])([0-9]{1,4})(?![0-9,.])((?: [A-Za-z-]{1,20}){0,3}) (?:firms|companies|SMEs)"
)
OTHERS = re.compile("local|foreign|overseas|abroad|buy|import")
NUMBER = re.compile("[0-9]+")


@make_rule(
    Consortium,
    level=Severity.WARNING,
    scope=Scope.RECORD,
    in_forms=True,
    data={"reads": ("firms", "participants", "results", "turnover")},
)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say the first number of firms that stands nowhere else, or that English tells otherwise."""
    summary = consortium.fields["summary"] or ""
    counted = [one for one in FIRMS.findall(plain(summary, MAIN)) if not one[0]]
    for _, number, took_part in counted:
        known = _going(consortium) if took_part else set()
        known = known or _told(consortium)
        if known and int(number) not in known:
            values = {"found": int(number), "known": ", ".join(map(str, sorted(known)))}
            yield Problem("summary-counts-differ", ("summary",), values)
            return
    english = (summary.get("en") or "") if isinstance(summary, Mapping) else ""
    if len(counted) == 1:
        yield from _otherwise(int(counted[0][1]), english)


def _otherwise(number: int, english: str) -> Iterator[Problem]:
    """Say the number of firms in English digits, where the one in Korean is nowhere in it."""
    told = [int(found) for found, words in ENGLISH.findall(english) if not OTHERS.search(words)]
    if told and str(number) not in NUMBER.findall(english):
        values = {"found": told[0], "korean": number}
        yield Problem("summary-counts-differ.english", ("summary", "en"), values)


def _going(consortium: Consortium) -> set[int]:
    """The numbers of firms that go, were to go, or were selected to."""
    fields = consortium.fields
    firms = [one[name] for one in fields["firms"] or () for name in ("value", "to")]
    roster = [len(fields["participants"] or ()), len(consortium.taking_part)]
    numbers = (*firms, *roster, (fields["turnover"] or {}).get("selected"))
    return {number for number in numbers if isinstance(number, int) and number}


def _told(consortium: Consortium) -> set[int]:
    """Every number of firms that the record tells."""
    fields = consortium.fields
    turnover = (fields["turnover"] or {}).values()
    reporting = [one["firms_reporting"] for one in fields["results"] or ()]
    others = {number for number in (*turnover, *reporting) if isinstance(number, int) and number}
    return _going(consortium) | others
