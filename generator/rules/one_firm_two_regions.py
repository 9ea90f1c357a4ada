"""A firm is in the same region in all rosters of a year.
한 기업의 지역은 같은 해의 명단에서 같습니다.

Why: firms are counted by region, and one with two of them is counted in both. Firms move, though
seldom within a year, so rosters of one year are held against each other, and the roster that
differs from most others is asked.

왜: 지역별로 기업을 세므로 지역이 둘이면 두 곳에서 셉니다. 기업이 옮겨 가기도 하지만 한 해 안에는
드문 일이므로, 같은 해의 명단끼리 견주어 다른 명단과 다른 쪽에 묻습니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-02-01"
    participants:
      - name: 예시기업 가
        firm_id: "F-001"
        region: "KR-28"  # <- here
    ---
    # consortia/2026/beta
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업 가
        firm_id: "F-001"
        region: "KR-26"  # <- here

Right:

    # consortia/2026/alpha
    roster_consent: "2026-02-01"
    participants:
      - name: 예시기업 가
        firm_id: "F-001"
        region: "KR-28"
    ---
    # consortia/2026/beta
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업 가
        firm_id: "F-001"
        region: "KR-28"
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.facts.firms import Firm, firms
from generator.facts.rosters import Participation
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask for each firm of the roster that most rosters of the year have elsewhere."""
    found = firms(registry)
    if found.in_regions.isdisjoint(found.among(consortium)):
        return
    for own, firm in found.on(consortium):
        if len(firm.regions) < 2 or not own.fields["region"] or not own.keys:
            continue
        regions = firm.by_region[consortium.id.partition("/")[0]]
        others = _elsewhere(own, firm, regions) if len(regions) > 1 else ()
        if others and len(others) >= len(regions[own.fields["region"]]):
            values = {"region": own.fields["region"], "other_region": others[0].fields["region"]}
            see = tuple(
                other.consortium.at("participants", other.index, "region") for other in others
            )
            at = ("participants", own.index, "region")
            yield Problem("one-firm-two-regions", at, values, see[:MOST_SEEN])


def _elsewhere(
    own: Participation, firm: Firm, regions: Mapping[str, Sequence[Participation]]
) -> list[Participation]:
    """Its participations of the year in other regions, in the order of all."""
    others = {
        one for region, there in regions.items() if region != own.fields["region"] for one in there
    }
    return [one for one in firm.participations if one in others]
