"""A record does not follow, continue or replace itself.
레코드는 자기 자신을 잇거나 대신하지 않습니다.

Why: calls, consortia and bodies are shown with what came before them and what they belong to. A
record that points at itself, or two that point at each other in the same field, tell no order.

왜: 공고, 컨소시엄, 기관은 앞선 것이나 속한 곳과 함께 나옵니다. 자기 자신을 가리키거나 둘이 같은
칸에서 서로를 가리키면 어느 쪽이 먼저인지 알 수 없습니다.

Wrong:

    # calls/2026-hosts-additional
    round: additional
    follows: "2026-hosts-additional"  # <- here

Right:

    # calls/2026-hosts
    round: new
    ---
    # calls/2026-hosts-additional
    round: additional
    follows: "2026-hosts"
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Reference, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

MUTUAL = "together_with"
"""A field in which two records rightly name each other."""


@make_rule(level=Severity.ERROR)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each reference to the record itself, or to one that refers back in the same field."""
    for path, folder, id in record.references:
        name = f"{folder}/{id}"
        if name == record.name:
            yield Problem("refers-to-itself", path, {"found": id})
        elif folder == record.folder and MUTUAL not in path and (other := registry.named(name)):
            back = (path, *record.name.split("/", 1))
            if back in other.references:
                see = (Reference(name, path),)
                yield Problem("refers-to-itself.each-other", path, {"found": id}, see)
