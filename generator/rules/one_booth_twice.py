"""No two firms share a booth.
두 기업의 부스 번호는 다릅니다.

Why: a booth number left from the line above sends visitors to the wrong firm. It is a question,
for two firms may share a booth. Firms that withdrew and places without a number are not looked at.

왜: 윗줄을 복사하면 부스 번호가 그대로 남아 방문객이 다른 기업을 찾아가게 됩니다. 부스를 함께 쓰는
기업일 수 있으므로 묻기만 하며, 포기한 기업과 번호가 없는 자리는 보지 않습니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-02-18"
    participants:
      - name: 가나
        booth: B2-01
      - name: 다라
        booth: B2-01  # <- here

Right:

    # consortia/2026/alpha
    roster_consent: "2026-02-18"
    participants:
      - name: 가나
        booth: B2-01
      - name: 다라
        booth: B2-02
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(Consortium, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask at each further firm of a booth."""
    first: dict[str, int] = {}
    for index, firm in enumerate(consortium.written.get("participants", ())):
        booth = str(firm.get("booth", "")).strip()
        if firm.get("withdrawn") or not any(mark.isdecimal() for mark in booth):
            continue
        earlier = first.setdefault(booth, index)
        if earlier != index:
            values = {"plain": booth, "entry": earlier + 1}
            yield Problem("one-booth-twice", ("participants", index, "booth"), values)
