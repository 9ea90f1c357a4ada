"""A record that continues another belongs to the same host.
이어받거나 대신하는 컨소시엄은 같은 주관단체의 것입니다.

Why: a consortium goes on from an earlier year of its own host, and one that is replaced is replaced
by its host. Another one was left from copying. So is a later or the same programme year from which
a consortium is said to go on. A body that belongs to a local government is in its region.

왜: 컨소시엄은 같은 주관단체의 앞선 해를 이어받고, 대신하는 컨소시엄도 같은 주관단체가 엽니다. 다른
곳의 것이면 복사하면서 남은 것이고, 같은 해나 뒤의 해를 이어받았다고 적은 것도 그렇습니다.
지방자치단체에 속한 기관은 그 지역에 있습니다.

Wrong:

    # consortia/2025/alpha
    hosts: [kmdica]
    ---
    # consortia/2026/beta
    hosts: [kotra]
    continues: "2025/alpha"  # <- here

Right:

    # consortia/2025/alpha
    hosts: [kmdica]
    ---
    # consortia/2026/beta
    hosts: [kmdica]
    continues: "2025/alpha"
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Consortium, Organization, Record
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

OF_REGION = "local_government"


@make_rule(Consortium, Organization, level=Severity.WARNING)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Ask about a record that is followed, replaced or stands above, and is another's."""
    if isinstance(record, Organization):
        yield from _of_body(record, registry)
        return
    fields = record.fields
    for at, id in (("continues",), fields["continues"]), _replaced_by(record):
        other = registry.find(Consortium, id) if id else None
        if other is None or other is record:
            continue
        ours, theirs = fields["hosts"], other.fields["hosts"]
        if ours and theirs and not {*ours} & {*theirs}:
            values = {"found": other.id, "host": theirs[0], "body": ours[0]}
            yield Problem("continues-another-host", at, values, (other.at("hosts"),))
        elif at == ("continues",) and other.id[:4].isdecimal() and other.id[:4] >= record.id[:4]:
            values = {"found": other.id, "plain": record.id[:4]}
            yield Problem("continues-another-host.later", at, values, (other.at(),))


def _replaced_by(record: Record) -> tuple[tuple[str, ...], str | None]:
    return ("ended", "replaced_by"), (record.fields["ended"] or {}).get("replaced_by")


def _of_body(body: Organization, registry: Registry) -> Iterator[Problem]:
    above = registry.find(Organization, body.fields["part_of"]) if body.fields["part_of"] else None
    if above is None or above.fields["type"] != OF_REGION:
        return
    region, its_region = body.fields["region"], above.fields["region"]
    if region and its_region and region != its_region:
        values = {"region": region, "other_region": its_region, "found": above.id}
        yield Problem("continues-another-host.region", ("region",), values, (above.at("region"),))
