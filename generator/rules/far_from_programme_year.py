"""A call is published close to its programme year.
공고는 사업연도와 가까운 때에 나옵니다.

Why: a call copied from last year's with some of its dates keeps the old year, and what is closed
shows as open or the other way round. Hosts are called for in the autumn before the year, firms
from the winter on; half a year before or after it the dates are questioned, and so is a result
that comes more than half a year after the closing day. Where no day says when the programme year
ends, applications that close in a later year are asked about, but for kinds whose money is carried
over until then.

왜: 지난해 공고를 복사하면 옛 연도의 날짜가 남아, 접수 중인 공고가 마감된 것으로 나옵니다.
주관단체는 사업연도 전 가을에, 참여기업은 겨울부터 모집하므로 사업연도와 반년 넘게 떨어진 마감일과,
마감하고 반년이 지난 뒤의 평가와 발표는 확인하도록 묻습니다. 사업연도의 종료일을 모르면 다음 해에
마감하는 공고를 묻되, 그때까지 이월되는 유형이 있으면 묻지 않습니다.

Wrong:

    # programmes/2026
    starts: "2026-01-01"
    ends: "2026-12-31"
    ---
    # calls/2026-alpha
    programmes: ["2026"]
    closes: "2025-06-10"  # <- here

Right:

    # programmes/2026
    starts: "2026-01-01"
    ends: "2026-12-31"
    ---
    # calls/2026-alpha
    programmes: ["2026"]
    closes: "2026-06-10"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

HALF_A_YEAR = 183
NEAR = (
    f"(!has(p.starts) || fewest_days(self.closes, p.starts) <= {HALF_A_YEAR})"
    f" && (!has(p.ends) || fewest_days(p.ends, self.closes) <= {HALF_A_YEAR})"
)


CARRIED = (
    "has(p.kinds) && names(p.kinds).exists(k, 'carry_over_until' in p.kinds[k]"
    " && !before(p.kinds[k].carry_over_until, self.closes))"
)
STEPS = ("schedule.screening", "schedule.evaluation", "schedule.announcement", "result.announced")


def _soon(nth: int) -> Claim:
    """The first known step of the selection comes within half a year of the closing day."""
    step, earlier = f"self.{STEPS[nth]}", STEPS[:nth]
    known = [f"has(self.{one.partition('.')[0]}) && has(self.{one})" for one in earlier]
    return Claim(
        needs=("self.closes", step),
        when=" && ".join(f"!({one})" for one in known) or "true",
        must=f"fewest_days(self.closes, {step}) <= {HALF_A_YEAR}",
        at="closes",
        says={"closes": "self.closes", "day": step},
        variant="step",
    )


rule = claims(
    Claim(
        needs=("self.closes", "self.programmes", "to.programmes"),
        must=f"to.programmes.exists(p, {NEAR})",
        at="closes",
        says={"closes": "self.closes", "programme": "self.programmes[0]"},
    ),
    Claim(
        needs=("self.closes", "self.programmes", "to.programmes"),
        when="to.programmes.all(p, !has(p.ends))",
        must=f"to.programmes.exists(p, year(self.closes) <= p.year || {CARRIED})",
        at="closes",
        says={"closes": "self.closes", "programme": "self.programmes[0]"},
        variant="over",
    ),
    *map(_soon, range(len(STEPS))),
    kinds=(Call,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
