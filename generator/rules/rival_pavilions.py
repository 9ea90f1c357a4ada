"""One edition of an exhibition has one Korean pavilion.
전시회의 한 회차에는 한국관이 하나인 것이 바람직합니다.

Why: in January 2017 the Board of Audit found four ministries at the same eight exhibitions, each
with a pavilion of its own. Several groups at one edition may be agreed, for other halls or other
sectors; so this is a question, asked of the programme's own consortia, whose reviewers can note
the answer as a waiver. The page of overlaps shows all groups. Groups that were given up do not
count.

왜: 2017년 1월 감사원은 여덟 전시회에 네 부처가 저마다 단체관을 꾸린 것을 지적했습니다. 전시관이나
품목을 나누어 협의한 경우도 있으므로 확인을 요청할 뿐입니다. 검토자가 예외 적용으로 답을 남길 수
있는 이 사업의 컨소시엄에만 묻습니다. 다른 사업의 단체관도 중복 현황 페이지에는 나옵니다.
취소되거나 중단된 참가는 세지 않습니다.

Wrong:

    # exhibitions/medica
    aliases: [Medica]
    ---
    # consortia/2025/alpha
    scheme: export_consortium
    programme: "2025"
    editions:
      - medica/2025  # <- here
    ---
    # consortia/2025/beta
    scheme: kotra
    editions:
      - medica/2025

Right:

    # exhibitions/medica
    aliases: [Medica]
    ---
    # consortia/2025/alpha
    scheme: export_consortium
    programme: "2025"
    editions:
      - medica/2025
    ---
    # consortia/2025/beta
    scheme: kotra
    editions:
      - medica/2025
    ended:
      kind: cancelled
"""

from collections.abc import Iterator
from itertools import islice

from generator.facts.editions import pavilions
from generator.facts.schemes import own
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask an own consortium once for each edition at which other groups are as well."""
    if not own(consortium) or consortium.fields["ended"]:
        return
    for index, edition in enumerate(consortium.fields["editions"] or ()):
        there = pavilions(registry).get(edition, ())
        if len(there) > 1:
            others = islice((other for other in there if other is not consortium), MOST_SEEN)
            see = tuple(other.at("editions") for other in others)
            values = {"edition": edition, "count": len(there)}
            yield Problem("rival-pavilions", ("editions", index), values, see)
