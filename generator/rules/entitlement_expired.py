"""A consortium continues only for as many years as its kind is supported.
여러 해 지원은 유형이 정한 햇수까지만 이어집니다.

Why: a consortium selected as promising is supported for three years in a row without another
selection (press release of 2025-10-13); the fourth year needs one. ``continues`` leads back to the
year of the selection; a record that names a call or a day of selection that none of the years
before named was selected anew.

왜: 유망수출컨소시엄으로 선정되면 추가 선발 없이 3년 연속 지원합니다(2025. 10. 13. 보도자료). 네
번째 해에는 다시 선정되어야 합니다. continues를 따라 선정된 해까지 거슬러 올라가며, 앞선 해에 없던
공고나 선정일이 적혀 있으면 새로 선정된 것으로 봅니다.

Wrong:

    # programmes/2025
    year: 2025
    kinds:
      general:
        label: 일반
        years: 1
    ---
    # programmes/2026
    year: 2026
    ---
    # consortia/2025/alpha
    programme: "2025"
    kind: general
    ---
    # consortia/2026/alpha
    programme: "2026"
    continues: "2025/alpha"  # <- here

Right:

    # programmes/2025
    year: 2025
    kinds:
      promising:
        label: 유망
        years: 3
    ---
    # programmes/2026
    year: 2026
    ---
    # consortia/2025/alpha
    programme: "2025"
    kind: promising
    ---
    # consortia/2026/alpha
    programme: "2026"
    continues: "2025/alpha"
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule


@make_rule(Consortium, level=Severity.ERROR, goes_by=("kinds.*.years",))
def rule(record: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say when a record lives on a selection of too many years ago."""
    selected = _selected(record, registry)
    now = registry.find(Programme, record.fields["programme"])
    then = registry.find(Programme, selected.fields["programme"])
    if selected is record or not record.counted or now is None or then is None:
        return
    years = ((then.fields["kinds"] or {}).get(selected.fields["kind"]) or {}).get("years")
    passed = now.fields["year"] - then.fields["year"] + 1
    if years is not None and passed > years:
        values = {"passed": passed, "years": years, "year": then.fields["year"]}
        yield Problem("entitlement-expired", ("continues",), values, (selected.at(),))


def _selected(record: Consortium, registry: Registry) -> Consortium:
    """The record of the selection that a consortium still lives on: itself, or an earlier year."""
    chain = [record]
    while before := registry.find(Consortium, chain[-1].fields["continues"]):
        if before in chain:
            break
        chain.append(before)
    anew = (link for index, link in enumerate(chain) if _anew(link, chain[index + 1 :]))
    return next(anew, chain[-1])


def _anew(record: Consortium, before: list[Consortium]) -> bool:
    """Whether it names a selection that no year before it named."""
    return any(
        record.fields[name] and all(record.fields[name] != b.fields[name] for b in before)
        for name in ("selected", "call")
    )
