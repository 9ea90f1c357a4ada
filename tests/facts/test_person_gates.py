"""No text that says anything of a person is passed by."""

from __future__ import annotations

from random import Random
from unicodedata import normalize

from generator.facts.person_names import latin_names
from generator.facts.personal import OF_SYLLABLES
from generator.facts.personal_patterns import found_by
from generator.records.characters import thinned

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


def test_a_text_of_syllables_is_written_in_one_way() -> None:
    letters = "".join(chr(n) for n in range(0x110000) if OF_SYLLABLES.fullmatch(chr(n)))
    assert len(letters) == 96 + 11_172
    assert normalize("NFKC", thinned(letters)) == letters
    assert not found_by("unseen").search(letters)
    assert found_by("dash").sub("-", letters) == letters
