"""A firm has the same name in all records.
한 기업의 이름은 모든 레코드에서 같아야 합니다.

Why: one business number or firm id under two names is a slip of the pen, a number copied from the
line above, or a firm that was renamed.  Korean names are compared, without legal form, spaces,
marks and case.  Where the name has another number wherever else it stands, the number is what is
wrong: then it is asked about, and the firm whose number it is is left alone.

왜: 사업자등록번호나 기업 ID는 같은데 이름이 다르면 오기이거나, 윗줄의 번호를 잘못 옮겼거나, 회사
이름이 바뀐 것입니다. 법인 형태, 빈칸, 부호, 대소문자는 빼고 비교합니다. 그 이름이 다른 곳에서는
모두 다른 번호로 적혀 있으면 번호가 틀린 것이므로 번호를 묻고, 그 번호의 기업에는 묻지 않습니다.

Wrong:

    # consortia/2025/alpha
    roster_consent: "2025-03-01"
    participants:
      - name: 예시기업 가  # <- here
        firm_id: "F-001"
    ---
    # consortia/2026/beta
    roster_consent: "2026-03-01"
    participants:
      - name: 예시기업 나  # <- here
        firm_id: "F-001"

Right:

    # consortia/2025/alpha
    roster_consent: "2025-03-01"
    participants:
      - name: 예시기업 가
        firm_id: "F-001"
    ---
    # consortia/2026/beta
    roster_consent: "2026-03-01"
    participants:
      - name: (주)예시기업가
        firm_id: "F-001"
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from generator.facts.firms import Firm, firms
from generator.facts.once import once
from generator.facts.rosters import Participation
from generator.records.findings import Offer, Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule
from generator.text.languages import MAIN
from generator.text.texts import plain


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask once for each firm of the roster that has another name elsewhere."""
    asked: set[Firm] = set()
    found = firms(registry)
    if found.renamed.isdisjoint(found.among(consortium)):
        return
    renamed = [entry for entry in found.on(consortium) if entry[1].renamed]
    yield from _in_english(renamed, registry)
    for participation, firm in renamed:
        if firm in asked or len(firm.by_name) == 1:
            continue
        if problem := _number_of_another(participation, firm, registry):
            yield problem
            continue
        own = participation.names["ko"]
        others = [
            other
            for other in _elsewhere(firm, own)
            if not _number_of_another(other, firm, registry)
        ]
        if others:
            asked.add(firm)
            yield _two_names(participation, others)


def _in_english(
    entries: Iterable[tuple[Participation, Firm]], registry: Registry
) -> Iterator[Problem]:
    """Say each name in English that is another firm's, where this firm has its own elsewhere."""
    for own, firm in entries:
        english = own.names.get("en")
        whose = _by_name(registry, "en").get(english, ()) if english else ()
        ours = {p.names["en"]: p for p in firm.participations if p is not own and "en" in p.names}
        if english in ours or len(ours) != 1 or all(p in firm.participations for p in whose):
            continue
        (right,) = ours.values()
        name = own.fields["name"]["en"], right.fields["name"]["en"]
        at, see = ("participants", own.index, "name", "en"), (right.place,)
        yield Problem(
            "one-firm-two-names.english",
            at,
            {"name": name[0], "other": name[1]},
            see,
            Offer(name[1]),
        )


def _two_names(own: Participation, others: list[Participation]) -> Problem:
    values = {
        "name": plain(own.fields["name"], MAIN),
        "other": plain(others[0].fields["name"], MAIN),
    }
    see = tuple(other.place for other in islice(others, MOST_SEEN))
    return Problem("one-firm-two-names", ("participants", own.index, "name"), values, see)


def _number_of_another(own: Participation, firm: Firm, registry: Registry) -> Problem | None:
    """The number to ask about, where its name has one other number wherever else it stands."""
    alike = [one for one in _by_name(registry, "ko")[own.names["ko"]] if one is not own]
    for field, number in own.keys:
        right = {one.fields[field] for one in alike}
        whose = [one for one in _elsewhere(firm, own.names["ko"]) if one.fields[field] == number]
        if len(right) == 1 and not right & {None, number} and whose:
            values = {
                "found": number,
                "name": plain(own.fields["name"], MAIN),
                "other": plain(whose[0].fields["name"], MAIN),
            }
            see = tuple(one.consortium.at("participants", one.index, field) for one in alike)
            at, offer = ("participants", own.index, field), Offer(next(iter(right)))
            return Problem("one-firm-two-names.number", at, values, see[:MOST_SEEN], offer)
    return None


def _by_name(registry: Registry, language: str) -> Mapping[str, list[Participation]]:
    """All participations by their plain name in a language."""
    return _all_names(registry)[language]


@once
def _all_names(registry: Registry) -> Mapping[str, dict[str, list[Participation]]]:
    found: dict[str, dict[str, list[Participation]]] = {"ko": {}, "en": {}}
    for firm in firms(registry).all:
        for participation in firm.participations:
            for language, name in participation.names.items():
                found.setdefault(language, {}).setdefault(name, []).append(participation)
    return found


def _elsewhere(firm: Firm, own: str) -> Iterator[Participation]:
    """The firm's participations under other names."""
    return chain.from_iterable(those for name, those in firm.by_name.items() if name != own)
