"""A reference points to an existing record.
참조는 실제로 있는 레코드를 가리켜야 합니다.

Why: pages link records to one another, and totals follow those links.  Samples refer to samples
only, real records to real ones.  An id of another kind of record is told as such.

왜: 누리집의 링크와 합계가 참조를 따라갑니다. 예시 자료는 예시 자료만, 실제 자료는 실제 자료만
가리킬 수 있습니다. 다른 종류의 레코드 ID이면 무엇의 ID인지 알려 줍니다.

Wrong:

    # organizations/kbiz
    type: managing_body
    ---
    # organizations/kmdica
    part_of: "kbis"  # <- here

Right:

    # organizations/kbiz
    type: managing_body
    ---
    # organizations/kmdica
    part_of: "kbiz"
"""

import re
from collections.abc import Iterator

from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry, target
from generator.rules.meant_names import likely, of_another_kind
from generator.rules.rulebook import rule as make_rule

NUMBER = re.compile("[0-9]+")
MOST_NEAR = 20  # unknown ids of a record for which a known one is looked for; a report has fewer


@make_rule(level=Severity.ERROR)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each reference to nothing, with what was probably meant."""
    unknown = (one for one in record.references if not _exists(*one[1:], registry))
    for count, (path, folder, id) in enumerate(unknown):
        if other := of_another_kind(path, folder, id, registry):
            yield other
            continue
        problem = _missing(record, path, folder, id, registry)
        own_year = folder == "programmes" and id in NUMBER.findall(record.id)
        looked_for = count < MOST_NEAR and not own_year
        yield likely(problem, id, folder, registry, record.name) if looked_for else problem


def _missing(record: Record, path: FieldPath, folder: str, id: str, registry: Registry) -> Problem:
    """That there is no such record; or no such edition, where there is its fair."""
    variant, series = "record", id.partition("/")[0]
    if folder == "editions" and registry.named(f"exhibitions/{series}") is not None:
        variant = "edition"
    elif folder == "editions":
        folder, id = "exhibitions", series
    where = f"data/{'samples/' if record.sample else ''}{folder}"
    values = {"found": id, "folder": folder, "where": where}
    return Problem(f"unknown-reference.{variant}", path, values)


def _exists(folder: str, id: str, registry: Registry) -> bool:
    if target(folder, id) in registry.broken:  # it is there, and told at its own file
        return True
    if folder == "editions":
        return registry.edition(id) is not None
    return registry.named(f"{folder}/{id}") is not None
