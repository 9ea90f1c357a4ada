"""Which hit comes first: whole words before parts, names before texts, the word before its kin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.search.documents import SearchDocument
from generator.search.hits import Hit
from tests.support.engine import ask, lay_out

pytestmark = pytest.mark.slow

NONE = {"ko": "", "en": ""}


def document(name: str, *body: str, group: str = "exhibitions") -> SearchDocument:
    return SearchDocument(Hit(name, group, name), (name,), body, NONE)


def found(folder: Path, query: str, *known: SearchDocument) -> tuple[list[str], Any]:
    lay_out(folder, known)
    answer = ask(folder, [query])[0]
    return [known[id].head[0] for id in answer["ids"]], answer["told"]


WORDS = (
    document("자카르타 박람회", "인도네시아"),
    document("인도네시아 농업엑스포"),
    document("뉴델리 상담회", "인도에서 열립니다"),
    document("인도 시장개척단"),
    document("하노버 박람회"),
    document("Contact us today", "use of USD"),
    document("뷰티 화보", "미국 = none", "us"),
    document("화장품 박람회"),
    document("기초화장품 상담회"),
    document("뷰티 상담회"),
    document("2026년 사업", "예산 198억 원"),
    document("다른 사업", "참여기업 198개사", "19,800명"),
    document("단수", "1980년"),
)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("인도", ["인도 시장개척단", "뉴델리 상담회", "인도네시아 농업엑스포", "자카르타 박람회"]),
        ("화장품을", ["화장품 박람회", "기초화장품 상담회", "뷰티 화보", "뷰티 상담회"]),
        ("198억", ["2026년 사업", "다른 사업"]),
        ("198억원", ["2026년 사업", "다른 사업"]),
        ("하노이", []),
        ("하노버에서", ["하노버 박람회"]),
    ],
)
def test_the_order_of_hits(tmp_path: Path, query: str, wanted: list[str]) -> None:
    assert found(tmp_path, query, *WORDS)[0] == wanted


def test_short_words_of_letters_are_no_beginnings(tmp_path: Path) -> None:
    names, _ = found(tmp_path, "us", *WORDS)
    assert "다른 사업" not in names and names[0] == "Contact us today"


def test_a_name_that_is_all_of_the_query_comes_first(tmp_path: Path) -> None:
    known = (document("통계 통계청 자료", "통계"), document("통계", group="guides"))
    assert found(tmp_path, "통계", *known)[0][0] == "통계"
    assert found(tmp_path, "xhdrP", *known)[0][0] == "통계"


def test_words_of_a_question_need_not_be_there(tmp_path: Path) -> None:
    known = (document("비용 계산"), document("얼마"), document("비용"))
    names, _ = found(tmp_path, "비용은 얼마인가요?", *known)
    assert names == ["비용 계산", "비용"] or names == ["비용", "비용 계산"]


def test_initial_consonants_give_the_word_that_most_names_have(tmp_path: Path) -> None:
    known = (document("올라갔기"), document("의료기기"), document("의료기기 상담회"))
    assert found(tmp_path, "ㅇㄹㄱㄱ", *known)[0][0] == "의료기기"


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("라스베가스", "라스베이거스 전시회"),
        ("우즈벡", "우즈베키스탄"),
        ("케이뷰티", "K-뷰티"),
        ("jewelry", "Jewellery fair"),
        ("코스메틱", "화장품"),
        ("exhibitions", "Exhibition hall"),
        ("9018.12", "HS 901812"),
    ],
)
def test_other_spellings_lead_there(tmp_path: Path, query: str, wanted: str) -> None:
    others = ("라스베이거스 전시회", "우즈베키스탄", "K-뷰티", "Jewellery fair", "화장품")
    known = map(document, (*others, "Exhibition hall", "HS 901812"))
    assert found(tmp_path, query, *known)[0][0] == wanted


def test_what_is_looked_for_beside_is_told(tmp_path: Path) -> None:
    _, told = found(tmp_path, "우즈벡", document("우즈베키스탄"))
    assert told[0]["kind"] == "synonyms" and told[0]["words"] == ["우즈베키스탄"]
