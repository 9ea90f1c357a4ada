"""A consortium has a sector in common with its fairs.
컨소시엄의 업종 가운데 하나는 참가하는 전시회의 업종입니다.

Why: a sector or edition that was left from copying puts a consortium in lists where nobody looks
for it. Asked only where all of them differ; fairs of general goods fit every sector.

왜: 복사하면서 업종이나 회차가 그대로 남으면 엉뚱한 목록에 나옵니다. 하나도 같지 않을 때만 묻고,
종합 품목의 전시회는 모든 업종에 맞는 것으로 봅니다.

Wrong:

    # exhibitions/medica
    sectors: [medical_devices]
    ---
    # consortia/2026/alpha
    editions: ["medica/2025"]
    sectors: [cosmetics]  # <- here

Right:

    # exhibitions/medica
    sectors: [medical_devices]
    ---
    # consortia/2026/alpha
    editions: ["medica/2025"]
    sectors: [medical_devices]
"""

from collections.abc import Iterator
from itertools import chain

from generator.records.findings import Offer, Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

ANY = "general"


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say sectors of which none is one of the fairs."""
    fields = consortium.fields
    found = [one for id in fields["editions"] or () if (one := registry.edition(id))]
    fairs = [series.fields["sectors"] for series, _, _ in found]
    there = tuple(dict.fromkeys(chain.from_iterable(each or () for each in fairs)))
    ours = fields["sectors"] or ()
    if ours and all(fairs) and there and not {*there, ANY} & {*ours} and ANY not in there:
        values = {"fair": found[0][0].id, "choices": there}
        see = tuple(series.at("sectors") for series, _, _ in found)
        yield Problem("sector-of-another-fair", ("sectors", 0), values, see, Offer(there[0]))
