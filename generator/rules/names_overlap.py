"""A former name ends before the current one begins.
이전 이름은 지금 이름을 쓰기 시작할 때까지만 씁니다.

Why: pages of other years show the name of their time. With an end after the start of today's name
they would go on to show the old one; mostly the year of the end has a slip.

왜: 다른 해의 화면에는 그때의 이름을 적습니다. 이전 이름의 끝이 지금 이름의 시작보다 늦으면
바뀐 뒤에도 옛 이름이 나옵니다. 대개 끝난 연도를 잘못 적은 경우입니다.

Wrong:

    # organizations/alpha
    names:
      - name: {ko: 예시 무역협회, en: Example Trade Association}
        from: "2023-01"
      - name: {ko: 예시 교역협회, en: Example Commerce Association}
        until: "2032-01"  # <- here

Right:

    # organizations/alpha
    names:
      - name: {ko: 예시 무역협회, en: Example Trade Association}
        from: "2023-01"
      - name: {ko: 예시 교역협회, en: Example Commerce Association}
        until: "2023-01"
"""

from generator.records.findings import Severity
from generator.records.model import Exhibition, Organization
from generator.rules.rulebook import Claim, Scope, claims

TODAYS = "record.names.filter(other, has(other.from) && !has(other.until))"

rule = claims(
    Claim(
        each=("names.*",),
        needs=("self.until",),
        must=f"!{TODAYS}.exists(other, before(other.from, self.until))",
        at="until",
        says={"until": "self.until", "since": f"{TODAYS}[0].from"},
    ),
    kinds=(Organization, Exhibition),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
