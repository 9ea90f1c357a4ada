"""Records by what people call them: a word of Latin letters is found where a word begins."""

from __future__ import annotations

import pytest

from generator.facts.named_records import meant
from tests.support.bare import registry

WORLD = registry("""
# exhibitions/ces-asia
names: [{name: CES Asia}]
---
# exhibitions/tokyo-supplies
names: [{name: {ko: 도쿄 사무용품전, en: Tokyo office supplies (offices)}}]
---
# exhibitions/pharmtech
names: [{name: {ko: 의약 기술전, en: Biopharm expo}}]
---
# exhibitions/water
names: [{name: 2026 K-water관}]
---
# exhibitions/beauty
names: [{name: 국제미용박람회}]
""")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("CES", ["ces-asia"]),
        ("ices", []),
        ("office", ["tokyo-supplies"]),
        ("pharm", ["pharmtech"]),
        ("iopharm", ["pharmtech"]),
        ("water", ["water"]),
        ("미용박", ["beauty"]),
    ],
)
def test_a_latin_word_begins_a_word_and_a_korean_one_stands_anywhere(
    words: str, found: list[str]
) -> None:
    assert [its.reference for its in meant(words, "exhibitions", WORLD)] == found
