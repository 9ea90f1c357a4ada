"""Strips Korean particles and endings, like ``theme/scripts/search/particles.js``.

A particle goes by the last sound before it: 을 follows a consonant, 를 a vowel.  So 하노이 ends
in no particle, and 화장품을 does.
"""

from __future__ import annotations

from functools import lru_cache

OF_VERBS = (
    *("하려면", "하는", "하는지", "하나요", "하나", "하기", "하면", "하고", "합니다", "합니까"),
    *("했습니다", "했습니까", "했나요", "했나", "했는지", "할", "한", "해"),
    *("되려면", "되나요", "되나", "되는", "되는지", "됩니까", "됐나", "된", "될"),
)
"""Endings of verbs in 하다 and 되다."""
AFTER_ANY = (
    *("에서는", "에서도", "에서", "에게", "에는", "까지", "부터", "처럼", "보다"),
    *("의", "에", "도", "만"),
)
AFTER_CONSONANT = ("이란", "으로도", "으로", "이라", "을", "은", "이", "과")
AFTER_VOWEL = ("란", "를", "는", "가", "와")
ENDS = sorted((*OF_VERBS, *AFTER_ANY, *AFTER_CONSONANT, *AFTER_VOWEL, "로"), key=len, reverse=True)
BY_LAST = {
    last: tuple(end for end in ENDS if end[-1] == last) for last in {end[-1] for end in ENDS}
}
"""The endings by their last letter, the longest first, since most words have none."""
SHORTEST = 2
RIEUL = 8


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its particle or its ending as a verb; two letters stay at least."""
    for end in BY_LAST.get(word[-1:], ()):
        left = word.removesuffix(end)
        if len(left) >= SHORTEST and left != word and _fits(left[-1], end):
            return left
    return word


def _fits(last: str, end: str) -> bool:
    """Whether a particle may stand after a letter; after what is no Hangul any may."""
    if not "가" <= last <= "힣":
        return True
    final = (ord(last) - ord("가")) % 28
    if end == "로":
        return final in (0, RIEUL)
    if end in AFTER_CONSONANT:
        return final > 0
    return end not in AFTER_VOWEL or not final
