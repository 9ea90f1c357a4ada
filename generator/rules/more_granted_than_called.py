"""Consortia selected by a call receive no more than it offers, with as many hosts as it allows.
공고로 선정된 컨소시엄의 지원금은 공고의 예산보다 많지 않고, 주관단체는 공고에 적은 수만큼입니다.

Why: a call tells how much money it gives and to how many hosts, and the list below shows to whom.
Where those on the list have more than the whole together, a digit is missing in one of the amounts.
The hosts are counted where the list has as many consortia as were selected.

왜: 공고에는 나누어 줄 예산과 주관단체 수를 적고, 그 아래 명단에 받는 곳을 적습니다. 명단의 지원금을
더한 금액이 더 크면 어느 금액의 자릿수가 틀린 것입니다. 주관단체는 명단이 선정한 수만큼 다 있을 때만
셉니다.

Wrong:

    # consortia/2026/alpha
    subsidy_total_krw: 90000000
    ---
    # calls/2026-hosts
    budget_krw: 86000000  # <- here
    result:
      counts: consortia
      records: ["2026/alpha"]

Right:

    # consortia/2026/alpha
    subsidy_total_krw: 90000000
    ---
    # calls/2026-hosts
    budget_krw: 860000000
    result:
      counts: consortia
      records: ["2026/alpha"]
"""

from collections.abc import Iterator

from generator.facts.money import money
from generator.records.findings import Offer, Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.applications_differ import sure_result
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule


@make_rule(Call, level=Severity.WARNING)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say where those on the list get more than the call gives, or are of other hosts."""
    ids = call.result.get("records") or ()
    listed = [found for id in ids if (found := registry.find(Consortium, id))]
    yield from _of_money(call, listed)
    result = sure_result(call)
    told = result["hosts_selected"] if result else None
    if told is None or not result or len(listed) != result["selected"] or len(listed) != len(ids):
        return
    hosts = {one.fields["hosts"][0] for one in listed if one.fields["hosts"]}
    every = {host for one in listed for host in one.fields["hosts"] or ()}
    if all(one.fields["hosts"] for one in listed) and told not in (len(hosts), len(every)):
        values = {"told": told, "count": len(hosts)}
        see = tuple(one.at("hosts") for one in listed[:MOST_SEEN])
        at = ("result", "hosts_selected")
        yield Problem("more-granted-than-called.hosts", at, values, see, Offer(len(hosts)))


def _granted(consortium: Consortium) -> int:
    """The subsidy as planned; 0 where it is not known."""
    planned = money(consortium).total
    return (planned.subsidy or 0) if planned else 0


def _of_money(call: Call, listed: list[Consortium]) -> Iterator[Problem]:
    """Say where the subsidies of the list are more than the budget of the call."""
    whole, amounts = call.fields["budget_krw"], [_granted(one) for one in listed]
    if whole is not None and sum(amounts) > whole:
        values = {"whole": whole, "sum": sum(amounts), "count": sum(map(bool, amounts))}
        see = tuple(one.at() for one in listed[:MOST_SEEN])
        yield Problem("more-granted-than-called", ("budget_krw",), values, see)
