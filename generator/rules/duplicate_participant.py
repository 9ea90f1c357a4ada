"""A firm is listed only once in a roster.
명단에는 한 기업이 한 번만 있어야 합니다.

Why: numbers of firms, own shares and subsidies are worked out from the roster, and a firm that is
there twice counts twice.  Firms are told by business number or firm id, else by name; a firm that
withdrew and came back may be there again. One name under two numbers is asked about, too: mostly
the line was copied and its number changed.

왜: 참여기업 수, 자부담, 지원금을 명단으로 계산하므로 같은 기업이 두 번 있으면 두 번 세어집니다.
사업자등록번호나 기업 ID로 가리고, 둘 다 없으면 이름으로 가립니다. 참가를 포기했다가 다시 온 기업은
두 번 적을 수 있습니다. 번호가 다른데 이름이 같으면 줄을 복사하여 번호만 고친 것이 많으므로 함께
묻습니다.

Wrong:

    # consortia/2026/alpha
    roster_consent: "2026-03-01"
    participants:
      - name: 주식회사 예시기업
      - name: 예시기업(주)  # <- here

Right:

    # consortia/2026/alpha
    roster_consent: "2026-03-01"
    participants:
      - name: 주식회사 예시기업
"""

from collections.abc import Iterator

from generator.facts.firms import Firm, firms
from generator.facts.rosters import Participation
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask at each further entry of a firm, or of a firm that is called like another one."""
    first: dict[Firm, Participation] = {}
    named: dict[str, tuple[Firm, Participation]] = {}
    found = firms(registry)
    listed, among = found.on(consortium), found.among(consortium)
    if len(among) == len(listed) and found.namesakes.isdisjoint(among):
        return  # no two are of one firm or of one name, as on most rosters
    taking_part = [one for one in listed if not one[0].fields["withdrawn"]]
    for participation, firm in taking_part:
        earlier = first.setdefault(firm, participation)
        if earlier is not participation:
            yield _one_number(participation, earlier) or _again(
                "duplicate-participant", participation, earlier
            )
        if name := participation.names.get("ko"):
            other, earlier = named.setdefault(name, (firm, participation))
            if other is not firm:
                yield _again("duplicate-participant.name", participation, earlier)


def _one_number(participation: Participation, earlier: Participation) -> Problem | None:
    """One number of two firms with other names, as when a cell was dragged down."""
    number, name = participation.fields["firm_id"], participation.names.get("ko")
    if not number or number != earlier.fields["firm_id"] or name == earlier.names.get("ko"):
        return None
    values = {"entry": earlier.index + 1, "found": number}
    at = ("participants", participation.index, "firm_id")
    return Problem("duplicate-participant.number", at, values, (earlier.place,))


def _again(id: str, participation: Participation, earlier: Participation) -> Problem:
    """An entry that says what an earlier one says, at its name."""
    at = ("participants", participation.index, "name")
    return Problem(id, at, {"entry": earlier.index + 1}, (earlier.place,))
