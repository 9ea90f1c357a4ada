"""Each language's pages stand in one place, and an address says which language it is in."""

from __future__ import annotations

import pytest

from generator.text.languages import LANGUAGES, address, locale, others, own_name, parted


@pytest.mark.parametrize("path", ["", "calls/", "404.html", "calendar/all.ics", "entries/en/"])
def test_an_address_leads_back_to_its_path_and_language(path: str) -> None:
    for language in LANGUAGES:
        assert parted(address(path, language)) == (language, path)


def test_no_two_languages_share_an_address() -> None:
    assert len({address("calls/", language) for language in LANGUAGES}) == len(LANGUAGES)


def test_korean_stands_at_the_root_and_english_in_a_folder() -> None:
    assert [address("calls/", language) for language in ("ko", "en")] == ["calls/", "en/calls/"]


def test_a_path_that_only_begins_like_a_language_is_korean() -> None:
    assert parted("entries/") == ("ko", "entries/")
    assert parted("en") == ("ko", "en")


def test_the_others_of_a_language_leave_it_out() -> None:
    assert others("ko") == LANGUAGES[1:]
    assert others("en") == ("ko", *LANGUAGES[2:])


@pytest.mark.parametrize(
    ("language", "name", "spelling"),
    [("ko", "한국어", "ko_KR"), ("en", "English", "en_GB"), ("ja", "日本語", "ja_JP")],
)
def test_a_language_has_a_name_of_its_own_and_a_spelling(
    language: str, name: str, spelling: str
) -> None:
    assert (own_name(language), locale(language)) == (name, spelling)
