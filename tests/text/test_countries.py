"""Names of countries and places in each language's order."""

from __future__ import annotations

import pytest

from generator.text.countries import SHORT, country, place, territories


@pytest.mark.parametrize("language", SHORT)
def test_a_shorter_name_is_one_of_a_country_that_there_is(language: str) -> None:
    assert SHORT[language].keys() <= territories(language).keys()
    assert (country("AE", "en"), country("HK", "ko")) == ("UAE", "홍콩")


def test_a_place_is_named_in_the_order_of_the_language() -> None:
    dusseldorf = {"ko": "뒤셀도르프", "en": "Düsseldorf"}
    assert place(dusseldorf, "DE", "ko") == "독일 뒤셀도르프"
    assert place(dusseldorf, "DE", "en") == "Düsseldorf, Germany"
    assert place("홍콩", "HK", "ko") == "홍콩", "a city that is its country stands there once"
