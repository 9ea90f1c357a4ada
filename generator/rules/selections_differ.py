"""A call selects as many consortia as the records show.
공고의 선정 수는 그 컨소시엄이 말하는 수와 맞습니다.

Why: both numbers are shown, and of one consortium with one call they count the same firms: no more
take part than were selected. Of a call for hosts no more consortia were selected by the day of the
result than it says. Where a consortium has several calls each counts its own, and rounded or least
numbers and plans may differ: then nothing is said.

왜: 두 수가 모두 화면에 나옵니다. 공고가 하나뿐인 컨소시엄이면 같은 기업을 센 수이므로 서로 같고,
참여기업은 선정한 기업보다 많지 않습니다. 주관단체 공고의 결과를 발표한 날까지 선정된 컨소시엄은 그
선정 수보다 많지 않습니다. 공고가 여럿이거나 어림수, '이상'으로 적은 수, 계획이면 판단하지 않습니다.

Wrong:

    # consortia/2026/alpha
    turnover:
      selected: 15
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    result:
      counts: firms
      selected: 12  # <- here

Right:

    # consortia/2026/alpha
    turnover:
      selected: 15
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    result:
      counts: firms
      selected: 15
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.applications_differ import sole_consortium, sure_result
from generator.rules.roster_over_count import OPEN
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import surely_before


@make_rule(Call, level=Severity.WARNING)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say where a consortium of the call has another number, or more have come of the call."""
    result = sure_result(call)
    if result is None or (selected := result["selected"]) is None:
        return
    if result["counts"] == "consortia":
        come = [c for c in registry.pointing_at(call, Consortium, "call") if _by_then(c, call)]
        if len(come) > selected:
            values = {"selected": selected, "other": len(come)}
            see = tuple(one.at("call") for one in come[:MOST_SEEN])
            yield Problem("selections-differ.consortia", ("result", "selected"), values, see)
    elif result["counts"] == "firms" and (consortium := sole_consortium(call, registry)):
        yield from _of_firms(consortium, selected)


def _by_then(consortium: Consortium, call: Call) -> bool:
    """Whether one was selected with all others, and has not only applied or come up later."""
    day, announced = consortium.fields["selected"], call.result.get("announced")
    return bool(day) and not (announced and surely_before(announced, day))


def _of_firms(consortium: Consortium, selected: int) -> Iterator[Problem]:
    """Say where the consortium was told to have selected others, or more firms take part."""
    told = (consortium.fields["turnover"] or {}).get("selected")
    firms = consortium.fields["firms"] or ()
    if told is not None and told != selected:
        see = (consortium.at("turnover", "selected"),)
        values = {"selected": selected, "other": told}
        yield Problem("selections-differ", ("result", "selected"), values, see)
    elif told is None and firms and not any(one[mark] for one in firms for mark in OPEN):
        least = min(one["value"] for one in firms)
        if least > selected:
            values = {"selected": selected, "other": least}
            see = (consortium.at("firms"),)
            yield Problem("selections-differ.firms", ("result", "selected"), values, see)
