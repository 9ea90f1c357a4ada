"""The subsidy stays within the caps of the programme year.
지원금은 사업연도가 정한 한도를 넘지 않습니다.

Why: caps per item, consortium and firm keep the money spread: KRW 10 million a firm in 2004, 6
million in 2020 (press reports). A cap per year or over all years is held against every roster on
which the firm is tied by its number, never by its name, and firms of one group count as one where
the year says so. Later years do not count against earlier ones. Of an amount more than five times
its cap the digits are asked about first.

왜: 비목, 컨소시엄, 기업마다 한도를 두어 지원이 고루 돌아가게 합니다(기업당 2004년 1,000만 원,
2020년 600만 원: 언론 보도). 연간·누적 한도는 번호로 확인되는 같은 기업의 모든 명단을 더해서 보며,
이름만 같은 기업은 더하지 않습니다. 사업연도가 정하면 관계기업을 합산하고, 나중 연도는 더하지
않습니다. 한도의 다섯 배를 넘는 금액은 자릿수부터 묻습니다.

Wrong:

    # programmes/2026
    subsidy:
      caps:
        per_consortium_krw: 71000000
    ---
    # consortia/2026/alpha
    programme: "2026"
    budget:  # <- here
      - item: booth_rental
        cost_krw: 110000000
        subsidy_krw: 71000001

Right:

    # programmes/2026
    subsidy:
      caps:
        per_consortium_krw: 71000000
    ---
    # consortia/2026/alpha
    programme: "2026"
    budget:
      - item: booth_rental
        cost_krw: 110000000
        subsidy_krw: 71000000
"""

from dataclasses import replace

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import FIRMS, FIRMS_KNOWN, sum_of
from generator.rules.firm_caps import GOES_BY, over_the_years
from generator.rules.rulebook import Claim, Rule, Scope

CAPS = "terms.subsidy.caps"
FIRM = f"{CAPS}.per_firm_event_krw"
ITEM_CAP = "terms.subsidy.items[self.item].cap_krw"
GROUP = "record.participants.filter(p, has(p.group) && p.group == self.group && !has(p.withdrawn))"

FAR = 5
"""How many times the cap an amount is that nobody asked for: a nought or a unit too many."""


def _with_digits(claim: Claim) -> tuple[Claim, Claim]:
    """A claim, and the one that asks about the digits of what is far beyond."""
    subsidy, most = claim.says["subsidy"], claim.says.get("most", claim.says["cap"])
    times = f"{most} * 10 >= {subsidy} ? 10 : {most} * 100 >= {subsidy} ? 100 : 1000"
    alone = claim.at == "subsidy_krw"
    says = {"subsidy": subsidy, "most": most}
    return (
        replace(claim, must=f"{claim.must} || {subsidy} > {FAR} * {most}"),
        replace(
            claim,
            must=f"{subsidy} <= {FAR} * {most}",
            says=says | ({"meant": f"{subsidy} / ({times})"} if alone else {}),
            variant="digits" if alone else "digits-of-sum",
        ),
    )


def _whole(where: str, subsidy: str, at: str, needs: str) -> tuple[Claim, Claim]:
    """A consortium's subsidy against its own cap, and against that of all its firms together."""
    return (
        Claim(
            each=(where,),
            needs=(f"{CAPS}.per_consortium_krw", f"self.{needs}"),
            must=f"{subsidy} <= {CAPS}.per_consortium_krw",
            at=at,
            says={"subsidy": subsidy, "cap": f"{CAPS}.per_consortium_krw"},
            variant="consortium",
        ),
        Claim(
            each=(where,),
            needs=(FIRM, f"self.{needs}"),
            when=FIRMS_KNOWN,
            must=f"{subsidy} <= {FIRM} * {FIRMS}",
            at=at,
            says={"subsidy": subsidy, "cap": FIRM, "firms": FIRMS, "most": f"{FIRM} * {FIRMS}"},
            variant="firms",
        ),
    )


PER_ITEM = Claim(
    each=("budget.*", "settlement.items.*"),
    needs=("self.subsidy_krw", "terms.subsidy.items"),
    when="self.item in terms.subsidy.items && 'cap_krw' in terms.subsidy.items[self.item]"
    f" && {FIRMS_KNOWN}",
    must=f"self.subsidy_krw <= {ITEM_CAP} * {FIRMS}",
    at="subsidy_krw",
    says={
        "subsidy": "self.subsidy_krw",
        "cap": ITEM_CAP,
        "firms": FIRMS,
        "most": f"{ITEM_CAP} * {FIRMS}",
    },
    variant="item",
)
PER_FIRM = Claim(
    each=("participants.*",),
    needs=("self.subsidy_krw", FIRM),
    must=f"self.subsidy_krw <= {FIRM}",
    at="subsidy_krw",
    says={"subsidy": "self.subsidy_krw", "cap": FIRM},
    variant="firm-event",
)
TOGETHER = Claim(
    each=("participants.*",),
    needs=("self.subsidy_krw", "self.group", FIRM, "terms.subsidy.connected_firms_together"),
    when=f"terms.subsidy.connected_firms_together && self.subsidy_krw <= {FIRM}"
    " && !has(self.withdrawn)",
    must=f"{sum_of(GROUP, 'subsidy_krw')} <= {FIRM}",
    at="subsidy_krw",
    says={"subsidy": sum_of(GROUP, "subsidy_krw"), "cap": FIRM, "group": "self.group"},
    variant="group-event",
)
AGAINST_CAPS = (
    PER_ITEM,
    *_whole("", sum_of("self.budget", "subsidy_krw"), "budget", "budget"),
    *_whole("settlement", sum_of("self.items", "subsidy_krw"), "items", "items"),
    *_whole("", "self.subsidy_total_krw", "subsidy_total_krw", "subsidy_total_krw"),
    PER_FIRM,
)

rule = Rule(
    (Consortium,),
    Severity.ERROR,
    Scope.REFERENCES,
    claims=(*(one for claim in AGAINST_CAPS for one in _with_digits(claim)), TOGETHER),
    check=over_the_years,
    goes_by=GOES_BY,
)
