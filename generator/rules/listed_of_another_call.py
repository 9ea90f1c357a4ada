"""Consortia that a call lists as selected belong to that call.
공고의 선정 명단에는 그 공고로 선정된 컨소시엄을 적습니다.

Why: a list that names a consortium of another call or programme leads readers to the wrong page and
leaves out the right one. A consortium that names no call is not judged by it.

왜: 다른 공고나 다른 사업의 컨소시엄을 적으면 읽는 사람이 잘못된 쪽으로 가고, 선정된 컨소시엄은
빠집니다. 공고를 적지 않은 컨소시엄은 공고로 판단하지 않습니다.

Wrong:

    # calls/2026-hosts
    scheme: export_consortium
    result:
      counts: consortia
      selected: 1
      records:
        - 2026/alpha  # <- here
    ---
    # consortia/2026/alpha
    scheme: local_government

Right:

    # calls/2026-hosts
    scheme: export_consortium
    result:
      counts: consortia
      selected: 1
      records:
        - 2026/alpha
    ---
    # consortia/2026/alpha
    scheme: export_consortium
    call: 2026-hosts
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

UNKNOWN = "unknown"


@make_rule(Call, level=Severity.WARNING)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say each consortium of the list that another call chose, or that is of another scheme."""
    for index, id in enumerate(call.result.get("records") or ()):
        consortium = registry.find(Consortium, id)
        if consortium is None:
            continue
        at, fields = ("result", "records", index), consortium.fields
        if fields["call"] and fields["call"] != call.id:
            values = {"found": id, "other": fields["call"]}
            yield Problem("listed-of-another-call", at, values, (consortium.at("call"),))
        elif len({call.fields["scheme"], fields["scheme"]} - {UNKNOWN}) > 1:
            see = (consortium.at("scheme"),)
            yield Problem("listed-of-another-call.scheme", at, {"found": id}, see)
