"""A call for firms is issued by a host of its consortium.
참여기업 모집공고는 그 컨소시엄의 주관단체가 냅니다.

Why: a call that was copied keeps the consortium of the one before it, and firms then apply for the
wrong event. Bodies that the consortium names in any role may make its call, and so may a ministry,
a managing body, a local government and a body that belongs to a host. Where the call selected as
many firms as the consortium tells, its bodies are asked about instead.

왜: 복사한 공고에 앞 공고의 컨소시엄이 그대로 남으면 기업이 다른 행사에 신청하게 됩니다.
컨소시엄에 협력 기관 등으로 적은 기관, 부처와 관리기관, 지방자치단체, 주관단체에 속한 기관이 낸
공고는 판단하지 않습니다. 선정한 기업 수가 그 컨소시엄과 같으면 공고한 기관을 묻습니다.

Wrong:

    # organizations/alpha
    type: industry_association
    ---
    # organizations/beta
    type: industry_association
    ---
    # consortia/2026/alpha
    hosts: [alpha]
    ---
    # calls/2026-alpha
    audience: participants
    organizers: [beta]
    consortium: "2026/alpha"  # <- here

Right:

    # organizations/alpha
    type: industry_association
    ---
    # consortia/2026/alpha
    hosts: [alpha]
    ---
    # calls/2026-alpha
    audience: participants
    organizers: [alpha]
    consortium: "2026/alpha"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.expressions import known
from generator.rules.rulebook import Claim, Scope, claims

OF = "to.consortium"
ABOVE = "['ministry', 'managing_body', 'local_government', 'unknown']"
ROLES = " || ".join(
    f"(has({OF}.{group}) && {OF}.{group}.exists(p, p.organization == o))"
    for group in ("partners", "parties")
)
FUNDS = f"(has({OF}.funders) && o in {OF}.funders)"
NAMED = f"self.organizers.exists(o, o in {OF}.hosts || {FUNDS} || {ROLES})"
MAY = f"to.organizers.exists(b, b.type in {ABOVE} || (has(b.part_of) && b.part_of in {OF}.hosts))"

CHOSEN = f"{known('self', 'result.selected')} && {known(OF, 'turnover.selected')}"
FITS = f"({CHOSEN} && self.result.selected == {OF}.turnover.selected)"
"""The call is that of the consortium, by the firms that were selected."""


def _made_by_it(when: str, at: str, variant: str) -> Claim:
    return Claim(
        needs=("self.organizers", "to.consortium.hosts", "to.organizers"),
        when="self.audience == 'participants'"
        f" && size(to.organizers) == size(self.organizers) && {when}",
        must=f"{NAMED} || {MAY}",
        at=at,
        says={"found": "self.consortium", "host": f"{OF}.hosts[0]", "body": "self.organizers[0]"},
        variant=variant,
    )


rule = claims(
    _made_by_it(f"!{FITS}", "consortium", ""),
    _made_by_it(FITS, "organizers", "organizers"),
    kinds=(Call,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
