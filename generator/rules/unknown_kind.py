"""Kind and composition exist in the programme year.
유형과 구성은 사업연도에 있는 것이어야 합니다.

Why: kinds change from year to year (유망, 일반, 전략품목 and more), and with them the rates, the
years of support and the minimum of firms.  A kind that the programme file does not know would be
held against nothing.

왜: 유형은 해마다 달라지고(유망, 일반, 전략품목 등) 지원 비율, 지원 연수, 최소 기업 수가 유형을
따라 갑니다. 사업연도 파일에 없는 유형이면 어떤 기준과도 맞추어 볼 수 없습니다.

Wrong:

    # programmes/2026
    kinds:
      general:
        label: 일반수출컨소시엄
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: genral  # <- here

Right:

    # programmes/2026
    kinds:
      general:
        label: 일반수출컨소시엄
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: general
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.expressions import COUNTED
from generator.rules.rulebook import Claim, Scope, claims


def _known(field: str, among: str) -> Claim:
    return Claim(
        needs=(f"self.{field}", f"to.programme.{among}"),
        when=COUNTED,
        must=f"self.{field} in to.programme.{among}",
        at=field,
        says={"found": f"self.{field}", "choices": f"names(to.programme.{among})"},
        variant=field,
    )


rule = claims(
    _known("kind", "kinds"),
    _known("composition", "compositions"),
    Claim(  # a call may be for several years: one of them has to know the kind
        needs=("self.kind", "to.programmes"),
        when="to.programmes.all(p, has(p.kinds))",
        must="to.programmes.exists(p, self.kind in p.kinds)",
        at="kind",
        says={"found": "self.kind", "choices": "names(to.programmes[0].kinds)"},
        variant="kind",
    ),
    kinds=(Consortium, Call),
    scope=Scope.REFERENCES,
    level=Severity.ERROR,
)
