"""A firm goes by one name in all records.
한 기업의 이름은 모든 레코드에서 같아야 합니다.

Why: one business number or firm id under two names is a slip of the pen, a number copied from the
line above, or a firm that was renamed.  Korean names are compared, without legal form, spaces,
marks and case.

왜: 사업자등록번호나 기업 ID는 같은데 이름이 다르면 오기이거나, 윗줄의 번호를 잘못 옮겼거나, 회사
이름이 바뀐 것입니다. 법인 형태, 빈칸, 부호, 대소문자는 빼고 비교합니다.

Wrong:

    # consortia/2025/alpha
    roster_consent: "2025-03-01"
    participants:
      - name: 예시기업 가  # <- here
        firm_id: "F-001"
    ---
    # consortia/2026/beta
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업 나  # <- here
        firm_id: "F-001"

Right:

    # consortia/2025/alpha
    roster_consent: "2025-03-01"
    participants:
      - name: 예시기업 가
        firm_id: "F-001"
    ---
    # consortia/2026/beta
    roster_consent: "2026-03-01"
    participants:
      - name: (주)예시기업가
        firm_id: "F-001"
"""

from collections.abc import Iterator
from itertools import chain, islice

from generator.facts.firms import Firm, Participation, firms
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule
from generator.text.languages import MAIN
from generator.text.texts import plain


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask once for each firm of the roster that has another name elsewhere."""
    asked: set[Firm] = set()
    for participation, firm in firms(registry).on(consortium):
        if firm in asked or len(firm.by_name) == 1:
            continue
        asked.add(firm)
        own = participation.names["ko"]
        others = tuple(_elsewhere(firm, own))
        yield Problem(
            "one-firm-two-names",
            ("participants", participation.index, "name"),
            {
                "name": plain(participation.fields["name"], MAIN),
                "other": plain(others[0].fields["name"], MAIN),
            },
            tuple(other.place for other in others),
        )


def _elsewhere(firm: Firm, own: str) -> Iterator[Participation]:
    """Some of the firm's participations under other names."""
    among = (those for name, those in firm.by_name.items() if name != own)
    return islice(chain.from_iterable(among), MOST_SEEN)
