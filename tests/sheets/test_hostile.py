"""Files that are no sheets, or are made to hurt: each is told, in little time and memory."""

from __future__ import annotations

import time
import tracemalloc
from io import BytesIO
from zipfile import ZipFile

import pytest

from generator.sheets.grid import NotASheet
from generator.sheets.opening import opened
from generator.sheets.sheet_words import WORDS
from generator.text.languages import LANGUAGES
from tests.support.hostile_sheets import GOOD, HOSTILE, flagged, hostile, prefixed, renamed, zipped


@pytest.mark.parametrize("why", HOSTILE)
def test_what_is_no_sheet_is_told_in_both_languages(why: str) -> None:
    source = hostile(why)
    started = time.process_time()
    with pytest.raises(NotASheet) as caught:
        opened(source)
    assert caught.value.why == why.split()[0]
    assert time.process_time() - started < 5
    for language in LANGUAGES:
        said = WORDS.say(language, "unreadable", caught.value.why, **caught.value.values)
        assert len(said) > 20 and "{" not in said


def test_a_workbook_of_other_names_is_read() -> None:
    plain = [grid.rows for grid in opened(GOOD)]
    assert [grid.rows for grid in opened(renamed(bytes))] == plain
    assert [grid.rows for grid in opened(renamed(prefixed))] == plain


def test_an_encrypted_zip_and_a_wrong_checksum_are_told() -> None:
    with pytest.raises(NotASheet, match="encrypted"):
        opened(flagged(GOOD))
    with ZipFile(BytesIO(GOOD)) as good:
        legible = zipped(**{name: good.read(name).decode() for name in good.namelist()})
    assert b"A-1" in legible and opened(legible)
    with pytest.raises(NotASheet, match="broken"):
        opened(legible.replace(b"A-1", b"A-2"))
    at = GOOD.find(b"xl/worksheets/sheet1.xml") + 60
    with pytest.raises(NotASheet, match="broken"):
        opened(GOOD[:at] + b"\0\0\0\0" + GOOD[at + 4 :])


@pytest.mark.slow
@pytest.mark.parametrize("why", ["bomb", "entities laughs", "too-many-rows"])
def test_a_hostile_file_takes_little_memory(why: str) -> None:
    file = hostile(why)
    tracemalloc.start()
    try:
        with pytest.raises(NotASheet):
            opened(file)
        assert tracemalloc.get_traced_memory()[1] < 80 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_bytes_at_chance_in_a_workbook_are_read_or_told() -> None:
    """No damage of the package ends in anything but a sheet or a message."""
    step = max(1, len(GOOD) // 60)
    for at in range(0, len(GOOD), step):
        hurt = GOOD[:at] + bytes([GOOD[at] ^ 0x5A]) + GOOD[at + 1 :]
        try:
            opened(hurt)
        except NotASheet as told:
            assert WORDS.text("ko", "unreadable", told.why) != told.why
