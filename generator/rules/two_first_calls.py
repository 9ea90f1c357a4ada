"""A consortium recruits its firms with a single first call.
한 컨소시엄의 신규 모집공고는 하나입니다.

Why: a call that was copied keeps the consortium of the one before it; the page of that consortium
then shows firms of two events. What adds places is an additional call, and what is made again a
repeated one. Where the number of selected firms fits one of the calls, only the others are asked.

왜: 복사한 공고에 앞 공고의 컨소시엄이 남으면 그 컨소시엄의 화면에 두 행사의 공고가 나옵니다. 자리를
더하는 공고는 추가모집, 다시 낸 공고는 재공고입니다. 선정한 기업 수가 한 공고와 맞으면 다른 공고만
묻습니다.

Wrong:

    # consortia/2026/alpha
    turnover:
      selected: 12
    ---
    # calls/2026-alpha
    audience: participants
    round: new
    consortium: "2026/alpha"
    result:
      counts: firms
      selected: 12
    ---
    # calls/2026-beta
    audience: participants
    round: new
    consortium: "2026/alpha"  # <- here
    result:
      counts: firms
      selected: 14

Right:

    # consortia/2026/alpha
    turnover:
      selected: 12
    ---
    # calls/2026-alpha
    audience: participants
    round: new
    consortium: "2026/alpha"
    result:
      counts: firms
      selected: 12
    ---
    # calls/2026-alpha-more
    audience: participants
    round: additional
    follows: 2026-alpha
    consortium: "2026/alpha"
    result:
      counts: firms
      selected: 2
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.applications_differ import sure_result
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule


@make_rule(Call, level=Severity.WARNING)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Ask whether a first call is of its consortium, where another one is so too."""
    consortium = registry.find(Consortium, call.fields["consortium"])
    if consortium is None or not _is_first(call):
        return
    calls = registry.pointing_at(consortium, Call, "consortium")
    others = [one for one in calls if one is not call and _is_first(one)]
    if others and (_fits(call, consortium) <= max(_fits(one, consortium) for one in others)):
        values = {"found": consortium.id, "other": others[0].id}
        see = tuple(one.at("consortium") for one in others[:MOST_SEEN])
        yield Problem("two-first-calls", ("consortium",), values, see)


def _is_first(call: Call) -> bool:
    """Whether it takes firms, and says that it is the first to do so."""
    fields = call.fields
    return call.for_firms and fields["round"] == "new" and not fields["cancelled"]


def _fits(call: Call, consortium: Consortium) -> bool:
    """Whether the call selected as many firms as the consortium tells."""
    told, result = (consortium.fields["turnover"] or {}).get("selected"), sure_result(call)
    return bool(told is not None and result and result["selected"] == told)
