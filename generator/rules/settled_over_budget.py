"""The settlement is in line with the budget.
정산액은 예산과 자릿수가 맞아야 합니다.

Why: no more subsidy can be settled than was granted, and a cost of ten times the budget is a digit
too many. A change of the budget that was approved is not questioned. Single items may go over
theirs; they are named where the sums are wrong, for one of them is where to look. What nobody
budgeted is asked about.

왜: 교부받은 지원금보다 많이 정산할 수 없고, 예산의 열 배가 되는 비용은 자릿수가 틀린 것입니다.
예산 변경을 승인받은 경우는 묻지 않습니다. 비목 하나가 예산을 넘는 것은 괜찮지만, 합계가 맞지 않을
때는 먼저 볼 곳이므로 어느 비목인지 알립니다. 예산에 없는 비목도 묻습니다.

Wrong:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
    settlement:
      items:  # <- here
        - item: booth_rental
          cost_krw: 200000000
          subsidy_krw: 14000000

Right:

    # consortia/2026/alpha
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
    settlement:
      items:
        - item: booth_rental
          cost_krw: 21000000
          subsidy_krw: 14000000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import BUDGETED, SETTLED, TAKING_PART, every, sum_of
from generator.rules.rulebook import Claim, Scope, claims

UNCHANGED = "!(has(record.changes) && record.changes.exists(c, has(c.kind) && c.kind == 'budget'))"
IN_BUDGET = "record.budget.exists(b, b.item == self.item)"
PLANNED_SUBSIDY = sum_of("record.budget.filter(b, b.item == self.item)", "subsidy_krw")
PLANNED_PAYERS = "record.budget.exists(b, b.item == self.item && has(b.funding))"
PAYS = (
    "record.budget.exists(b, b.item == self.item"
    " && (!has(b.funding) || b.funding.exists(g, g.by == f.by)))"
)
"""Someone who pays for the item as settled was to pay for it."""
COUNTED_OFF = ("selected", "withdrew", "replaced")
OF_FIRMS = sum_of("self.participants", "subsidy_krw")
WHOLE_ROSTER = (
    f"{TAKING_PART} == self.turnover.selected - self.turnover.withdrew + self.turnover.replaced"
    " && self.participants.all(p, has(p.subsidy_krw) || has(p.withdrawn))"
)
"""All firms that are left are on the roster, each with its subsidy."""


def _held(field: str, times: int, variant: str) -> Claim:
    """The sum of a field, against so many times what the budget has."""
    settled, budgeted = sum_of(SETTLED, field), sum_of(BUDGETED, field)
    return Claim(
        needs=(SETTLED, BUDGETED),
        when=f"{UNCHANGED} && {every(BUDGETED, field)} && {budgeted} > 0",
        must=f"{settled} <= {times} * {budgeted}",
        at="settlement.items",
        says={"settled": settled, "budgeted": budgeted},
        variant=variant,
    )


def _item() -> Claim:
    """The items that are over their budget, where the sums are wrong as a whole."""
    rows = ("record.settlement.items", "record.budget")
    settled, budgeted = (sum_of(row, "subsidy_krw") for row in rows)
    whole = " && ".join(every(row, "subsidy_krw") for row in rows)
    over = f"{settled} > {budgeted}"
    returned = "record.settlement.returned_krw"
    wrong = f"(has({returned}) && {returned} != {budgeted} - {settled})"
    return Claim(
        each=("settlement.items.*",),
        needs=("self.subsidy_krw", "self.item", "record.budget"),
        when=f"{UNCHANGED} && {whole} && ({over} || {wrong}) && {IN_BUDGET}",
        must=f"self.subsidy_krw <= {PLANNED_SUBSIDY}",
        at="subsidy_krw",
        says={"settled": "self.subsidy_krw", "budgeted": PLANNED_SUBSIDY},
        variant="item",
    )


rule = claims(
    _held("subsidy_krw", 1, "subsidy"),
    _held("cost_krw", 5, "cost"),
    _item(),
    Claim(
        each=("settlement.items.*",),
        needs=("self.item", "self.funding", "record.budget"),
        when=f"{UNCHANGED} && {PLANNED_PAYERS}",
        must=f"self.funding.all(f, {PAYS})",
        at="funding",
        says={"by": f"self.funding.filter(f, !{PAYS})[0].by"},
        variant="payer",
    ),
    Claim(
        needs=(SETTLED, "self.participants", *(f"self.turnover.{n}" for n in COUNTED_OFF)),
        when=f"{every(SETTLED, 'subsidy_krw')} && {WHOLE_ROSTER}",
        must=f"{OF_FIRMS} >= {sum_of(SETTLED, 'subsidy_krw')}",
        at="participants",
        says={"sum": OF_FIRMS, "total": sum_of(SETTLED, "subsidy_krw")},
        variant="firms",
    ),
    Claim(
        each=("settlement.items.*",),
        needs=("self.item", "record.budget"),
        when=UNCHANGED,
        must=IN_BUDGET,
        at="item",
        variant="unbudgeted",
    ),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
