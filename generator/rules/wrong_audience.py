"""A reference to a call matches the call's audience.
공고는 모집 대상이 맞는 자리에 적습니다.

Why: hosts are selected under a call for hosts, and firms join a consortium by a call for firms.
The other kind would show a deadline that the reader cannot meet.

왜: 주관단체는 주관단체 모집공고로 선정되고, 기업은 참여기업 모집공고로 참여합니다. 다른 공고를
적으면 읽는 사람과 관계없는 마감일이 보입니다.

Wrong:

    # calls/2026-firms
    audience: participants
    ---
    # consortia/2026/alpha
    call: "2026-firms"  # <- here

Right:

    # calls/2026-hosts
    audience: hosts
    ---
    # consortia/2026/alpha
    call: "2026-hosts"
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.call", "to.call.audience"),
        must="to.call.audience == 'hosts'",
        at="call",
        says={"call": "self.call"},
        variant="firms",
    ),
    Claim(
        needs=("self.consortium", "self.audience"),
        must="self.audience == 'participants'",
        at="consortium",
        says={"consortium": "self.consortium"},
        variant="hosts",
    ),
    Claim(
        needs=("self.result.records", "self.audience"),
        must="self.audience == 'hosts'",
        at="result.records",
        variant="selected",
    ),
    Claim(
        needs=("self.follows", "self.audience", "to.follows.audience"),
        must="self.audience == to.follows.audience",
        at="follows",
        says={"follows": "self.follows"},
        variant="follows",
    ),
    kinds=(Call, Consortium),
    scope=Scope.REFERENCES,
    level=Severity.ERROR,
)
