"""A consortium names its hosts, or states that no source does.
컨소시엄에는 주관단체를 적거나, 어느 자료에도 없다고 적습니다.

Why: the title of a tender may name the fair and not the host.  That nobody knows is worth saying;
that somebody forgot is not.

왜: 입찰공고의 제목처럼 전시회만 나오고 주관단체는 나오지 않는 자료가 있습니다. 알 수 없는 것과
적지 않은 것은 다릅니다.

Wrong:

    # consortia/2026/alpha without hosts
    hosts_unknown: false  # <- here

Right:

    # consortia/2026/alpha without hosts
    hosts_unknown: true
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        when="!(has(self.hosts_unknown) && self.hosts_unknown)",
        must="has(self.hosts)",
        at="hosts_unknown",
        variant="neither",
    ),
    Claim(
        needs=("self.hosts",),
        must="!(has(self.hosts_unknown) && self.hosts_unknown)",
        at="hosts_unknown",
        variant="both",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
