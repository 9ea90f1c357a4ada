"""A list of selected consortia is no longer than the number selected.
선정 명단은 선정 수보다 길지 않습니다.

Why: the number and the list stand side by side on the page, and both cannot be right. A list may
be shorter, for not every consortium has a record. Numbers of events or firms say nothing about how
many consortia there are, and rounded and least numbers are not judged.

왜: 선정 수와 선정 명단은 한 화면에 나란히 나옵니다. 레코드가 없는 컨소시엄도 있으므로 명단은 더
짧을 수 있습니다. 행사나 기업을 센 수는 컨소시엄 수와 다를 수 있고, 어림수와 '이상'으로 적은 수도
판단하지 않습니다.

Wrong:

    # calls/2026-hosts
    result:
      counts: consortia
      selected: 1
      records: ["2026/alpha", "2026/beta"]  # <- here
    ---
    # consortia/2026/alpha
    format: exhibition
    ---
    # consortia/2026/beta
    format: exhibition

Right:

    # calls/2026-hosts
    result:
      counts: consortia
      selected: 2
      records: ["2026/alpha", "2026/beta"]
    ---
    # consortia/2026/alpha
    format: exhibition
    ---
    # consortia/2026/beta
    format: exhibition
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

SURE = "!has(self.result.approximate) && !has(self.result.at_least)"

rule = claims(
    Claim(
        needs=("self.result.records", "self.result.selected", "self.result.counts"),
        when=f"self.result.counts == 'consortia' && {SURE}",
        must="size(self.result.records) <= self.result.selected",
        at="result.records",
        says={"listed": "size(self.result.records)", "selected": "self.result.selected"},
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
