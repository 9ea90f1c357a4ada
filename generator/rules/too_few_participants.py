"""A consortium has at least as many firms as its programme year requires.
컨소시엄에는 사업연도가 정한 수만큼 참여기업이 있어야 합니다.

Why: hosts of the 2026 programme recruit ten firms or more (press release of 2025-10-13).  The
number is judged once recruiting is over, which the record itself shows: its plan was approved, or
it reports results or a settlement.  The roster counts, without firms that withdrew; where there is
no roster, the reported number counts, unless it was planned or rounded.

왜: 2026년 사업의 주관단체는 10개 이상의 중소기업을 모읍니다(2025. 10. 13. 보도자료). 모집이 끝난
뒤에만 판단하며, 파견계획 승인이나 성과, 정산이 적혀 있으면 끝난 것으로 봅니다. 포기한 기업을 뺀
명단의 수로 세고, 명단이 없으면 보고된 수로 셉니다. 계획된 수나 어림수로는 판단하지 않습니다.
그 전에는 더 모집할 수 있으므로 계획한 수와 선정한 수, 처음 공고의 모집 규모를 묻기만 합니다.

Wrong:

    # programmes/2026
    participants:
      minimum: 10
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    firms:  # <- here
      - value: 9
    results:
      - measure: meetings
        value: 120

Right:

    # programmes/2026
    participants:
      minimum: 10
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    firms:
      - value: 10
    results:
      - measure: meetings
        value: 120
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.expressions import COUNTED, TAKING_PART, known, of_its_kind
from generator.rules.rulebook import Claim, Rule, Scope

RECRUITED = (
    "(has(record.results) || has(record.settlement)"
    f" || {known('record', 'agreement.plan_approved')})"
)
REPORTED = "!('planned' in self.firms[0]) && !('approximate' in self.firms[0])"

MINIMUM = "terms.participants.minimum"
EXACT = "!has({0}.approximate) && !has({0}.at_least)"
OF_YEAR = "to.programmes[0].participants.minimum"
MINIMUM_OF_ALL = f"{known('p', 'participants.minimum')} && !{of_its_kind('participants')}"
FIRST = "(!has(self.round) || self.round == 'new') && !has(self.follows) && !has(self.cancelled)"
PLACES = "self.audience == 'participants' && self.target.counts == 'firms'"
MOST = "(has(self.target.to) ? self.target.to : self.target.value)"


def _intended(number: str, when: str, variant: str, each: str = "") -> Claim:
    """A number of firms that is still to be reached, against the minimum of the year."""
    return Claim(
        each=(each,),
        needs=(MINIMUM, number),
        when=f"!{RECRUITED} && {when}",
        must=f"{number} >= {MINIMUM}",
        at=number.removeprefix("self."),
        says={"count": number, "minimum": MINIMUM},
        variant=variant,
    )


CLAIMS = (
    Claim(
        needs=(MINIMUM, "self.participants"),
        when=RECRUITED,
        must=f"{TAKING_PART} >= {MINIMUM}",
        at="participants",
        says={"count": TAKING_PART, "minimum": MINIMUM},
    ),
    Claim(
        needs=(MINIMUM, "self.firms"),
        when=f"{RECRUITED} && !has(self.participants) && {REPORTED}",
        must=f"self.firms[0].value >= {MINIMUM}",
        at="firms",
        says={"count": "self.firms[0].value", "minimum": MINIMUM},
    ),
    _intended("self.value", f"has(self.planned) && {EXACT.format('self')}", "planned", "firms.*"),
    _intended("self.turnover.selected", "!has(self.participants)", "selected"),
    Claim(
        needs=("self.target.value", "self.consortium", "to.programmes"),
        when=f"{COUNTED} && {PLACES} && {FIRST} && {EXACT.format('self.target')}"
        f" && to.programmes.all(p, {MINIMUM_OF_ALL})",
        must=f"{MOST} >= {OF_YEAR}",
        at="target.value",
        says={"count": MOST, "minimum": OF_YEAR},
        variant="target",
    ),
)

rule = Rule((Consortium, Call), Severity.WARNING, Scope.REFERENCES, claims=CLAIMS, errors=("",))
