"""Each organization, fair, call and consortium has only one record.
기관, 전시회, 공고, 컨소시엄은 레코드가 하나씩입니다.

Why: what is recorded twice in two spellings is counted twice, and its links go to two pages.
Names are compared without spaces, marks, case and legal form ((사), 주식회사); consortia by their
hosts and editions, else by host, year and title; calls by who calls and their notice number;
agreements by their number, those of one day where the host has another number that day. A title
that is another's of the same year in one language alone was copied, and so was that of another
event of a host. It is a question: two may bear one name. A file named like another with a number
or a word more, which says nearly the same, is its copy.

왜: 같은 것을 두 표기로 두 번 적으면 두 번 세고 링크도 두 쪽으로 나뉩니다. 이름은 빈칸, 부호,
대소문자, 법인 표시((사), 주식회사)를 빼고 견줍니다. 컨소시엄은 주관단체와 전시회 회차로, 회차가
없으면 주관단체와 연도와 제목으로 견줍니다. 공고는 공고한 기관과 공고번호로, 협약은 문서번호로
견주되 같은 날의 협약은 그 주관단체에 그날 다른 번호가 있을 때만 봅니다. 같은 해의 다른 것과 제목이
한 언어만 같거나, 한 주관단체의 다른 행사와 같으면 복사한 것입니다. 이름이 같은 다른 것일 수도
있으므로 묻기만 합니다. 다른 파일의 이름 뒤에 숫자나 낱말이 붙고 내용도 거의 같은 파일은 사본입니다.

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

from generator.facts.identity import plain_names
from generator.facts.once import once
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Call, Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry
from generator.rules.own_marks import AGREED, marks
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule

COPIED = re.compile("-(?:[1-9]|[1-9][0-9]|copy|final|new|old|backup|v[1-9])\\Z")


@make_rule(Organization, Exhibition, Consortium, Call, level=Severity.WARNING)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Ask once for each record that seems to be about the same."""
    if original := _original(record, registry):
        file = f"data/{'samples/' if record.sample else ''}{original.name}.yml"
        yield Problem("recorded-twice.copy", (), {"file": file}, (original.at(),))
        return
    others: dict[str, tuple[Record, FieldPath, FieldPath]] = {}
    for mark, at in marks(record):
        for other, there in recorded(registry).get(mark, ()):
            if other is not record and not _follows(record, other, at, registry):
                others.setdefault(other.name, (other, at, there))
    if same := [one for one, *_ in others.values() if one.written == record.written]:
        file = f"data/{'samples/' if record.sample else ''}{same[0].name}.yml"
        yield Problem("recorded-twice.same", (), {"file": file}, (same[0].at(),))
        return
    for other, at, there in islice(others.values(), MOST_SEEN):
        id = f"recorded-twice{_variant(record, other, at)}"
        yield Problem(id, at, {"other": other.name}, (other.at(*there),))


def _original(record: Record, registry: Registry) -> Record | None:
    """The record that this one was copied from: its name without ``-1``, and nearly all of it."""
    added = COPIED.search(record.id)
    other = registry.find(type(record), record.id[: added.start()]) if added else None
    if other is None:
        return None
    alike = sum(other.written.get(name) == value for name, value in record.written.items())
    return other if alike * 10 >= len(record.written) * 9 else None


def _variant(one: Record, other: Record, at: FieldPath) -> str:
    """What is the same of both, where that is less than the whole."""
    if at == AGREED:
        return ".agreement-of-day" if _signed(one) == _signed(other) else ".agreement"
    return ".title" if at[0] == "title" and len(at) > 1 else ""


def _follows(one: Record, other: Record, at: FieldPath, registry: Registry) -> bool:
    """Whether one call stands for the other, or one document is about both agreements.

    Whether a call may have the number of the first, another rule says.
    """
    both = one, other
    if at[0] == "title" and len(at) > 1:
        return not _copied(one, other)
    if at == AGREED:
        days = {_signed(record) for record in both}
        return None in days or (len(days) == 1 and not _numbered_apart(one, registry))
    ids = {record.fields["follows"] for record in both if isinstance(record, Call)}
    return bool(ids & {one.id, other.id})


def _copied(one: Record, other: Record) -> bool:
    """Whether titles are alike in one language alone, or are of two things of one host."""
    if plain_names(one.fields["title"]) != plain_names(other.fields["title"]):
        return True
    of = ("hosts", "editions") if isinstance(one, Consortium) else ("organizers", "consortium")
    (host, what), (its_host, other_what) = ([r.fields[name] for name in of] for r in (one, other))
    return bool(host == its_host and what and other_what and what != other_what)


def _signed(record: Record) -> str | None:
    day: str | None = (record.fields["agreement"] or {}).get("signed")
    return day


def _numbered_apart(record: Record, registry: Registry) -> bool:
    """Whether an agreement of the same day and hosts has a number of its own."""
    own, hosts = record.fields["agreement"], record.fields["hosts"]
    return any(
        _signed(one) == own["signed"]
        and one.fields["hosts"] == hosts
        and (one.fields["agreement"]["notice_no"] or own["notice_no"]) != own["notice_no"]
        for one in registry.all(Consortium)
    )


@once
def recorded(registry: Registry) -> Mapping[Hashable, list[tuple[Record, FieldPath]]]:
    """The records of each mark, with the field that gives it."""
    found: dict[Hashable, list[tuple[Record, FieldPath]]] = {}
    for record in registry:
        for mark, at in marks(record):
            found.setdefault(mark, []).append((record, at))
    return found
