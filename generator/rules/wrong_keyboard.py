"""No text was typed with the keyboard in the wrong language.
글을 한영 전환이 잘못된 채로 입력하지 않았습니다.

Why: with the keyboard set to English, 수출 becomes tncnf, and the other way round names become
loose letters such as ㅡㄷ야ㅊㅁ; both would be shown as they are. A text in Latin letters is asked
about where all of it makes Korean syllables and little of it could be English; names that begin
with a capital, such as Shenzhen, are not.

왜: 한영 전환을 잊고 입력하면 '수출'은 tncnf가 되고, 영문은 'ㅡㄷ야ㅊㅁ'처럼 낱자가 되어 그대로
화면에 나옵니다. 영문자로 된 글은 모두 한글로 옮겨지고 영어로 보기 어려울 때만 묻습니다.
Shenzhen처럼 대문자로 시작하는 이름은 묻지 않습니다.

Wrong:

    # consortia/2026/alpha
    title: tncnf zjsthtldja  # <- here

Right:

    # consortia/2026/alpha
    title: 수출 컨소시엄
"""

import re

from generator.rules.as_found import Told, text_rule
from generator.text.keyboard import UNSHIFTED, in_hangul

LEAST = 4
"""Syllables; fewer may well be a short name."""
VOWELS = 0.3
"""The share of a, e, i, o and u in a text; English has more of them."""
NAMES = re.compile(f"(?:[^A-Za-z]*[{UNSHIFTED}][a-z]+)+[^A-Za-z]*")
"""Words that begin with a capital which nobody types for Hangul."""
LATIN, VOWEL = re.compile("[A-Za-z]"), re.compile("[aeiouAEIOU]")
SHAPED = "(?![ㄱ-ㅎ][자형])"  # a stand open to two sides is called ㄱ자형
LOOSE = re.compile(f"[가-힣]{SHAPED}[ㄱ-ㅎㅏ-ㅣ]|{SHAPED}[ㄱ-ㅎㅏ-ㅣ][가-힣]|[ㅏ-ㅣ]{{2}}")


def _told(text: str) -> Told:
    """A text that is typed so."""
    if not text.isascii() and LOOSE.search(text):
        return "wrong-keyboard.loose", {"found": text}
    meant = _meant(text)
    return None if meant is None else ("wrong-keyboard", {"found": text, "near": meant})


def _meant(text: str) -> str | None:
    """The text in Hangul, where it can hardly be anything else."""
    if len(text) < 2 * LEAST:
        return None
    letters = LATIN.findall(text)
    if len(letters) < 2 * LEAST:
        return None
    if len(VOWEL.findall(text)) > VOWELS * len(letters) or NAMES.fullmatch(text):
        return None
    meant = in_hangul(text)
    return meant if meant and sum(one >= "가" for one in meant) >= LEAST else None


rule = text_rule(_told)
