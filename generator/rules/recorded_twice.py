"""A body, a fair, a call or a consortium has one record.
기관, 전시회, 공고, 컨소시엄은 레코드가 하나씩입니다.

Why: what is recorded twice in two spellings is counted twice, and its links go to two pages.
Names are compared without spaces, marks, case and legal form ((사), 주식회사); consortia by their
hosts and editions, else by host, year and title; calls by who calls and their notice number;
agreements of two days by their number. It is a question: two may bear one name.

왜: 같은 것을 두 표기로 두 번 적으면 두 번 세고 링크도 두 쪽으로 나뉩니다. 이름은 빈칸, 부호,
대소문자, 법인 표시((사), 주식회사)를 빼고 견줍니다. 컨소시엄은 주관단체와 전시회 회차로, 회차가
없으면 주관단체와 연도와 제목으로 견줍니다. 공고는 공고한 기관과 공고번호로, 협약일이 다른 협약은
문서번호로 견줍니다. 이름이 같은 다른 것일 수도 있으므로 묻기만 합니다.

Wrong:

    # organizations/kmdica
    names:
      - name: 한국의료기기공업협동조합  # <- here
    ---
    # organizations/kmdica-again
    names:
      - name: (사)한국 의료기기 공업협동조합  # <- here

Right:

    # organizations/kmdica
    names:
      - name: 한국의료기기공업협동조합
    ---
    # organizations/koami
    names:
      - name: 한국기계산업진흥회
"""

import re
from collections.abc import Hashable, Iterator, Mapping
from itertools import islice

from generator.facts.identity import plain_name, plain_names
from generator.facts.once import once
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Call, Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule
from generator.text.texts import plain

AGREED = ("agreement", "notice_no")
NOTICE = re.compile(r"(20[0-9]{2}) ?[-–] ?([0-9]{1,5})(?![0-9]| ?[-–])")


@make_rule(Organization, Exhibition, Consortium, Call, level=Severity.WARNING)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Ask once for each record that seems to be about the same."""
    others: dict[str, tuple[Record, FieldPath, FieldPath]] = {}
    for mark, at in marks(record):
        for other, there in recorded(registry).get(mark, ()):
            if other is not record and not _follows(record, other, at):
                others.setdefault(other.name, (other, at, there))
    for other, at, there in islice(others.values(), MOST_SEEN):
        id = "recorded-twice.agreement" if at == AGREED else "recorded-twice"
        yield Problem(id, at, {"other": other.name}, (other.at(*there),))


def _follows(one: Record, other: Record, at: FieldPath) -> bool:
    """Whether one call stands for the other, or one document is about both agreements.

    Whether a call may have the number of the first, another rule says.
    """
    both = one, other
    if at == AGREED:
        days = {record.fields["agreement"]["signed"] for record in both}
        return len(days) == 1 or None in days
    ids = {record.fields["follows"] for record in both if isinstance(record, Call)}
    return bool(ids & {one.id, other.id})


def plain_notice(number: str) -> str:
    """A notice number without the words around it: ``공고 제2026-12호`` is ``2026-12``."""
    found = NOTICE.search(number)
    return f"{found[1]}-{found[2]}" if found else plain_name(number)


@once
def recorded(registry: Registry) -> Mapping[Hashable, list[tuple[Record, FieldPath]]]:
    """The records of each mark, with the field that gives it."""
    found: dict[Hashable, list[tuple[Record, FieldPath]]] = {}
    for record in registry:
        for mark, at in marks(record):
            found.setdefault(mark, []).append((record, at))
    return found


def marks(record: Record) -> Iterator[tuple[tuple[Hashable, ...], FieldPath]]:
    """What no two records share unless they are about the same."""
    if isinstance(record, Organization | Exhibition):
        for index, named in enumerate(record.fields["names"]):
            for language, name in plain_names(named["name"]).items():
                yield (record.kind, language, name), ("names", index, "name")
    elif isinstance(record, Call) and record.fields["notice_no"]:
        organizers, number = tuple(sorted(record.fields["organizers"] or ())), ("notice_no",)
        plain = plain_notice if organizers else plain_name  # else its words tell whose number it is
        yield (record.kind, organizers, plain(record.fields["notice_no"])), number
    elif isinstance(record, Consortium):
        yield from _marks_of_consortium(record)


def _marks_of_consortium(record: Consortium) -> Iterator[tuple[tuple[Hashable, ...], FieldPath]]:
    if number := (record.fields["agreement"] or {}).get("notice_no"):
        yield (record.kind, "agreement", plain_name(number)), AGREED
    if record.fields["hosts"] and not record.fields["ended"]:
        hosts = tuple(sorted(record.fields["hosts"]))  # none where a review reads money alone
        editions = record.fields["editions"] or ()
        for index, edition in enumerate(editions):
            yield (hosts, edition), ("editions", index)
        title = plain_name(plain(record.fields["title"], "ko"))
        if title and not editions:
            yield (hosts, record.id.partition("/")[0], title), ("title",)
