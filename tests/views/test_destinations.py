"""Where consortia of the programme went."""

from __future__ import annotations

from generator.views.destinations import Destinations, destinations
from tests.support.bare import names, registry


def shown(text: str) -> Destinations:
    return destinations(registry(text))


def test_the_most_frequent_comes_first_then_by_code() -> None:
    stop = "\nstops: [{country: %s, city: x}]\n---\n"
    page = shown(
        "# consortia/2025/a\nstops: [{country: US, city: x}, {country: DE, city: x}]\n---\n"
        "# consortia/2025/b" + stop % "US" + "# consortia/2025/c" + stop % "JP"
        + "# consortia/2025/d\nstops: [{country: DE, city: x}, {country: DE, city: y}]"
    )  # fmt: skip
    assert page.countries == (("DE", 2), ("US", 2), ("JP", 1)) and page.unknown == 0


def test_those_without_a_country_are_counted_apart_and_other_schemes_are_not() -> None:
    page = shown(
        "# consortia/2025/a\n---\n# consortia/2025/b\nstops: [{city: 쾰른}]\n---\n"
        "# consortia/2025/c\nscheme: other\nstops: [{country: US, city: x}]\n---\n"
        "# consortia/2025/d\nscheme: other"
    )
    assert page.countries == () and page.unknown == 2
    assert names(page.inputs) == ["consortia/2025/a", "consortia/2025/b"]


def test_one_that_was_given_up_went_nowhere_and_one_that_was_broken_off_did() -> None:
    dated = "\nstops: [{country: %s, city: x, starts: '2025-05-10'}]\nended: {kind: %s, date: '%s'}"
    page = shown(
        "# consortia/2025/a" + dated % ("US", "cancelled", "2025-04-01") + "\n---\n"
        "# consortia/2025/b" + dated % ("DE", "suspended", "2025-05-11")
    )  # fmt: skip
    assert page.countries == (("DE", 1),) and page.unknown == 0
    assert names(page.inputs) == ["consortia/2025/a", "consortia/2025/b"]


def test_an_edition_tells_the_country_and_is_read() -> None:
    page = shown(
        "# consortia/2025/a\neditions: [medica/2025]\n---\n# exhibitions/medica\n"
        "editions: {'2025': {country: DE}}\n---\n# consortia/2025/b\neditions: [broken/2025]"
    )
    assert page.countries == (("DE", 1),) and page.unknown == 1
    assert names(page.inputs) == ["consortia/2025/a", "consortia/2025/b", "exhibitions/medica"]


def test_countries_that_were_worked_out_are_counted_apart() -> None:
    stop = "stops: [{country: DE, city: x}]\n"
    page = shown(
        f"# consortia/2025/a\n{stop}inferred: [stops.1.country]\n---\n# consortia/2025/b\n{stop}"
    )
    assert (page.countries, page.inferred) == ((("DE", 2),), 1)
