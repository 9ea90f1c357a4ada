"""Names of persons in Latin letters: no text that has one is passed by."""

from __future__ import annotations

from random import Random

from generator.facts.person_names import latin_names
from generator.facts.personal_patterns import found_by

PIECES = """
    Mr Mrs. Ms Miss. Kim Lee, KIM Im Oh Gil-dong Min-su Contact Attn: Director . CEO: Name :: Minsu
    Hanbit firm 113 a - A
"""


def test_a_text_that_is_passed_by_has_no_name_in_latin_letters() -> None:
    some = Random(1)
    pieces = [*PIECES.split(), *[" "] * 8]
    texts = ["".join(some.choices(pieces, k=some.randint(3, 6))) for _ in range(20_000)]
    named = {text for text in texts if any(latin_names(text))}
    asked = {text for text in texts if found_by("latin-words").search(text)}
    assert named <= asked < {*texts}
    assert any(found_by("honorific").search(text) for text in named)
    for group in (1, 2, 3):
        found = filter(None, (found_by("romanized").search(text) for text in named))
        assert any(one[group] for one in found)
