"""Amounts promised in a call roughly match the budget of its consortium.
공고에 적은 기업당 금액은 컨소시엄 예산을 기업 수로 나눈 금액과 비슷합니다.

Why: firms decide by the fee and the support that a call tells. Both come of the budget of the
consortium, divided among its firms, and so one that is more than twice as much, or less than half,
has mostly a nought too many or too few. A fee that is paid in advance holds the subsidy, too. A
budget of few items may not be whole: then only less than half is asked about. Fees by area, and
budgets without all of their amounts, are not judged.

왜: 기업은 공고에 적힌 분담금과 지원금을 보고 신청합니다. 둘 다 컨소시엄의 예산을 기업 수로 나눈
금액이므로, 두 배가 넘거나 절반이 안 되면 0이 하나 더 붙거나 빠진 경우가 많습니다. 먼저 내는
분담금에는 지원금도 들어 있습니다. 비목이 적은 예산은 일부일 수 있으므로 절반이 안 될 때만 묻고,
면적에 따른 분담금과 금액이 다 적히지 않은 예산은 판단하지 않습니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 10
    budget:
      - item: booth_rental
        cost_krw: 100000000
        subsidy_krw: 70000000
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    support:
      average_per_firm_krw: 700000  # <- here

Right:

    # consortia/2026/alpha
    firms:
      - value: 10
    budget:
      - item: booth_rental
        cost_krw: 100000000
        subsidy_krw: 70000000
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    support:
      average_per_firm_krw: 7000000
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.facts.amounts import Line
from generator.facts.money import money
from generator.records.findings import FieldPath, Offer, Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

FAR = 2
"""Times; firms withdraw and prices change, but not by so much."""
NEAR = 1.5  # times, as far as a nought too many is seen
MANY = 4
"""Items of a budget that seems to be whole."""
EACH = ("firm", "booth")


@make_rule(Call, level=Severity.WARNING)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say the amounts that are far from what the budget gives each firm."""
    name = call.fields["consortium"] if call.for_firms else None
    consortium = registry.find(Consortium, name) if name else None
    planned = money(consortium).total if consortium else None
    firms = _firms(consortium) if consortium else 0
    if not consortium or not firms or planned is None or planned.subsidy is None:
        return
    rows = consortium.fields["budget"]
    whole_budget = not rows or len(rows) >= MANY
    for at, amount, whole in _told(call, planned):
        each = whole // firms
        if each and (amount < each / FAR or (whole_budget and amount > each * FAR)):
            values = {"amount": amount, "whole": whole, "firms": firms, "each": each}
            see = (consortium.at("budget"),)
            likely = [n for n in (amount * 10, amount // 10) if each / NEAR <= n <= each * NEAR]
            offer = Offer(likely[0]) if likely else None
            yield Problem("amounts-far-from-budget", at, values, see, offer)


def _told(call: Call, planned: Line) -> Iterator[tuple[FieldPath, int, int]]:
    """Each amount for one firm, and what the budget has for all."""
    support: Mapping[str, Any] = call.fields["support"] or {}
    fee: Mapping[str, Any] = call.fields["fee"] or {}
    if support.get("average_per_firm_krw"):
        at = ("support", "average_per_firm_krw")
        yield at, support["average_per_firm_krw"], planned.subsidy or 0
    if fee.get("krw") and fee["per"] in EACH:
        paid = planned.by.get("firms") if planned.by else planned.own
        before = (planned.subsidy or 0) if fee["method"] == "prepaid" else 0
        yield ("fee", "krw"), fee["krw"], paid + before if paid else 0


def _firms(consortium: Consortium) -> int:
    """How many firms share the budget; 0 where no number tells it."""
    return money(consortium).firms or (consortium.fields["turnover"] or {}).get("selected") or 0
