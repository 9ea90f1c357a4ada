"""Every catalogue says the same things in each of its languages, and fills in the same values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.text.catalogues import Catalogue, translations
from generator.text.languages import LANGUAGES, MAIN
from tests.support import ROOT

FOLDERS = sorted(path.parent for path in (ROOT / "generator").rglob(f"{MAIN}.po"))
OF_IDS = [folder for folder in FOLDERS if folder.name != "locale"]
"""Catalogues of ids; the templates' own has English texts in the place of ids."""
SPOKEN = [
    (folder, language)
    for folder in FOLDERS
    for language in LANGUAGES
    if (folder / f"{language}.po").is_file()
]
"""What a further language has no catalogue for, it says in Korean."""
OTHERS = [(folder, one) for folder, one in SPOKEN if folder in OF_IDS and one != MAIN]
BLANK = re.compile(r"\{(\w+)(?::[^}]*)?\}")


def named(value: Path | str) -> str:
    return value.name if isinstance(value, Path) else value


def messages(folder: Path, language: str) -> Catalog:
    with (folder / f"{language}.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def test_rooms_that_speak_are_found() -> None:
    assert {folder.name for folder in FOLDERS} >= {"report", "review", "feeds", "locale"}


@pytest.mark.parametrize("folder", ["theme/locale", "feeds"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_and_feeds_speak_every_language(folder: str, language: str) -> None:
    assert (ROOT / "generator" / folder / f"{language}.po").is_file()


@pytest.mark.parametrize("folder", OF_IDS, ids=lambda folder: folder.name)
def test_korean_and_english_stand_everywhere(folder: Path) -> None:
    assert {language for of, language in SPOKEN if of == folder} >= {MAIN, "en"}


@pytest.mark.parametrize(("folder", "language"), OTHERS, ids=named)
def test_all_languages_say_the_same_things(folder: Path, language: str) -> None:
    korean, other = (
        {f"{m.context} {m.id}" for m in messages(folder, one) if m.id} for one in (MAIN, language)
    )
    assert sorted(korean - other) == [], f"give these in {folder.name}/{language}.po"
    assert sorted(other - korean) == [], f"give these in {folder.name}/{MAIN}.po"


@pytest.mark.parametrize("folder", OF_IDS, ids=lambda folder: folder.name)
def test_each_message_says_where_it_is_said(folder: Path) -> None:
    """Two catalogues brought together by Git may lose the line before an entry in both."""
    assert [m.id for m in messages(folder, MAIN) if m.id and not m.context] == []


@pytest.mark.parametrize(("folder", "language"), SPOKEN, ids=named)
def test_nothing_is_left_untranslated(folder: Path, language: str) -> None:
    assert [m.id for m in messages(folder, language) if m.id and not m.string] == []


@pytest.mark.parametrize(("folder", "language"), OTHERS, ids=named)
def test_all_languages_fill_in_the_same_values(folder: Path, language: str) -> None:
    """A fix may name what the other language leaves out; what is said may not."""
    own = {(m.context, m.id): _blanks(m.string) for m in messages(folder, language)}
    for message in messages(folder, MAIN):
        key = message.context, message.id
        if message.context != "fix" and key in own:
            assert _blanks(message.string) == own[key], message.id


def test_a_message_takes_values_with_the_particles_that_fit(tmp_path: Path) -> None:
    entry = 'msgid ""\nmsgstr "Language: {}\\n"\n\nmsgctxt "says"\nmsgid "late"\nmsgstr "{}"\n'
    (tmp_path / "ko.po").write_text(entry.format("ko", "{body:이/가} {count}일 늦었습니다."))
    (tmp_path / "en.po").write_text(entry.format("en", "{body} is {count} days late."))
    found = Catalogue(tmp_path)
    assert found.say("ko", "says", "late", body="중앙회", count=3) == "중앙회가 3일 늦었습니다."
    assert found.say("en", "says", "late", body="KBIZ", count=3) == "KBIZ is 3 days late."
    assert found.own("ko", "fix", "late") == ""


def test_a_language_without_a_catalogue_says_it_in_korean(tmp_path: Path) -> None:
    (tmp_path / "ko.po").write_text('msgctxt "says"\nmsgid "late"\nmsgstr "늦었습니다."\n')
    assert Catalogue(tmp_path).text("ja", "says", "late") == "늦었습니다."
    assert translations(tmp_path, "ja").pgettext("says", "late") == "늦었습니다."


def _blanks(text: object) -> set[str]:
    return set(BLANK.findall(str(text)))


DOUBLED = re.compile(r"'\{(\w+)\}'\{\1:[^-]")
"""A value in quotes, and again with its particle: a particle alone begins with a hyphen."""


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_value_is_written_twice_for_the_sake_of_its_particle(folder: Path) -> None:
    said = [str(message.string) for message in messages(folder, MAIN)]
    assert not [text for text in said if DOUBLED.search(text)]
    assert DOUBLED.search("'{day}'{day:은/는} 아직") and not DOUBLED.search("'{day}'{day:-은/는}")
