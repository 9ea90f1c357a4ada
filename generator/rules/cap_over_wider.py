"""A cap is no higher than a broader one, and an average no higher than the cap.
좁은 한도는 넓은 한도보다 크지 않고, 평균 지원금은 한도보다 크지 않습니다.

Why: what a firm may get at one event is part of what it may get in the year and of what its
consortium may get. A larger number has mostly a digit too many, and then every budget is judged by
it. So has a call that promises each firm on average more than the year allows.

왜: 한 기업이 한 행사에서 받는 돈은 한 해에 받는 돈과 컨소시엄이 받는 돈에 들어 있습니다. 더 크면
0이 하나 더 붙은 경우가 많고, 모든 예산을 그 한도로 검사하게 됩니다. 공고가 약속한 기업당 지원금이
그 해의 한도보다 클 때도 그렇습니다.

Wrong:

    # programmes/2026
    subsidy:
      caps:
        per_firm_event_krw: 10000000
        per_firm_year_krw: 1500000  # <- here

Right:

    # programmes/2026
    subsidy:
      caps:
        per_firm_event_krw: 10000000
        per_firm_year_krw: 15000000
"""

from generator.records.findings import Severity
from generator.records.model import Call, Programme
from generator.rules.expressions import known, of_its_kind
from generator.rules.rulebook import Claim, Scope, claims

SUBSIDIES = ("subsidy", "kinds.*.subsidy")
OF_EVENT = "caps.per_firm_event_krw"
HAS_CAP = known("p", f"subsidy.{OF_EVENT}")


def _within(narrower: str, wider: str) -> Claim:
    return Claim(
        each=SUBSIDIES,
        needs=(f"self.{narrower}", f"self.{wider}"),
        must=f"self.{narrower} <= self.{wider}",
        at=wider,
        says={"least": f"self.{narrower}", "most": f"self.{wider}"},
    )


def _promised(field: str) -> Claim:
    """What a call says that a firm gets, where each of its years has a cap and no kind its own."""
    told = f"self.support.{field}"
    return Claim(
        needs=(told, "self.programmes", "to.programmes"),
        when=f"to.programmes.all(p, {HAS_CAP} && !{of_its_kind('subsidy')})",
        must=f"to.programmes.exists(p, {told} <= p.subsidy.{OF_EVENT})",
        at=f"support.{field}",
        says={"amount": told, "most": f"to.programmes[0].subsidy.{OF_EVENT}"},
        variant="call",
    )


rule = claims(
    _within(OF_EVENT, "caps.per_firm_year_krw"),
    _within("caps.per_firm_year_krw", "caps.per_firm_total_krw"),
    _within(OF_EVENT, "caps.per_consortium_krw"),
    Claim(
        each=("subsidy.items.*",),
        needs=("self.cap_krw", f"record.subsidy.{OF_EVENT}"),
        must=f"self.cap_krw <= record.subsidy.{OF_EVENT}",
        at="cap_krw",
        says={"amount": "self.cap_krw", "most": f"record.subsidy.{OF_EVENT}"},
        variant="item",
    ),
    Claim(
        each=SUBSIDIES,
        needs=("self.average_per_firm_krw", f"self.{OF_EVENT}"),
        must=f"self.average_per_firm_krw <= self.{OF_EVENT}",
        at="average_per_firm_krw",
        says={"amount": "self.average_per_firm_krw", "most": f"self.{OF_EVENT}"},
        variant="average",
    ),
    _promised("average_per_firm_krw"),
    _promised("cap_per_firm_krw"),
    kinds=(Call, Programme),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
