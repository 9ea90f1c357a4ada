"""An additional call is for the same consortium as the call it follows, and comes later.
추가 공고는 앞선 공고와 같은 컨소시엄의 것이며, 그 뒤에 나옵니다.

Why: a call that goes on from another one takes firms for the same consortium; where they differ,
one of the two references was left from copying. So it was where the call before came out later.

왜: 앞선 공고를 잇는 공고는 같은 컨소시엄의 기업을 모집합니다. 서로 다르면 둘 가운데 하나가
복사하면서 남은 것입니다. 앞선 공고가 더 늦게 나왔을 때도 그렇습니다.

Wrong:

    # consortia/2026/alpha
    format: exhibition
    ---
    # consortia/2026/beta
    format: exhibition
    ---
    # calls/2026-alpha
    consortium: 2026/alpha
    ---
    # calls/2026-beta-more
    consortium: 2026/beta
    follows: 2026-alpha  # <- here

Right:

    # consortia/2026/alpha
    format: exhibition
    ---
    # calls/2026-alpha
    consortium: 2026/alpha
    ---
    # calls/2026-alpha-more
    consortium: 2026/alpha
    follows: 2026-alpha
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.consortium", "to.follows.consortium"),
        must="self.consortium == to.follows.consortium",
        at="follows",
        says={"found": "self.follows", "plain": "to.follows.consortium"},
    ),
    Claim(
        needs=("self.announced", "to.follows.announced"),
        must="!before(self.announced, to.follows.announced)",
        at="follows",
        says={
            "found": "self.follows",
            "announced": "self.announced",
            "other": "to.follows.announced",
        },
        variant="later",
    ),
    kinds=(Call,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
