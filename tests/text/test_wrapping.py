"""Lines are as long as fits, and nothing of the words is lost."""

from __future__ import annotations

import pytest

from generator.text.wrapping import wrapped


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("one two three four", ["one two", "three four"]),
        ("one  two", ["one two"]),
        ("https://example.org/a/long", ["https://", "example.or", "g/a/long"]),
        ("see example/abcdef", ["see", "example/", "abcdef"]),
        ("abcdefghijklm", ["abcdefghij", "klm"]),
        ("", [""]),
    ],
)
def test_words_in_lines_of_ten_letters(words: str, lines: list[str]) -> None:
    assert [*wrapped(words, lambda line: len(line) <= 10)] == lines
