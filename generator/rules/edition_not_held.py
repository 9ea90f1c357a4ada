"""A consortium attends an edition that takes place.
컨소시엄은 열리는 회차에 참가합니다.

Why: a reference to a fair that was cancelled or not held is mostly left from copying, and the days
of the event are missing wherever they are read from the edition. A consortium that ended itself is
left alone, and so is an edition that was put off.

왜: 취소되었거나 열리지 않은 회차를 가리키면 다른 기록을 복사하면서 남은 것일 때가 많고, 회차에서
읽는 행사 날짜도 알 수 없습니다. 컨소시엄도 취소되었거나 회차가 연기되었으면 판단하지 않습니다.

Wrong:

    # exhibitions/medica
    editions:
      "2025":
        starts: "2025-11-17"
        ended: cancelled
    ---
    # consortia/2026/alpha
    editions:  # <- here
      - medica/2025

Right:

    # exhibitions/medica
    editions:
      "2026":
        starts: "2026-11-16"
    ---
    # consortia/2026/alpha
    editions:
      - medica/2026
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.editions", "to.editions"),
        when="!has(self.ended) && size(self.editions) == size(to.editions)",
        must="to.editions.exists(e, !has(e.ended) || e.ended == 'postponed')",
        at="editions",
        says={"found": "self.editions[0]"},
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
