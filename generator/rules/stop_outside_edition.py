"""A group attending a fair stops where the fair takes place.
전시회에 참가하는 단체는 그 전시회가 열리는 곳에 들릅니다.

Why: a stop and an edition of one consortium are shown side by side; where no stop is in the city
of the edition, one of the two is another fair or another city. Asked only where every place is
known.

왜: 방문지와 전시회 회차는 나란히 표시됩니다. 전시회가 열린 도시에 들르지 않았다면 전시회나 도시
하나가 틀린 것입니다. 장소를 모두 알 때만 묻습니다.

Wrong:

    # exhibitions/medica
    editions:
      "2026":
        country: DE
        city: 뒤셀도르프
    ---
    # consortia/2026/alpha
    editions:
      - medica/2026  # <- here
    stops:
      - country: CN
        city: 상하이

Right:

    # exhibitions/medica
    editions:
      "2026":
        country: DE
        city: 뒤셀도르프
    ---
    # consortia/2026/alpha
    editions:
      - medica/2026
    stops:
      - country: DE
        city: 뒤셀도르프
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.facts.identity import plain_names
from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule
from generator.text.texts import plain


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Ask for each edition that no stop can be at."""
    stops = consortium.fields["stops"]
    if not stops:
        return
    for index, reference in enumerate(consortium.fields["editions"] or ()):
        if (found := registry.edition(reference)) is None:
            continue
        series, key, edition = found
        if not any(_may_be(stop, edition) for stop in stops):
            values = {"there": _named(edition), "here": ", ".join(map(_named, stops))}
            see = (series.at("editions", key),)
            yield Problem("stop-outside-edition", ("editions", index), values, see)


def _may_be(stop: Mapping[str, Any], edition: Mapping[str, Any]) -> bool:
    """Whether a stop may be at an edition, as far as their places are known."""
    if stop["country"] and edition["country"] and stop["country"] != edition["country"]:
        return False
    here, there = plain_names(stop["city"]), plain_names(edition["city"])
    both = here.keys() & there.keys()
    return not both or any(here[language] == there[language] for language in both)


def _named(place: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (place["country"], plain(place["city"], "ko"))))
