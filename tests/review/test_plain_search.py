"""Looking through digits and letters first finds the same texts as squashing them all."""

from __future__ import annotations

import random

import pytest

from generator.proposals.scope.long_text import LongText
from generator.proposals.scope.plain_search import DROPPED, LOWER, MARKS, PlainSearch, squashed

PIECES = (*DROPPED, " ", "\n", "-", "7", "12", "1234", "98765", "ab", "Ab", "é", "한", "빛", "예시")


def _text(chance: random.Random, most: int) -> bytes:
    return "".join(chance.choices(PIECES, k=chance.randint(1, most))).encode()


def _stands_whole(word: bytes, text: bytes) -> bool:
    """Whether a word stands in a squashed text where no number goes on; one place at a time."""
    places = (n for n in range(1, len(text)) if text.startswith(word, n))
    ends = ((text[n - 1 : n + 1], text[n + len(word) - 1 : n + len(word) + 1]) for n in places)
    return any(not (begin.isdigit() or end.isdigit()) for begin, end in ends)


@pytest.mark.parametrize("seed", range(20))
def test_the_same_texts_are_found_as_in_all_of_them_squashed(seed: int) -> None:
    chance = random.Random(seed)
    texts = [_text(chance, 30) for _ in range(40)]
    search = PlainSearch(LongText(texts))
    plain = [b"\xff" + _squashed(text) + b"\xff" for text in texts]
    for word in {squashed(_text(chance, 5)) for _ in range(40)} - {b""}:
        wanted = [n for n, text in enumerate(plain) if _stands_whole(word, text)]
        assert list(search.places(word)) == wanted, word


def _squashed(text: bytes) -> bytes:
    for form in DROPPED:
        text = text.replace(form.encode(), b"")
    return text.translate(LOWER, MARKS)
