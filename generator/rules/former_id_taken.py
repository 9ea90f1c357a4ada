"""A former id is not used by any other record, now or in the past.
이전 ID는 지금이나 예전에 다른 레코드의 것이 아니어야 합니다.

Why: `formerly` leads an old address to its record, and calendar and feed entries keep the name
that the record had first. Two records with one name would lead readers astray, and an entry of one
would take the place of the other's in everybody's calendar.

왜: `formerly`는 옛 주소를 그 레코드로 잇고, 일정과 피드 항목은 처음 ID로 이어집니다. 두 레코드가
한 이름을 쓰면 옛 주소가 엉뚱한 곳으로 가고, 구독자의 일정에서 서로를 덮어씁니다.

Wrong:

    # consortia/2026/alpha
    scheme: other
    formerly: ["2026/beta"]  # <- here
    ---
    # consortia/2026/beta
    scheme: other

Right:

    # consortia/2026/alpha
    scheme: other
    formerly: ["2026/alfa"]
    ---
    # consortia/2026/beta
    scheme: other
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts.once import once
from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule
from generator.rules.unknown_file import address


@make_rule(level=Severity.ERROR)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each former id that is, or was, another record's, is the record's own, or can be none."""
    for index, old in enumerate(record.fields["formerly"] or ()):
        name = f"{record.folder}/{old}"
        others = [other for other in _had(registry).get(name, ()) if other is not record]
        if isinstance(address(f"data/{name}.yml"), Problem):  # such as that of a list's next page
            yield Problem("former-id-taken.reserved", ("formerly", index), {"found": old})
            continue
        bearer = registry.named(name)
        if bearer or others or name in registry.broken:
            at = bearer.at() if bearer else others[0].at("formerly") if others else None
            values = {"found": old, "other": others[0].name if others and not bearer else name}
            yield Problem("former-id-taken", ("formerly", index), values, (at,) if at else ())


@once
def _had(registry: Registry) -> Mapping[str, list[Record]]:
    """The records that had a name once, by that name."""
    found: dict[str, list[Record]] = {}
    for record in registry:
        for old in record.fields["formerly"] or ():
            found.setdefault(f"{record.folder}/{old}", []).append(record)
    return found
