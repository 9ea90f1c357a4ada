"""A selected consortium is not on the reserve list as well.
선정된 컨소시엄은 예비 명단에 다시 들어가지 않습니다.

Why: the list of those selected and the list of those in reserve stand side by side; one that is in
both is counted among the selected though it may still wait.

왜: 선정 명단과 예비 명단은 나란히 나옵니다. 두 곳에 모두 있으면 아직 예비인 컨소시엄이 선정된
것으로 보입니다.

Wrong:

    # calls/2026-hosts
    result:
      records: ["2026/alpha", "2026/beta"]
      reserves: ["2026/beta"]  # <- here
    ---
    # consortia/2026/alpha
    format: exhibition
    ---
    # consortia/2026/beta
    format: exhibition

Right:

    # calls/2026-hosts
    result:
      records: ["2026/alpha"]
      reserves: ["2026/beta"]
    ---
    # consortia/2026/alpha
    format: exhibition
    ---
    # consortia/2026/beta
    format: exhibition
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Call
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(Call, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say each consortium in reserve that is among the selected too."""
    selected = frozenset(call.result.get("records") or ())
    for index, name in enumerate(call.result.get("reserves") or ()):
        if name in selected:
            yield Problem("selected-and-reserve", ("result", "reserves", index), {"found": name})
