"""A number of firms in a summary is one that the record tells.
요약에 적은 기업 수는 레코드에 있는 수입니다.

Why: the summary stands above the figures, and one that was written before a change tells another
number. Numbers of buyers and of firms abroad are left alone, and so is a record that counts no
firms.

왜: 요약은 수치 위에 나옵니다. 바뀌기 전에 쓴 요약에는 다른 수가 남기 쉽습니다. 바이어와 현지 기업을
센 수, 그리고 기업 수를 적지 않은 레코드는 보지 않습니다.

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
from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.languages import MAIN
from generator.text.texts import plain

ABROAD = "(바이어|(?:현지|해외)[ ]?(?:기업|업체))[^0-9,]{0,6}"
FIRMS = re.compile(
    f"(?:{ABROAD})?(?<![0-9,])([0-9]{{1,4}})[ ]?개[ ]?사(?![ ]?(?:의[ ]?)?(?:바이어|현지))"
)


@make_rule(Consortium, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say the first number of firms that stands nowhere else."""
    known = _told(consortium)
    for abroad, number in FIRMS.findall(plain(consortium.fields["summary"] or "", MAIN)):
        if known and not abroad and int(number) not in known:
            values = {"found": int(number), "known": ", ".join(map(str, sorted(known)))}
            yield Problem("summary-counts-differ", ("summary",), values)
            return


def _told(consortium: Consortium) -> set[int]:
    """Every number of firms that the record tells."""
    fields = consortium.fields
    firms = [one[name] for one in fields["firms"] or () for name in ("value", "to")]
    roster = [len(fields["participants"] or ()), len(consortium.taking_part)]
    turnover = (fields["turnover"] or {}).values()
    reporting = [one["firms_reporting"] for one in fields["results"] or ()]
    numbers = (*firms, *roster, *turnover, *reporting)
    return {number for number in numbers if isinstance(number, int) and number}
