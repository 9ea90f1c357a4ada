"""What is asked of the corpus: a query, and the words that a right hit holds."""

from __future__ import annotations

import random

from bench.search_corpus import name

QUERIES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "exact": tuple(
        (word, (word,)) for word in ("화장품", "의료기기", "자동차부품", "시장개척단", "두바이")
    ),
    "prefix": (
        *(("건강기", ("건강기",)), ("초음파", ("초음파",)), ("산업용", ("산업용",))),
        *(("라스베", ("라스베",)), ("전기차", ("전기차",))),
    ),
    "inside compounds": tuple(
        (word, (word,)) for word in ("상담회", "기능식품", "임플란트", "충전기", "협동조합")
    ),
    "with particles": (
        *(("화장품을", ("화장품",)), ("도쿄에서", ("도쿄",)), ("밸브의", ("밸브",))),
        *(("홍삼음료로", ("홍삼음료",)), ("자카르타에서는", ("자카르타",))),
    ),
    "spaced": (
        *(("의료 기기", ("의료기기", "의료 기기")), ("수출 상담회", ("수출상담회", "수출 상담회"))),
        *(("자동차 부품", ("자동차부품",)), ("공작 기계", ("공작기계",))),
    ),
    "joined": (
        *(("참여기업모집", ("참여기업 모집",)), ("해외진출", ("해외 진출",))),
        *(("수출계약", ("수출 계약",)), ("현지유통사", ("현지 유통사",))),
    ),
    "English": tuple(
        (word, (word,))
        for word in ("cosmetics", "textiles", "jakarta", "machinery", "medical devices")
    ),
    "initial consonants": (
        *(("ㅎㅈㅍ", ("화장품",)), ("ㅇㄹㄱㄱ", ("의료기기",)), ("ㅈㄷㅊㅂㅍ", ("자동차부품",))),
        *(("ㄷㅅㄷㄹㅍ", ("뒤셀도르프",)), ("ㅈㅋㄹㅌ", ("자카르타",))),
    ),
    "typos": (
        *(("하장품", ("화장품",)), ("의료가기", ("의료기기",)), ("자카르터", ("자카르타",))),
        *(("시장게척단", ("시장개척단",)), ("쟈동차부품", ("자동차부품",))),
    ),
    "Latin keyboard": (
        *(("ghkwkdvna", ("화장품",)), ("dmlfyrlrl", ("의료기기",)), ("enqkdl", ("두바이",))),
        *(("tnqlwlsvna", ()),),
    ),
    "synonyms": (("박람회", ("박람회", "전시회")), ("터키", ()), ("엑스포", ("박람회", "전시회"))),
    "years": tuple((year, (year,)) for year in ("2019", "2026")),
}  # fmt: skip


def queries(seed: int = 7) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, query and words; those of no word in the corpus are left out."""
    chance = random.Random(seed)
    asked = [(kind, query, words) for kind, its in QUERIES.items() for query, words in its if words]
    firms = [name(chance) for _ in range(5)]
    asked += [("firms' names", firm, (firm,)) for firm in firms]
    return asked + [("parts of firms' names", firm[1:], (firm[1:],)) for firm in firms]
