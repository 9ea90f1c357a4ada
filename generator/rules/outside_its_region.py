"""Firms and hosts of a regional consortium are based in its region.
지역 컨소시엄의 참여기업과 주관단체는 그 지역에 있습니다.

Why: a regional consortium is put together for the firms of one region, so that another region is
mostly a slip, of a firm or of the consortium itself. It is a question: a notice may let in others.

왜: 지역 컨소시엄은 한 지역의 기업을 위하여 꾸리므로, 다른 지역이 적혀 있으면 기업이나 컨소시엄의
지역을 잘못 적은 경우가 많습니다. 공고에서 다른 지역 기업도 받았을 수 있으므로 묻기만 합니다.

Wrong:

    # consortia/2026/alpha
    composition: regional
    region: "KR-43"
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
        region: "KR-41"  # <- here
      - name: 다라
        region: "KR-43"

Right:

    # consortia/2026/alpha
    composition: regional
    region: "KR-43"
    roster_consent: "2026-02-01"
    participants:
      - name: 가나
        region: "KR-43"
      - name: 다라
        region: "KR-43"
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

REGIONAL = "record.composition == 'regional'"
SOME_ARE = "record.participants.exists(p, has(p.region) && p.region == record.region)"

rule = claims(
    Claim(
        each=("participants.*",),
        needs=("self.region", "record.composition", "record.region"),
        when=f"{REGIONAL} && {SOME_ARE}",
        must="self.region == record.region",
        at="region",
        says={"region": "self.region", "other_region": "record.region"},
        variant="firm",
    ),
    Claim(
        needs=("self.composition", "self.region", "self.participants"),
        when=f"{REGIONAL} && self.participants.all(p, has(p.region))",
        must=SOME_ARE,
        at="region",
        says={"region": "self.region"},
        variant="firms",
    ),
    Claim(
        needs=("self.composition", "self.region", "to.hosts"),
        when=f"{REGIONAL} && to.hosts.all(h, has(h.region))",
        must="to.hosts.exists(h, h.region == self.region)",
        at="region",
        says={"region": "self.region", "other_region": "to.hosts[0].region"},
        variant="host",
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
