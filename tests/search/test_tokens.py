"""Python and JavaScript tokenize alike: both must give what `tokens.json` says.

The scripts' side is tests/theme/scripts/search.test.js.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.search.tokens import entire, fold, grams, initial, shard, wholes

VECTORS = Path(__file__).with_name("tokens.json")
TEXTS = (
    *("수출컨소시엄", "참여기업 모집", "참여기업  모집", "참여기업\n모집", "MEDICA 2025 한국관"),
    *("Düsseldorf, São Paulo", "ＫＯＴＲＡ（코트라）", "K-뷰티&푸드", "2025년도", "한", ""),
    *("제53회 단체 참가", "ㅎㅈㅍ", "東京 뷰티", "한글".encode().decode(), "한국", "A1 ①②"),
    *("198억원을 19.8 billion", "1,186억 달러 2026.9.4", "인도에서 하노이까지 신청하려면"),
    *("Straße ΣΑΣ İstanbul", "𝔸𝔹 가나", "snake_case 밑줄", "٣٤ عربي", "café 카페"),
)


def cut(text: str) -> list[Any]:
    found = grams(text)
    shards = [shard(gram, 64) for gram in found]
    return [text, found, shards, [initial(gram) for gram in found], wholes(text), entire(text)]


def test_python_cuts_as_the_examples_say(bless: bool) -> None:
    if bless:
        lines = ",\n".join(json.dumps(cut(text), ensure_ascii=False) for text in TEXTS)
        VECTORS.write_text(f"[\n{lines}\n]\n", "utf-8")
    assert [cut(text) for text in TEXTS] == json.loads(VECTORS.read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("수출 상담회", ["수출", "출상", "상담", "담회"]),
        ("MEDICA에서", ["medica", "에서"]),
        ("수출, 상담", ["수출", "상담"]),
    ],
)
def test_pairs_cross_one_space_and_no_more(text: str, wanted: list[str]) -> None:
    assert grams(text) == wanted


def test_numbers_of_one_length_stand_in_many_files() -> None:
    """Ten thousand ids of firms took 46 KB gzipped where they stood in one file."""
    files = Counter(shard(f"{number:06}", 1024) for number in range(10_000))
    assert max(files.values()) <= 300


@pytest.mark.parametrize(
    ("start", "words"), [("2025", "2025년"), ("med", "medica"), ("𝔸𝔹ℂ", "𝔸𝔹ℂ𝔻")]
)
def test_what_begins_as_it_is_searched_for_stands_in_one_file(start: str, words: str) -> None:
    assert shard(start, 1 << 30) == shard(words, 1 << 30)


def test_forms_of_one_text_fold_alike() -> None:
    assert fold("한국 Ｃａｆé") == fold("한국 cafe") == "한국 cafe"
