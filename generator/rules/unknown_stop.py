"""A result for one stop names a stop of the record.
성과의 방문지 번호는 레코드에 있는 방문지를 가리킵니다.

Why: a result with a number beyond the stops would stand under no city, and be missed in the
totals of each. Stops are counted from 1.

왜: 방문지보다 큰 번호를 적은 성과는 어느 도시에도 속하지 않아 합계에서 빠집니다. 방문지는 1부터
셉니다.

Wrong:

    # consortia/2026/alpha
    stops:
      - country: VN
      - country: TH
    results:
      - measure: meetings
        value: 74
        stop: 3  # <- here

Right:

    # consortia/2026/alpha
    stops:
      - country: VN
      - country: TH
    results:
      - measure: meetings
        value: 74
        stop: 2
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("results.*",),
        needs=("self.stop", "record.stops"),
        must="self.stop <= size(record.stops)",
        at="stop",
        says={"stop": "self.stop", "stops": "size(record.stops)"},
    ),
    Claim(
        each=("results.*",),
        needs=("self.stop",),
        must="has(record.stops)",
        at="stop",
        says={"stop": "self.stop"},
        variant="none",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
