"""Email addresses of offices appear in ``contact.mail`` only.
전자우편은 문의처의 전자우편(contact.mail)에만 적습니다.

Why: an address in a text is hardly ever an office's.  The one field for it takes only addresses
with the name of an office or task before the @; all others are a person's.

왜: 글 속의 전자우편은 대개 담당자 개인의 주소입니다. 기관이 함께 쓰는 주소만 문의처의 전자우편에
적으며, @ 앞이 부서나 업무의 이름이 아니면 개인의 주소로 봅니다.

Wrong:

    # calls/2026-hosts
    apply_at: 서식을 export@example.org로 제출  # <- here

Right:

    # calls/2026-hosts
    apply_at: 서식을 전자우편으로 제출
    contact:
      department: 무역촉진부
      mail: export@example.org
"""

import re
from collections.abc import Iterator

from generator.people.placed_texts import texts_of
from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

ADDRESS = re.compile(r"(?<=[A-Za-z0-9._%+-])@[A-Za-z0-9-]{1,63}\.[A-Za-z]")
PAGE = re.compile("https?://[!-~]+")
"""Addresses of pages may hold an @ of their own."""
PLACE = ("contact", "mail")


@make_rule(level=Severity.ERROR, scope=Scope.RECORD, quoted=False, in_forms=True)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each text with an address in it; the address itself is never repeated."""
    written = record.document.text
    if "@" not in written and "\\" not in written:  # no address, not even with its @ escaped
        return
    for path, text in texts_of(record):
        if "@" in text and path != PLACE and ADDRESS.search(PAGE.sub(" ", text)):
            yield Problem("mail-outside-contact", path)
