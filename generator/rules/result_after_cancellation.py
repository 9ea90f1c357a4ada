"""A cancelled consortium has no results afterwards.
취소된 컨소시엄에는 그 뒤의 성과와 활동이 없습니다.

Why: a record that says that an event was cancelled and what came of it says two things, of which
one is false. What a preparation brought before that day may stand, and so may plans. An event that
was postponed, suspended or replaced may have results of another day, so these are not judged. What
was over is not given up any more: a day four weeks after the event has a slip.

왜: 행사가 취소되었는데 성과가 있으면 둘 가운데 하나는 사실이 아닙니다. 취소하기 전의 성과와 계획은
판단하지 않습니다. 연기, 중단, 대체한 행사는 다른 날의 성과가 있을 수 있어 판단하지 않습니다. 끝난
행사를 취소할 수는 없으므로 취소한 날이 행사보다 네 주 넘게 늦으면 날짜가 틀린 것입니다.

Wrong:

    # consortia/2026/alpha
    ended:
      kind: cancelled
      date: "2026-03-20"
    results:
      - measure: meetings
        value: 120
        as_of: "2026-05-21"  # <- here

Right:

    # consortia/2026/alpha
    ended:
      kind: cancelled
      date: "2026-03-20"
    results:
      - measure: meetings
        value: 120
        planned: true
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.rulebook import Claim, Scope, claims

CANCELLED = "record.ended.kind in ['cancelled', 'withdrawn']"
OWN = "!(has(self.planned) && self.planned) && !has(self.together_with)"


def _none(where: str, at: str, when: str, must: str, needs: tuple[str, ...], variant: str) -> Claim:
    """A claim about what there cannot be after the day of the cancellation."""
    return Claim(
        each=(where,),
        needs=("record.ended.kind", "record.ended.date", *needs),
        when=f"{CANCELLED} && {when}",
        must=must,
        at=at,
        says={"day": "record.ended.date"} | ({"found": needs[0]} if variant != "onsite" else {}),
        variant=variant,
    )


rule = claims(
    Claim(
        needs=("self.ended.date", "event.ends"),
        when=CANCELLED,
        must="fewest_days(event.ends, self.ended.date) <= 27",
        at="ended.date",
        says={"day": "self.ended.date", "ends": "event.ends"},
        variant="late",
    ),
    _none(
        "results.*",
        "as_of",
        OWN,
        "!before(record.ended.date, self.as_of)",
        ("self.as_of",),
        "dated",
    ),
    _none(
        "results.*",
        "when",
        f"{OWN} && !has(self.as_of) && self.when == 'onsite'",
        "!before(record.ended.date, event.starts)",
        ("self.when", "event.starts"),
        "onsite",
    ),
    _none(
        "stages.dispatch",
        "activities",
        "has(self.activities)",
        "!before(record.ended.date, self.starts)",
        ("self.starts",),
        "activities",
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
