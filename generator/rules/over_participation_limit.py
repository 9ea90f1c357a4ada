"""A firm takes part no more often than the programme year allows.
한 기업은 사업연도가 정한 횟수까지만 참여할 수 있습니다.

Why: programmes limit how often one firm may join in a year, and how often it may be supported at
the same exhibition over the years, so that support reaches new firms.  Both limits come from the
programme file; while it states none, nothing is said.  Connected firms count as one where the
programme year says so.  The limit of a year is told on every record that counts towards it; the
limit of an exhibition on those beyond it, for the earlier ones were within.

왜: 새로운 기업에도 기회가 가도록, 한 해의 참여 횟수와 같은 전시회의 누적 지원 횟수를 사업연도가
제한할 수 있습니다. 기준은 사업연도 파일에서만 오며, 적혀 있지 않으면 판단하지 않습니다. 사업연도가
정했으면 관계기업을 한 기업으로 셉니다. 연간 횟수는 합산된 모든 기록에서, 동일 전시회 횟수는 기준을
넘은 기록에서만 묻습니다.

Wrong:

    # programmes/2026
    limits:
      joins_per_year: 1
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업
        firm_id: "F-001"  # <- here
    ---
    # consortia/2026/beta
    programme: "2026"
    scheme: export_consortium
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업
        firm_id: "F-001"  # <- here

Right:

    # programmes/2026
    limits:
      joins_per_year: 2
      same_exhibition: 3
    ---
    # consortia/2026/alpha
    programme: "2026"
    scheme: export_consortium
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업
        firm_id: "F-001"
    ---
    # consortia/2026/beta
    programme: "2026"
    scheme: export_consortium
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업
        firm_id: "F-001"
"""

from collections.abc import Collection, Iterator, Mapping

from generator.facts.firms import Firm, firms
from generator.facts.rosters import Participation
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule
from generator.rules.variables import terms


@make_rule(
    Consortium,
    level=Severity.WARNING,
    goes_by=(
        "limits.joins_per_year",
        "limits.same_exhibition",
        "subsidy.connected_firms_together",
    ),
)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask once for each limit that a firm of the roster is over."""
    allowed = terms(consortium, registry)
    limits = allowed.get("limits", {})
    if not limits.keys() & {"joins_per_year", "same_exhibition"}:
        return
    together = bool(allowed["subsidy"].get("connected_firms_together"))
    asked: set[Firm] = set()
    for participation, firm in firms(registry).on(consortium):
        if participation.holds and firm not in asked:
            asked.add(firm)
            joined = firms(registry).connected(firm) if together else firm.participations
            counted = [p for p in joined if p.holds and p.consortium.counted]
            yield from _in_the_year(participation, counted, limits)
            yield from _at_the_exhibition(participation, counted, limits)


def _in_the_year(
    participation: Participation, counted: list[Participation], limits: Mapping[str, int]
) -> Iterator[Problem]:
    """Too many consortia of this programme year."""
    year = participation.consortium.fields["programme"]
    joins = {p.consortium: p for p in counted if p.consortium.fields["programme"] == year}
    yield from _over("year", participation, joins.values(), limits.get("joins_per_year"))


def _at_the_exhibition(
    participation: Participation, counted: list[Participation], limits: Mapping[str, int]
) -> Iterator[Problem]:
    """Too many editions of one series, up to the one that this consortium goes to."""
    most = limits.get("same_exhibition")
    for edition in participation.consortium.fields["editions"] or ():
        series, _, key = edition.partition("/")
        until = {
            other: p
            for p in counted
            for other in p.consortium.fields["editions"] or ()
            if other.partition("/")[0] == series and other.partition("/")[2] <= key
        }
        yield from _over("exhibition", participation, until.values(), most)


def _over(
    variant: str,
    participation: Participation,
    counted: Collection[Participation],
    most: int | None,
) -> Iterator[Problem]:
    if most is None or len(counted) <= most:
        return
    named = "business_number" if participation.fields["business_number"] else "name"
    named = "firm_id" if participation.fields["firm_id"] else named
    others = [p.place for p in counted if p.consortium is not participation.consortium]
    yield Problem(
        f"over-participation-limit.{variant}",
        ("participants", participation.index, named),
        {"count": len(counted), "most": most},
        tuple(others)[:MOST_SEEN],
    )
