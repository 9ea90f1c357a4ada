"""The documents of grams as they are written."""

from __future__ import annotations

import json
import random
from itertools import accumulate

from generator.search.postings import packed, unpacked


def test_numbers_come_back() -> None:
    chance = random.Random(1)
    for _ in range(50):
        numbers = sorted(chance.sample(range(100_000), chance.randrange(40)))
        assert list(unpacked(packed(numbers))) == numbers


def test_documents_that_stand_near_each_other_take_one_character_each() -> None:
    """And none that JSON escapes, or that makes a mail address of them."""
    numbers = [*accumulate(range(74))]
    assert len(packed(numbers)) == len(numbers)
    every = packed([*numbers, *range(10_000, 90_000, 99)])
    assert json.dumps(every) == f'"{every}"' and "@" not in every
