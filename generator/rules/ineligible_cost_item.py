"""Cost items are eligible in the programme year.
비목은 사업연도가 지원하는 것이어야 합니다.

Why: a cost that is no item of the programme has no rate and no cap. Press releases name a few
items and end in "and so on": such a list (``items_complete`` is false) refuses nothing, and of one
that does not say it an item is only asked about. Budget, settlement and tenders are
held against it.

왜: 사업연도에 없는 비목에는 지원 비율도 한도도 없습니다. 보도자료는 비목 몇 가지를 들고 '등'으로
끝나므로, 완전하다고 표시한 목록(items_complete)만 기준으로 삼고 표시가 없으면 묻기만 합니다. 예산,
정산, 입찰공고를 봅니다.

Wrong:

    # programmes/2026
    subsidy:
      items_complete: true
      items:
        booth_rental:
          label: 부스 임차료
    ---
    # consortia/2026/alpha
    programme: "2026"
    budget:
      - item: hotel  # <- here
        cost_krw: 3000000

Right:

    # programmes/2026
    subsidy:
      items_complete: true
      items:
        booth_rental:
          label: 부스 임차료
    ---
    # consortia/2026/alpha
    programme: "2026"
    budget:
      - item: booth_rental
        cost_krw: 3000000
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Rule, Scope


def _listed(when: str, variant: str) -> Claim:
    """An item that the programme year names."""
    return Claim(
        each=("budget.*", "settlement.items.*", "tenders.*"),
        needs=("self.item", "terms.subsidy.items"),
        when=when,
        must="self.item in terms.subsidy.items",
        at="item",
        says={"found": "self.item", "choices": "names(terms.subsidy.items)"},
        variant=variant,
    )


COMPLETE = "terms.subsidy.items_complete"
REFUSED = ""
"""The variant of a list that is whole."""
rule = Rule(
    (Consortium,),
    Severity.WARNING,
    Scope.REFERENCES,
    claims=(
        _listed(f"has({COMPLETE}) && {COMPLETE}", REFUSED),
        _listed(f"!has({COMPLETE})", "perhaps"),
    ),
    errors=(REFUSED,),
)
