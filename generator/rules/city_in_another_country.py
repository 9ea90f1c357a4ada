"""A city matches its country.
도시는 그 도시가 있는 국가와 함께 적습니다.

Why: lists, maps and calendars go by the country, and pages show the city beside it; where a row
was copied, one of the two is another fair's. Asked only of cities in the table by which messages
know cities; of a city that is not in it nothing is said.

왜: 목록, 지도, 달력은 국가를 따르고 화면에는 도시가 함께 나옵니다. 줄을 복사하면 둘 가운데 하나가
다른 전시회의 것으로 남습니다. 안내에 쓰는 도시 표에 있는 도시만 묻습니다.

Wrong:

    # exhibitions/big5
    editions:
      "2026":
        country: AE  # <- here
        city:
          ko: 리야드
          en: Riyadh

Right:

    # exhibitions/big5
    editions:
      "2026":
        country: SA
        city:
          ko: 리야드
          en: Riyadh
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem, Severity
from generator.records.meant_cities import city_names
from generator.records.meant_words import plain_word
from generator.records.model import Consortium, Exhibition, Record
from generator.records.registry import Registry
from generator.rules.routes import matches
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.texts import Text


@make_rule(Exhibition, Consortium, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each country in which the city beside it is not."""
    for path, country, city in _places(record.written):
        names = list(Text.of(city).every()) if country else []
        known = {found[0] for name in names if (found := city_names().get(plain_word(name)))}
        if known and country not in known:
            values = {"city": names[0], "country": country}
            yield Problem("city-in-another-country", path, values, offer=Offer(min(known)))


def _places(written: Mapping[str, Any]) -> Iterator[tuple[FieldPath, str | None, Any]]:
    """The field of each country, the country, and the city beside it."""
    yield ("usual_country",), written.get("usual_country"), written.get("usual_city")
    for where in ("editions", "stops"):
        for path, place in matches(written, f"{where}.*") if where in written else ():
            yield (*path, "country"), place.get("country"), place.get("city")
