"""An edition takes place in the year it is named after.
전시회 회차는 그 이름의 해에 열립니다.

Why: consortia refer to an edition by its year. A postponed one keeps its name, and is not
questioned.

왜: 컨소시엄은 회차를 연도로 가리킵니다. 연기된 회차는 이름을 그대로 쓰므로 묻지 않습니다.

Wrong:

    # exhibitions/medica
    editions:
      "2025":
        starts: "2026-11-16"  # <- here
        ends: "2026-11-19"

Right:

    # exhibitions/medica
    editions:
      "2026":
        starts: "2026-11-16"
        ends: "2026-11-19"
"""

from collections.abc import Iterable, Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Exhibition
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(Exhibition, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(exhibition: Exhibition, registry: Registry) -> Iterator[Problem]:
    """Say each edition whose days are all of another year."""
    for key, edition in exhibition.editions.items():
        days = {name: edition[name] for name in ("starts", "ends") if edition[name]}
        if days and edition["ended"] != "postponed" and not _of(key[:4], days.values()):
            first = next(iter(days))
            values = {"edition": key, "day": days[first]}
            yield Problem("edition-outside-its-year", ("editions", key, first), values)


def _of(year: str, days: Iterable[str]) -> bool:
    return any(day.startswith(year) for day in days)
