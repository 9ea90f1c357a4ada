"""A later edition of a fair has a higher number.
나중에 열리는 회차의 번호가 더 큽니다.

Why: editions are counted on, and one that was copied from another keeps its number. It is a
question: a fair may have begun to count anew.

왜: 회차는 차례로 세므로, 다른 회차를 복사하여 만들면 번호가 그대로 남기 쉽습니다. 번호를 새로 세기
시작한 전시회일 수 있으므로 묻기만 합니다.

Wrong:

    # exhibitions/medica
    editions:
      "2025":
        number: 56
        starts: "2025-11-17"
      "2026":
        number: 56  # <- here
        starts: "2026-11-16"

Right:

    # exhibitions/medica
    editions:
      "2025":
        number: 56
        starts: "2025-11-17"
      "2026":
        number: 57
        starts: "2026-11-16"
"""

from generator.records.findings import Severity
from generator.records.model import Exhibition
from generator.rules.rulebook import Claim, Scope, claims

MOST_A_YEAR = 2
"""Editions; a fair of spring and autumn has two."""
EARLIER = (
    "'number' in record.editions[k] && 'starts' in record.editions[k]"
    " && before(record.editions[k].starts, self.starts)"
)
BEFORE_IT = f"names(record.editions).filter(k, {EARLIER})"
HIGHER = f"names(record.editions).filter(k, {EARLIER} && record.editions[k].number >= self.number)"


def _last(names: str) -> str:
    """The one that was held last, for their names begin with their years."""
    return f"{names}[size({names}) - 1]"


LATEST = f"record.editions[{_last(BEFORE_IT)}]"

rule = claims(
    Claim(
        each=("editions.*",),
        needs=("self.number", "self.starts"),
        must=f"size({HIGHER}) < 1",
        at="number",
        says={
            "number": "self.number",
            "edition": _last(HIGHER),
            "other": f"record.editions[{_last(HIGHER)}].number",
        },
    ),
    Claim(
        each=("editions.*",),
        needs=("self.number", "self.starts"),
        when=f"size({BEFORE_IT}) > 0",
        must=f"self.number - {LATEST}.number"
        f" <= {MOST_A_YEAR} * (year(self.starts) - year({LATEST}.starts)) + 1",
        at="number",
        says={
            "number": "self.number",
            "edition": _last(BEFORE_IT),
            "other": f"{LATEST}.number",
        },
        variant="jump",
    ),
    kinds=(Exhibition,),
    scope=Scope.RECORD,
    level=Severity.WARNING,
)
