"""A field path in inferred or for points to a field of the record.
inferred와 for에 적은 필드 경로는 레코드에 있는 필드를 가리킵니다.

Why: pages mark what was worked out ("추정") and show which source supports which value.  A path
that leads nowhere would leave a guess unmarked.  List entries are counted from 1, as in messages.

왜: 누리집은 추정한 값에 '추정'을 표시하고 값마다 근거 출처를 보여 줍니다. 경로가 틀리면 추정한
값이 확인된 값처럼 보입니다. 목록은 1부터 셉니다.

Wrong:

    # consortia/2026/alpha
    firms:
      - value: 64
    inferred:
      - "firms.2.value"  # <- here

Right:

    # consortia/2026/alpha
    firms:
      - value: 64
    inferred:
      - "firms.1.value"
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.people.said_texts import SEEN
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

NAMED = frozenset({"inferred", "for"})
"""Fields that hold paths."""
IN_ORDER = SEEN.in_order(NAMED.intersection)


@make_rule(level=Severity.ERROR, scope=Scope.RECORD, in_forms=True)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each path that leads to no written field."""
    if IN_ORDER.all(record):
        return  # most records name no path at all
    for at, written in _paths(record.written, ()):
        if not _leads(record.written, written.partition(":")[0].split(".")):
            yield Problem("unknown-field-path", at, {"found": written})


def _paths(value: Any, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Every field path that a record names: its ``inferred``, and the ``for`` of its sources."""
    if isinstance(value, dict):
        for name, below in value.items():
            if name in NAMED and isinstance(below, list):
                yield from (((*at, name, n), str(path)) for n, path in enumerate(below))
            else:
                yield from _paths(below, (*at, name)) if isinstance(below, dict | list) else ()
    elif isinstance(value, list):
        for n, below in enumerate(value):
            yield from _paths(below, (*at, n)) if isinstance(below, dict | list) else ()


def _leads(value: Any, steps: list[str]) -> bool:
    for step in steps:
        if isinstance(value, list):
            if not step.isdigit() or not 1 <= int(step) <= len(value):
                return False
            value = value[int(step) - 1]
        elif isinstance(value, Mapping) and step in value:
            value = value[step]
        else:
            return False
    return True
