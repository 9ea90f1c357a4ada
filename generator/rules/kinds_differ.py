"""A consortium and its calls belong to the same programme and kind.
컨소시엄과 그 공고는 사업과 유형이 같습니다.

Why: the kind decides for how many years a consortium is supported and at what rates, and firms read
it in the call. What goes on from an earlier year stays of its kind. A call for firms is asked about
beside its consortium, and a consortium beside the call that selected it. Calls of other programme
years, which may call their kinds otherwise, are not judged. The scheme is that of the programme
year too, but where it is a predecessor of it.

왜: 유형에 따라 지원 기간과 지원율이 달라지며, 기업은 공고를 보고 신청합니다. 참여기업 모집공고는
그 컨소시엄과, 컨소시엄은 그것이 선정된 공고, 이어받은 컨소시엄과 맞추어 봅니다. 다른 사업연도의
공고는 유형의 이름이 다를 수 있어 보지 않습니다. 사업 구분은 사업연도와도 맞추어 보되, 전신 사업이면
보지 않습니다.

Wrong:

    # programmes/2026
    kinds:
      promising: {label: 유망}
      general: {label: 일반}
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: promising
    ---
    # calls/2026-alpha
    audience: participants
    programmes: ["2026"]
    consortium: "2026/alpha"
    kind: general  # <- here

Right:

    # programmes/2026
    kinds:
      promising: {label: 유망}
      general: {label: 일반}
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: general
    ---
    # calls/2026-alpha
    audience: participants
    programmes: ["2026"]
    consortium: "2026/alpha"
    kind: general
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.expressions import COUNTED, OF_ITS_YEAR, known
from generator.rules.rulebook import Claim, Scope, claims

ALSO_OF_YEAR = "self.programmes.exists(p, p == to.consortium.programme)"
BOTH_KNOWN = "to.programmes.exists(p, has(p.kinds) && self.kind in p.kinds && {0} in p.kinds)"
NO_PREDECESSOR = "!(self.scheme in schemes.earlier) && !(to.programme.scheme in schemes.earlier)"
OF_NO_YEAR = (
    "!(has(to.programmes) && to.programmes.exists(p, has(p.scheme) && p.scheme == self.scheme))"
)
"""A call that is of the scheme of its programme year is not the one that is wrong."""


def _one_scheme(other: str, found: str, when: str = "true") -> Claim:
    """Of the scheme of a record that it refers to."""
    return Claim(
        needs=("self.scheme", other),
        when=f"{when} && self.scheme != 'unknown'",
        must=f"self.scheme == {other}",
        at="scheme",
        says={"scheme": "self.scheme", "other": other, "found": found},
        variant="scheme",
    )


rule = claims(
    _one_scheme("to.programme.scheme", "self.programme", NO_PREDECESSOR),
    _one_scheme("to.call.scheme", "self.call", f"!({known('to', 'programme.scheme')})"),
    _one_scheme("to.consortium.scheme", "self.consortium", OF_NO_YEAR),
    Claim(
        needs=("self.kind", "to.call.kind", "to.call.programmes", "to.programme.kinds"),
        when=f"{COUNTED} && {OF_ITS_YEAR}"
        " && self.kind in to.programme.kinds && to.call.kind in to.programme.kinds",
        must="self.kind == to.call.kind",
        at="kind",
        says={"kind": "self.kind", "other": "to.call.kind", "found": "self.call"},
    ),
    Claim(
        needs=("self.kind", "to.continues.kind", "to.programme.kinds"),
        when=f"{COUNTED} && self.kind in to.programme.kinds"
        " && to.continues.kind in to.programme.kinds",
        must="self.kind == to.continues.kind",
        at="kind",
        says={"kind": "self.kind", "other": "to.continues.kind", "found": "self.continues"},
        variant="continued",
    ),
    Claim(
        needs=(
            *("self.kind", "self.programmes", "to.programmes"),
            *("to.consortium.kind", "to.consortium.programme"),
        ),
        when=f"self.audience == 'participants' && {ALSO_OF_YEAR}"
        f" && {BOTH_KNOWN.format('to.consortium.kind')}",
        must="self.kind == to.consortium.kind",
        at="kind",
        says={"kind": "self.kind", "other": "to.consortium.kind", "found": "self.consortium"},
        variant="call",
    ),
    kinds=(Consortium, Call),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
