"""A firm receives support only once for the same edition of an exhibition.
한 기업은 전시회의 같은 회차에서 한 번만 지원받아야 합니다.

Why: in January 2017 the Board of Audit named 708 firms that had been paid by the state and by a
local government for the same exhibition.  A firm on two rosters of one edition is a question for
the reviewer, never a proof: one of the two may have paid nothing.  Another support that the roster
itself names is asked about only where the programme year excludes its scheme.

왜: 2017년 1월 감사원은 같은 전시회에서 국고와 지방비를 함께 받은 708개사를 지적했습니다. 한
회차의 두 명단에 같은 기업이 있으면 검토자에게 확인을 요청합니다. 한쪽은 지원금이 없을 수도
있으므로 부정수급을 뜻하지 않습니다. 명단에 적힌 다른 지원은 사업연도가 그 사업과의 중복을
제한할 때만 묻습니다.

Wrong:

    # exhibitions/medica
    aliases: [Medica]
    ---
    # consortia/2025/alpha
    scheme: other
    roster_consent: "2025-03-01"
    participants:
      - name: (주)예시기업  # <- here
    ---
    # consortia/2025/beta
    scheme: local_government
    roster_consent: "2025-03-01"
    participants:
      - name: 예시기업  # <- here

Right:

    # exhibitions/medica
    aliases: [Medica]
    ---
    # consortia/2025/alpha
    scheme: other
    roster_consent: "2025-03-01"
    participants:
      - name: (주)예시기업
    ---
    # consortia/2025/beta
    scheme: local_government
    roster_consent: "2025-03-01"
    participants:
      - name: 예시기업
        withdrawn: "2025-04-01"
"""

from collections.abc import Iterator

from generator.facts.editions import pavilions
from generator.facts.firms import Firm, firms
from generator.facts.rosters import Participation
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule
from generator.rules.variables import terms


@make_rule(Consortium, level=Severity.WARNING, goes_by=("limits.exclusive_with",))
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask once for each firm of a roster that is supported at the same edition elsewhere."""
    exclusive = terms(consortium, registry).get("limits", {}).get("exclusive_with", ())
    again = firms(registry).shared(consortium, _beside_it(consortium, registry))
    seen: set[Firm] = set()
    for participation, firm in firms(registry).on(consortium):
        if (firm in again or participation.fields["other_support"]) and participation.holds:
            if firm in again and firm not in seen:
                seen.add(firm)
                yield from _elsewhere(participation, firm)
            yield from _beside(participation, exclusive)


def _beside_it(consortium: Consortium, registry: Registry) -> Iterator[Consortium]:
    """The other groups at its editions, which were not given up."""
    for edition in consortium.fields["editions"] or ():
        there = pavilions(registry).get(edition, ())
        yield from (other for other in there if other is not consortium)


def _elsewhere(participation: Participation, firm: Firm) -> Iterator[Problem]:
    """Another consortium's support at one of the editions."""
    here = participation.consortium
    found = [
        (edition, other)
        for edition in here.fields["editions"] or ()
        for other in firm.at.get(edition, ())
        if other.consortium is not here
    ]
    if found:
        values = {"edition": found[0][0], "other": found[0][1].consortium.name}
        see = tuple(dict.fromkeys(other.place for _, other in found))[:MOST_SEEN]
        yield Problem("funded-twice", ("participants", participation.index, "name"), values, see)


def _beside(participation: Participation, exclusive: tuple[str, ...]) -> Iterator[Problem]:
    """A support named on the roster itself, which the programme year excludes."""
    for index, support in enumerate(participation.fields["other_support"] or ()):
        if support["scheme"] in exclusive:
            at = ("participants", participation.index, "other_support", index, "scheme")
            yield Problem("funded-twice.other-support", at, {"scheme": support["scheme"]})
