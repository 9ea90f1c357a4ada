"""The file name of a programme year starts with its year.
사업연도 파일의 이름은 그 연도로 시작합니다.

Why: other records name a programme year by its file, and pages, lists and addresses take the year
from that name. A second programme of one year adds to it: 2026-supplementary.

왜: 다른 레코드는 사업연도를 파일 이름으로 가리키고, 화면과 목록과 주소의 연도도 그 이름에서 옵니다.
한 해에 사업이 둘이면 2026-supplementary처럼 뒤에 붙여 적습니다.

Wrong:

    # programmes/export
    year: 2026  # <- here

Right:

    # programmes/2026
    year: 2026
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Programme
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(Programme, level=Severity.ERROR, scope=Scope.RECORD)
def rule(programme: Programme, registry: Registry) -> Iterator[Problem]:
    """Say where the file begins with no year, or with another one."""
    year = str(programme.fields["year"])
    if programme.id.partition("-")[0] != year:
        yield Problem("wrong-year-name", ("year",), {"name": programme.id, "year": year})
