"""A consortium selected by a call is on the call's list of selected consortia.
공고로 선정된 컨소시엄은 그 공고의 선정 명단에 있습니다.

Why: the page of the call shows its list, and whoever is not on it seems not to have been selected.
A call without a list is not judged, nor is a consortium without a day of selection, of another
programme year, or that goes on from an earlier one.

왜: 공고 화면에는 명단이 나오므로 빠진 컨소시엄은 선정되지 않은 것으로 보입니다. 명단이 없는 공고,
선정일이 없는 컨소시엄, 다른 사업연도의 컨소시엄, 앞선 해를 이어받은 컨소시엄은 보지 않습니다.

Wrong:

    # calls/2026-hosts
    programmes: ["2026"]
    result:
      counts: consortia
      records: ["2026/alpha"]
    ---
    # consortia/2026/alpha
    programme: "2026"
    call: "2026-hosts"
    selected: "2025-12-05"
    ---
    # consortia/2026/beta
    programme: "2026"
    call: "2026-hosts"  # <- here
    selected: "2025-12-05"

Right:

    # calls/2026-hosts
    programmes: ["2026"]
    result:
      counts: consortia
      records: ["2026/alpha"]
      reserves: ["2026/beta"]
    ---
    # consortia/2026/alpha
    programme: "2026"
    call: "2026-hosts"
    selected: "2025-12-05"
    ---
    # consortia/2026/beta
    programme: "2026"
    call: "2026-hosts"
    selected: "2026-01-05"
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask about a consortium that was selected, where the list of its call leaves it out."""
    fields = consortium.fields
    call = registry.find(Call, fields["call"])
    if call is None or not call.result.get("records"):
        return
    if not fields["selected"] or fields["continues"]:
        return
    if fields["programme"] and fields["programme"] not in (call.fields["programmes"] or ()):
        return  # another rule asks about the call
    if consortium.id not in (*call.result["records"], *(call.result["reserves"] or ())):
        values = {"found": call.id, "day": fields["selected"], "consortium": consortium.id}
        yield Problem("left-off-list", ("call",), values, (call.at("result", "records"),))
