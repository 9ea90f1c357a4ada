"""No more firms take part than were selected or joined as replacements.
참여기업은 선정하고 교체한 기업보다 많지 않습니다.

Why: whoever takes part was selected first, so the larger number has a slip. Plans and rounded or
least numbers are not judged, and a smaller one only where it is told who withdrew and came in their
place. Whoever is on the roster was selected too, also those who withdrew, and no more than are left
can take part.

왜: 참여기업은 먼저 선정된 기업이므로 더 많으면 둘 가운데 하나가 틀린 것입니다. 계획이나 어림수,
'이상' 으로 적은 수는 보지 않습니다. 더 적은 것은 포기하고 교체한 수를 모두 적었을 때만 묻습니다.
명단에 있는 기업은 포기한 기업까지 모두 선정된 기업이며, 참여하는 기업은 선정한 수에서 포기한 수를
뺀 것보다 많지 않습니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 16  # <- here
    turnover:
      selected: 15
      replaced: 0

Right:

    # consortia/2026/alpha
    firms:
      - value: 15
    turnover:
      selected: 15
      replaced: 0
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import TAKING_PART
from generator.rules.rulebook import Claim, Scope, claims

SURE = " && ".join(f"!has(self.{mark})" for mark in ("approximate", "planned", "at_least"))

TURNOVER = "record.turnover"
LEFT = f"{TURNOVER}.selected - {TURNOVER}.withdrew + {TURNOVER}.replaced"
CHOSEN = f"{TURNOVER}.selected + {TURNOVER}.replaced"


def _listed(firms: str, less: str, variant: str) -> Claim:
    """The firms of the roster, against those who were selected or are left of them."""
    names = ("selected", "replaced", "withdrew")[: 3 if less else 2]
    return Claim(
        needs=("record.participants", *(f"{TURNOVER}.{name}" for name in names)),
        when=f"{TAKING_PART} <= {CHOSEN}",
        must=f"{firms} <= {CHOSEN}{less}",
        at="participants",
        says={"count": firms, **{name: f"{TURNOVER}.{name}" for name in names}},
        variant=variant,
    )


rule = claims(
    Claim(
        each=("firms.*",),
        needs=("self.value", f"{TURNOVER}.selected", f"{TURNOVER}.replaced"),
        when=SURE,
        must=f"self.value <= {CHOSEN}",
        at="value",
        says={
            "count": "self.value",
            "selected": f"{TURNOVER}.selected",
            "replaced": f"{TURNOVER}.replaced",
        },
    ),
    Claim(
        each=("firms.*",),
        needs=(
            "self.value",
            *(f"{TURNOVER}.{one}" for one in ("selected", "replaced", "withdrew")),
        ),
        when=f"{SURE} && !has(self.to)",
        must=f"self.value >= {LEFT}",
        at="value",
        says={"count": "self.value", "left": LEFT},
        variant="fewer",
    ),
    _listed("size(record.participants)", "", "listed"),
    _listed(TAKING_PART, f" - {TURNOVER}.withdrew", "left"),
    kinds=(Consortium,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
