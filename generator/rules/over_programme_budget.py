"""The consortia of a programme year do not exceed its budget.
한 사업연도 컨소시엄의 지원금을 모두 더해도 예산을 넘지 않습니다.

Why: the budget of a year is set by the National Assembly (KRW 19.8 billion in 2026), and added to
by supplements.  Each consortium counts with its settled subsidy, else with the planned one; a
consortium that ended before its time is left out.

왜: 사업 예산은 국회가 정하며(2026년 198억 원) 추가경정예산이 더해집니다. 컨소시엄마다 정산한
지원금을, 정산 전이면 계획한 지원금을 더합니다. 중간에 끝난 컨소시엄은 더하지 않습니다.

Wrong:

    # programmes/2026
    budget_krw: 100000000  # <- here
    ---
    # consortia/2026/alpha
    programme: "2026"
    subsidy_total_krw: 60000000
    ---
    # consortia/2026/beta
    programme: "2026"
    subsidy_total_krw: 40000001

Right:

    # programmes/2026
    budget_krw: 100000000
    ---
    # consortia/2026/alpha
    programme: "2026"
    subsidy_total_krw: 60000000
    ---
    # consortia/2026/beta
    programme: "2026"
    subsidy_total_krw: 40000000
"""

from collections.abc import Iterator

from generator.facts.money import budget, spent
from generator.records.findings import Problem, Severity
from generator.records.model import Programme
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule


@make_rule(Programme, level=Severity.ERROR, goes_by=("budget_krw", "supplements.krw"))
def rule(record: Programme, registry: Registry) -> Iterator[Problem]:
    """Say when the subsidies of a year's consortia are more than its budget."""
    whole, together = budget(record), spent(record, registry)
    if whole is not None and together > whole:
        values = {"spent": together, "budget": whole, "over": together - whole}
        yield Problem("over-programme-budget", ("budget_krw",), values)
