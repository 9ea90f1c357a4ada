"""languages-swapped: Korean under en, and English under ko."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked, check
from generator.commands.fixing import fixed
from generator.records.schema import Schema
from tests.support.records import said, sources

HEAD = "# organizations/a\nwhat: "
CASES = [
    pytest.param(HEAD + "{ko: Almaty, en: 알마티}", [1], id="swapped"),
    pytest.param(HEAD + "{ko: 'Hall 3', en: 3홀}", [1], id="with a number"),
    pytest.param(
        "# organizations/a\nnotes:\n  - ko: 가\n    en: as it is\n  - ko: swapped\n    en: 바뀜",
        [4],
        id="one of several",
    ),
    pytest.param(HEAD + "{ko: 알마티, en: Almaty}", [], id="as it should be"),
    pytest.param(HEAD + "{ko: KOTRA, en: KOTRA}", [], id="alike in both"),
    pytest.param(HEAD + "{ko: KOTRA, en: 'KOTRA (무역관)'}", [], id="a Korean word in English"),
    pytest.param(HEAD + "{ko: KOTRA 무역관, en: 무역관}", [], id="English that is missing"),
    pytest.param(HEAD + "{ko: '2026', en: 예시}", [], id="no word in Korean"),
    pytest.param(HEAD + "Almaty", [], id="one language"),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_languages_stand_in_their_place(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "languages-swapped")] == lines


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("{ko: Almaty, en: 알마티}", "{ko: 알마티, en: Almaty}"),
        ('\n  ko: "Hall: 3"  # 홀\n  en: 3홀', '\n  ko: 3홀  # 홀\n  en: "Hall: 3"'),
        ("\n  en: 알마티\n  ko: Almaty", "\n  en: Almaty\n  ko: 알마티"),
    ],
)
def test_they_are_put_back(schemas: dict[str, Schema], wrong: str, right: str) -> None:
    texts = sources(HEAD + wrong, schemas)
    done = fixed(texts, schemas, lambda files: check(files, schemas), lambda file: True)
    assert done.changed(texts) == sources(HEAD + right, schemas)


def test_a_text_of_several_lines_is_left_alone(schemas: dict[str, Schema]) -> None:
    texts = sources(HEAD + "\n  ko: |\n    Almaty\n  en: 알마티", schemas)
    done = fixed(texts, schemas, lambda files: check(files, schemas), lambda file: True)
    assert done.changed(texts) == {}
    assert said(done.checked, "languages-swapped")
