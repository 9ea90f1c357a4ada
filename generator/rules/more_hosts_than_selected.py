"""The number of hosts selected does not exceed the number of consortia.
선정된 주관단체는 선정된 컨소시엄보다 많지 않습니다.

Why: each consortium has one host in the lead, and a host may have several, so that a larger number
of hosts has a slip. Numbers of firms or items say nothing about hosts.

왜: 컨소시엄마다 대표 주관단체가 하나이고 한 곳이 여러 컨소시엄을 맡을 수 있으므로, 주관단체 수가
더 많으면 잘못 적은 것입니다. 기업이나 품목을 센 수는 판단하지 않습니다.

Wrong:

    # calls/2026-hosts
    result:
      counts: consortia
      selected: 9
      hosts_selected: 30  # <- here

Right:

    # calls/2026-hosts
    result:
      counts: consortia
      selected: 9
      hosts_selected: 3
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("result",),
        needs=("self.hosts_selected", "self.selected", "self.counts"),
        when="self.counts in ['consortia', 'events', 'places'] && !has(self.at_least)",
        must="self.hosts_selected <= self.selected",
        at="hosts_selected",
        says={"hosts": "self.hosts_selected", "selected": "self.selected"},
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
