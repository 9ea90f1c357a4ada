"""Days as people write them: in Korean and English by hand, in other languages as CLDR does."""

from __future__ import annotations

import pytest
from babel import Locale

from generator.text.date_format import day, month, period, short_day


@pytest.mark.parametrize(
    ("written", "language", "year", "said"),
    [
        ("2026-03-05T18:30", "ko", True, "2026. 3. 5. 18시 30분"),
        ("2026-03-05T18:00", "ko", False, "3. 5. 18시"),
        ("2026-03-05T18:00", "en", False, "5 Mar 18:00 KST"),
        ("2026-03-05", "en", True, "5 Mar 2026"),
        ("2026-03", "en", False, "Mar 2026"),
        ("2026", "ko", False, "2026년"),
    ],
)
def test_a_day_in_a_sentence_is_short(written: str, language: str, year: bool, said: str) -> None:
    assert short_day(written, language, year=year) == said


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("wide", [True, False])
def test_months_are_called_as_cldr_calls_them(language: str, wide: bool) -> None:
    names = Locale(language).months["stand-alone"]["wide" if wide else "abbreviated"]
    assert [month(n, language, wide=wide) for n in range(1, 13)] == [names[n] for n in names]


def test_a_language_without_a_manner_of_its_own_is_written_as_cldr_does() -> None:
    assert day("2026-03-05T18:00", "ja") == "2026年3月5日(木) 18:00 KST"
    assert (day("2026-03", "ja"), day("2026", "ja")) == ("2026年3月", "2026年")
    assert period("2026-03-05", "2026-03-08", "ja") == "2026年3月5日～8日"
    assert period("2026-03", "2026-05-01", "ja").startswith("2026年3月 – 2026年5月1日")
    assert (month(3, "ja"), short_day("2026-03-05T18:00", "ja", year=False)) == (
        "3月",
        "3月5日 18:00 KST",
    )
