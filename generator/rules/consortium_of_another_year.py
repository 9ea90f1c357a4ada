"""A call is for a consortium of its own programme year.
공고의 컨소시엄은 같은 사업연도의 것입니다.

Why: a call that was made by copying last year's keeps its consortium, so that this year's firms
apply for an event that is over.

왜: 지난해 공고를 복사하여 만들면 컨소시엄이 지난해 것으로 남아, 이미 끝난 행사의 참여기업을
모집하는 것으로 나옵니다.

Wrong:

    # consortia/2025/alpha
    programme: "2025"
    ---
    # calls/2026-alpha
    programmes: ["2026"]
    consortium: "2025/alpha"  # <- here

Right:

    # consortia/2026/alpha
    programme: "2026"
    ---
    # calls/2026-alpha
    programmes: ["2026"]
    consortium: "2026/alpha"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.programmes", "to.consortium.programme"),
        must="self.programmes.exists(p, p == to.consortium.programme)",
        at="consortium",
        says={
            "until": "self.consortium",
            "year": "to.consortium.programme",
            "number": "self.programmes[0]",
        },
    ),
    kinds=(Call,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
