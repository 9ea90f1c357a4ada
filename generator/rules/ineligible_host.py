"""Hosts are of a type that is eligible in the programme year.
주관단체는 그 사업연도에 신청할 수 있는 종류의 기관입니다.

Why: in 2026 industry associations, private specialists and agencies that support exporters may be
hosts (press release of 2025-10-13).  The managing body itself is host where it forms the
consortium: a composition that says so is not judged, and a composition that is not known gives it
the benefit of the doubt.  Types that are not known are not judged either.

왜: 2026년에는 업종별 단체, 민간 전문기업, 수출유관기관이 주관단체로 신청할 수 있습니다(2025. 10.
13. 보도자료). 관리기관이 직접 구성하는 구성은 판단하지 않으며, 구성을 모르면 관리기관은
인정합니다. 기관 종류가 미상이면 판단하지 않습니다.

Wrong:

    # programmes/2026
    host_types: [industry_association]
    ---
    # organizations/kmdica
    type: local_government
    ---
    # consortia/2026/alpha
    programme: "2026"
    hosts: ["kmdica"]  # <- here

Right:

    # programmes/2026
    host_types: [industry_association]
    ---
    # organizations/kmdica
    type: industry_association
    ---
    # consortia/2026/alpha
    programme: "2026"
    hosts: ["kmdica"]
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import COUNTED
from generator.rules.rulebook import Claim, Scope, claims

BY_MANAGING_BODY = (
    "has(record.composition) && has(to.programme.compositions)"
    " && record.composition in to.programme.compositions"
    " && 'formed_by' in to.programme.compositions[record.composition]"
    " && to.programme.compositions[record.composition].formed_by == 'managing_body'"
)
MAY = (
    "h.type == 'unknown' || h.type in to.programme.host_types"
    " || (h.type == 'managing_body' && !has(record.composition))"
)

rule = claims(
    Claim(
        needs=("to.hosts", "to.programme.host_types"),
        when=f"{COUNTED} && !({BY_MANAGING_BODY})",
        must=f"to.hosts.all(h, {MAY})",
        at="hosts",
        says={
            "types": f"to.hosts.filter(h, !({MAY})).map(h, h.type)",
            "allowed_types": "to.programme.host_types",
        },
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.ERROR,
)
