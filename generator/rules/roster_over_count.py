"""A roster names no more firms than are said to take part.
참여기업 명단은 참여기업 수보다 많은 기업을 담지 않습니다.

Why: the number of firms and the roster stand side by side on the page. A roster may be shorter
than the number: firms that did not consent are left out of it, and no field says that a roster is
whole; so a shorter one is not judged. Firms that withdrew are not counted, and plans and rounded
or least numbers are not judged; of several numbers the largest counts. Nor does a roster name more
firms than were selected and put in the place of others, where both numbers are known.

왜: 참여기업 수와 명단은 한 화면에 나란히 나옵니다. 명단 공개에 동의하지 않은 기업은 명단에서
빠지고 명단이 전부라는 표시도 없으므로, 명단이 더 짧은 것은 판단하지 않습니다. 참가를 포기한
기업은 세지 않으며, 계획이나 어림수, '이상'으로 적은 수는 판단하지 않습니다. 수가 여럿이면 가장
큰 수를 봅니다. 선정한 기업과 교체한 기업의 수를 모두 적었으면 명단은 그 합보다도 길지 않습니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 1
    roster_consent: "2026-02-01"
    participants:  # <- here
      - name: 가나
      - name: 다라

Right:

    # consortia/2026/alpha
    firms:
      - value: 12
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
      - name: 다라
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

OPEN = ("approximate", "at_least", "planned")
"""Marks of a number that the roster may well differ from."""


@make_rule(Consortium, level=Severity.WARNING, scope=Scope.RECORD)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say where more firms are named than counted."""
    named = len(consortium.taking_part)
    yield from _over_numbers(consortium, named)
    turnover = consortium.fields["turnover"]
    if turnover is None or None in (turnover["selected"], turnover["replaced"]):
        return
    if named > turnover["selected"] + turnover["replaced"]:
        values = {name: turnover[name] for name in ("selected", "replaced")}
        yield Problem("roster-over-count.selected", ("participants",), {"named": named, **values})


def _over_numbers(consortium: Consortium, named: int) -> Iterator[Problem]:
    """Say where more are named than any number of firms that is written."""
    numbers = consortium.fields["firms"] or ()
    if not numbers or any(number[mark] for number in numbers for mark in OPEN):
        return
    most = max(number["to"] or number["value"] for number in numbers)
    if named > most:
        yield Problem("roster-over-count", ("participants",), {"named": named, "count": most})
