"""The subsidy rate does not exceed that of the programme year.
지원금은 사업연도가 정한 비율을 넘을 수 없습니다.

Why: the 2026 programme pays within 70 % of booth rent, fit-out and other costs (press release of
2025-10-13). The share binds the total, or each item where the programme says so; an item may have
a share of its own. The most that is allowed is rounded as the programme says, else down to a whole
won. Budget and settlement are both held against it.

왜: 2026년 사업은 부스 임차료, 장치비 등의 70% 이내를 지원합니다(2025. 10. 13. 보도자료). 비율은
총액을 기준으로 보되, 사업연도가 비목별로 정했으면 비목마다 봅니다. 지원할 수 있는 금액의 끝수는
사업연도가 정한 대로, 정하지 않았으면 원 미만을 버립니다. 예산과 정산을 모두 봅니다.

Wrong:

    # programmes/2026
    subsidy:
      max_percent: 70
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    budget:  # <- here
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14500000

Right:

    # programmes/2026
    subsidy:
      max_percent: 70
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    budget:
      - item: booth_rental
        cost_krw: 20000000
        subsidy_krw: 14000000
"""

from collections.abc import Iterator

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import UNIT, share_of, sum_of
from generator.rules.rulebook import Claim, Scope, claims
from generator.rules.unlikely_amount import BOUNDS

OWN_RATE = (
    "has(terms.subsidy.items) && self.item in terms.subsidy.items"
    " && 'max_percent' in terms.subsidy.items[self.item]"
)
BY_ITEM = "has(terms.subsidy.applies_to) && terms.subsidy.applies_to == 'item'"

FEW_WON = next(
    bound["least"]
    for bound in BOUNDS["amounts"]
    if (bound.get("each"), bound["field"]) == ("budget.*", "cost_krw")
)
"""Below this a cost is asked about by ``unlikely-amount``."""


def _share(subsidy: str, cost: str, rate: str) -> dict[str, str]:
    return {
        "subsidy": subsidy,
        "cost": cost,
        "percent": rate,
        "allowed": share_of(cost, rate),
    }


def _item(rate: str, when: str) -> Iterator[Claim]:
    """One row, told otherwise where only rounding is amiss, or amounts may be thousands of won."""
    over = f"self.subsidy_krw > share(self.cost_krw, {rate}, 1, 'down')"
    share = _share("self.subsidy_krw", "self.cost_krw", rate)
    for variant, told, says in (
        ("item", f"self.cost_krw >= {FEW_WON} && {over}", share),
        ("item-rounded", f"self.cost_krw >= {FEW_WON} && !({over})", share | {"unit": UNIT}),
        ("item-few-won", f"self.cost_krw < {FEW_WON}", share),
    ):
        yield Claim(
            each=("budget.*", "settlement.items.*"),
            needs=("self.subsidy_krw", "terms.subsidy"),
            when=f"{when} && {told}",
            must=f"self.subsidy_krw <= {share_of('self.cost_krw', rate)}",
            at="subsidy_krw",
            says=says,
            variant=variant,
        )


def _total(where: str, rows: str, at: str) -> Claim:
    subsidy, cost = sum_of(f"self.{rows}", "subsidy_krw"), sum_of(f"self.{rows}", "cost_krw")
    return Claim(
        each=(where,),
        needs=(f"self.{rows}", "terms.subsidy.max_percent"),
        when=f"!({BY_ITEM})",
        must=f"{subsidy} <= {share_of(cost, 'terms.subsidy.max_percent')}",
        at=at,
        says=_share(subsidy, cost, "terms.subsidy.max_percent"),
    )


rule = claims(
    *_item("terms.subsidy.items[self.item].max_percent", OWN_RATE),
    *_item(
        "terms.subsidy.max_percent", f"has(terms.subsidy.max_percent) && {BY_ITEM} && !({OWN_RATE})"
    ),
    _total("", "budget", "budget"),
    _total("settlement", "items", "items"),
    Claim(
        needs=("self.subsidy_total_krw", "self.budget_total_krw", "terms.subsidy.max_percent"),
        must="self.subsidy_total_krw <= "
        + share_of("self.budget_total_krw", "terms.subsidy.max_percent"),
        at="subsidy_total_krw",
        says=_share("self.subsidy_total_krw", "self.budget_total_krw", "terms.subsidy.max_percent"),
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.ERROR,
)
