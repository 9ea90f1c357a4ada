"""Contributions add up to the cost, and items to the totals.
부담 주체별 금액의 합은 비용과, 비목의 합은 총액과 같습니다.

Why: tables by funder, own shares and returned money are all worked out from these amounts; one won
that is missing shows in every one of them. The subsidy is the state's part, or the state's and the
local government's together. What a roster says of single firms cannot be more than the whole.

왜: 재원별 표와 기업부담금, 반환금을 모두 이 금액으로 계산하므로 1원만 어긋나도 곳곳이 맞지
않습니다. 지원금은 국고, 또는 국고와 지방비의 합입니다. 명단에 적힌 기업별 지원금의 합은 전체보다
클 수 없습니다.

Wrong:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
        funding:  # <- here
          - by: state
            krw: 14000000
          - by: firms
            krw: 5000000

Right:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
        funding:
          - by: state
            krw: 14000000
          - by: firms
            krw: 6000000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import BUDGETED, SETTLED, every, sum_of
from generator.rules.rulebook import Claim, Scope, claims

ROWS = ("budget.*", "settlement.items.*")
ALL = sum_of("self.funding", "krw")
STATE = sum_of("self.funding.filter(f, f.by == 'state')", "krw")
GOVERNMENT = sum_of("self.funding.filter(f, f.by in ['state', 'local'])", "krw")
ROSTER = sum_of("self.participants", "subsidy_krw")
IS_SETTLED = f"has(self.settlement) && has({SETTLED})"


def _total(field: str, of: str) -> Claim:
    """The items add up to a total that is written beside them."""
    return Claim(
        needs=(BUDGETED, f"self.{field}"),
        when=every(BUDGETED, of),
        must=f"{sum_of(BUDGETED, of)} == self.{field}",
        at=field,
        says={"sum": sum_of(BUDGETED, of), "total": f"self.{field}"},
        variant="total",
    )


def _roster(rows: str, needs: str, when: str) -> Claim:
    """The subsidies of single firms are part of the whole."""
    whole = sum_of(rows, "subsidy_krw")
    return Claim(
        needs=("self.participants", needs),
        when=f"{when} && {every(rows, 'subsidy_krw')}",
        must=f"{ROSTER} <= {whole}",
        at="participants",
        says={"sum": ROSTER, "total": whole},
        variant="firms",
    )


rule = claims(
    Claim(
        each=ROWS,
        needs=("self.funding", "self.cost_krw"),
        must=f"{ALL} == self.cost_krw",
        at="funding",
        says={"sum": ALL, "cost": "self.cost_krw"},
    ),
    Claim(
        each=ROWS,
        needs=("self.funding", "self.subsidy_krw"),
        must=f"self.subsidy_krw in [{STATE}, {GOVERNMENT}]",
        at="subsidy_krw",
        says={"state": STATE, "subsidy": "self.subsidy_krw"},
        variant="state",
    ),
    _total("budget_total_krw", "cost_krw"),
    _total("subsidy_total_krw", "subsidy_krw"),
    _roster(SETTLED, SETTLED, IS_SETTLED),
    _roster(BUDGETED, BUDGETED, f"!({IS_SETTLED})"),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
