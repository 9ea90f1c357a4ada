"""A record names offices, never individuals.
레코드에는 개인정보를 적지 않습니다.

Why: what is published from a repository cannot be taken back, for its history keeps it and others
copy it. So values, names of fields and files, comments, commit messages and earlier steps of a
request are looked at, also where a record cannot be read. A resident registration number is an
error. Mobile numbers, mail addresses at services for persons or without an office's word before
the @, numbers of accounts and cards, dates of birth, numbers of passports, licences and cars, home
addresses, names of messengers' users and names beside a title, a task or an office's number are
asked about, for an office may use one. So are a firm's score and rank and why it was turned down,
which a selection tells the firm alone. What is found is shown masked.

왜: 저장소에 올린 내용은 이력과 사본에 남아 되돌릴 수 없습니다. 그래서 값뿐 아니라 필드와 파일의
이름, 주석, 커밋 메시지, 신청의 앞선 단계까지 살피며, 읽을 수 없는 레코드도 살핍니다.
주민등록번호는 오류로 막습니다. 휴대전화번호, 개인이 흔히 쓰거나 @ 앞이 업무 이름이 아닌 전자우편,
계좌와 카드의 번호, 생년월일, 여권, 면허, 차량의 번호, 집 주소, 메신저 아이디, 직위나 맡은 일,
사무실 전화와 함께 적은 이름은 기관의 것일 수도 있으므로 확인을 요청합니다. 기업의 평가 점수와 순위,
탈락한 까닭은 그 기업에만 알리는 것이므로 함께 확인합니다. 찾은 값은 가려서 보여 줍니다.

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

from collections.abc import Iterator

from generator.facts.personal import saying_anything
from generator.people.placed_texts import texts_of
from generator.people.said_texts import SEEN
from generator.people.scan import in_values
from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

IN_ORDER = SEEN.in_order(saying_anything)


@make_rule(  # a report is read by more people than the line it is about
    level=Severity.WARNING, scope=Scope.RECORD, errors=("resident-number",), quoted=False
)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each kind of personal data once for each text; what is no field is looked at beside."""
    if not IN_ORDER.all(record):
        yield from (problem for _, problem in in_values(texts_of(record)))
