"""A record names offices, never persons.
레코드에는 개인정보를 적지 않습니다.

Why: what is published from a repository cannot be taken back, for its history keeps it and others
copy it.  A resident registration number, told by its birthday and check digit, is an error.
Mobile numbers, addresses at personal mail services and names after a role are asked about, since
an office may use such a number.  What is found is shown masked.

왜: 저장소에 올린 내용은 이력과 사본에 남아 되돌릴 수 없습니다. 생년월일과 검증번호가 맞는
주민등록번호는 오류로 막습니다. 휴대전화번호, 개인 전자우편, 담당자나 대표 뒤의 이름은 기관의
것일 수도 있으므로 확인을 요청합니다. 찾은 값은 가려서 보여 줍니다.

Wrong:

    # calls/2026-hosts
    contact:
      department: 수출지원부 담당자 홍길동  # <- here
      phone: "010-1234-5678"  # <- here

Right:

    # calls/2026-hosts
    contact:
      department: 수출지원부
      phone: "02-2124-0000"
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.facts.personal import personal
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(  # a report is read by more people than the line it is about
    level=Severity.WARNING, scope=Scope.RECORD, errors=("resident-number",), quoted=False
)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each kind of personal data once for each text."""
    for path, text in texts(record.written):
        for kind, masked in dict(personal(text)).items():
            yield Problem(f"personal-data.{kind}", path, {"found": masked})


def texts(data: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text of a record, with its field path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, Mapping):
        for name, value in data.items():
            yield from texts(value, (*path, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*path, index))
