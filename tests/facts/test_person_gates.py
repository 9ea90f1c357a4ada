"""No text that says anything of a person is passed by."""

from __future__ import annotations

from random import Random
from unicodedata import normalize

from generator.facts.person_names import latin_names
from generator.facts.personal import OF_SYLLABLES, READERS
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


SIGNS = """
    담당자 는 홍길동 이며 팀 의 부 과 에게 등 3명 과장 ( ) : , / - .
    + 010 82 86 138 1234 5678 12 20 HP H.P Cell: 휴대폰
    자택 시 로 아파트 마을 101 동 1203 호 가 3456 차량 여권 M123 A AB 통관부호
    P123456789012 90 년생 DE89 3704 0044 WEST
    Contact: Maria Gil-dong Ab Cd CEO hong @ naver.com info 평가 점 위 카톡 ID 탈락
"""


def test_no_reader_is_passed_by_where_it_finds_something() -> None:
    some = Random(2)
    pieces = [*SIGNS.split(), *[" "] * 20]
    texts = ["".join(some.choices(pieces, k=some.randint(2, 9))) for _ in range(20_000)]
    for needed, reader in READERS:
        found = [text for text in texts if any(reader(text))]
        assert found
        assert not [text for text in found if not found_by(needed).search(text)]
