"""Korean names in Latin letters, by the Revised Romanization of Korean (2000).

Names are read as nouns: ㄱ, ㄷ and ㅂ keep the ㅎ behind them apart (Mukho), and sounds that only a
dictionary knows, such as a ㄴ put in between, stay out.  Known parts of names stand apart.
"""

from __future__ import annotations

import re
from functools import cache

FIRST = ord("가")
STARTS = (  # "-" is the silent ㅇ
    *("g", "kk", "n", "d", "tt", "r", "m", "b", "pp"),
    *("s", "ss", "-", "j", "jj", "ch", "k", "t", "p", "h"),
)
VOWELS = (
    *("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae"),
    *("oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"),
)
ENDS = (
    *("", "g", "kk", "gs", "n", "nj", "nh", "d", "r", "rg", "rm", "rb", "rs", "rt", "rp", "rh"),
    *("m", "b", "bs", "s", "ss", "ng", "j", "ch", "k", "t", "p", "h"),
)
CLOSED = {"g": "k", "kk": "k", "gs": "k", "k": "k", "rg": "k", "n": "n", "nj": "n", "nh": "n"} | {
    **dict.fromkeys(("d", "s", "ss", "j", "ch", "t", "h"), "t"),
    **dict.fromkeys(("r", "rb", "rs", "rt", "rh"), "l"),
    **{"m": "m", "rm": "m", "b": "p", "bs": "p", "p": "p", "rp": "p", "ng": "ng", "": ""},
}
"""How an end sounds where nothing is carried over."""
CARRIED = {
    **{"kk": ("", "kk"), "gs": ("k", "s"), "nj": ("n", "j"), "nh": ("", "n"), "rg": ("l", "g")},
    **{"rm": ("l", "m"), "rb": ("l", "b"), "rs": ("l", "s"), "rt": ("l", "t"), "rp": ("l", "p")},
    **{"rh": ("", "r"), "bs": ("p", "s"), "ss": ("", "ss"), "ng": ("ng", ""), "h": ("", "")},
}
"""What stays of an end before a vowel, and what is carried over to it."""
NASAL = {"k": "ng", "t": "n", "p": "m"}
AIRED = {"g": "k", "d": "t", "j": "ch"}
HANGUL = re.compile("[가-힣]+")
PARTS = (
    *("한국", "대한", "중소기업", "중소벤처기업", "벤처기업", "경영혁신", "산업", "공업"),
    *("협동조합", "연합회", "협회", "조합", "재단", "공단", "공사", "기업", "진흥원", "진흥회"),
    *("진흥공사", "진흥공단", "연구원", "연구소", "지원센터", "테크노파크", "상공회의소"),
    *("수출입", "전시회", "박람회", "국제", "경제", "통상", "종합", "의료기기", "생명"),
    *("글로벌", "에너지", "환경"),
)
"""Words that names of bodies and fairs are put together from."""
PART = re.compile("|".join(sorted(PARTS, key=len, reverse=True)))


@cache  # a name stands in many lists
def romanised(name: str) -> str:
    """A Korean name in Latin letters, each word with a capital; what is not Hangul stays."""
    return HANGUL.sub(lambda found: " ".join(_words(found[0])), name)


def sounded(word: str) -> str:
    """One Korean word as it sounds, in small letters."""
    parts = [_letters(syllable) for syllable in word]
    written = ""
    for (_, vowel, end), (start, after, _) in zip(parts, [*parts[1:], ("", "", "")], strict=True):
        if not written:
            written = "" if parts[0][0] == "-" else parts[0][0]
        closed, opened = _met(end, start, after)
        written += vowel + closed + opened
    return written


def _words(run: str) -> list[str]:
    """A run of Hangul cut at the parts that many names have; no syllable stands alone."""
    words, at = [], 0
    for found in PART.finditer(run):
        before = run[at : found.start()]
        words += [before + found[0]] if len(before) < 2 else [before, found[0]]
        at = found.end()
    if len(run) - at == 1 and words:
        words[-1] += run[at:]
    elif at < len(run):
        words.append(run[at:])
    return [sounded(word).capitalize() for word in words]


def _letters(syllable: str) -> tuple[str, str, str]:
    number = ord(syllable) - FIRST
    return STARTS[number // 588], VOWELS[number % 588 // 28], ENDS[number % 28]


def _met(end: str, start: str, vowel: str) -> tuple[str, str]:
    """How an end and the start behind it sound together."""
    if not start:
        return CLOSED[end], ""
    if start == "-":
        if vowel == "i" and end in ("d", "t", "rt"):  # 해돋이
            return "", {"d": "j", "t": "ch", "rt": "lch"}[end]
        return CARRIED.get(end, ("", end))
    if end.endswith("h") and end != "ch" and start in AIRED:  # 좋고
        return CLOSED[end] if len(end) > 1 else "", AIRED[start]
    return _changed(CLOSED[end], start)


def _changed(closed: str, start: str) -> tuple[str, str]:
    if start == "r":
        if closed in ("l", "n"):
            return "l", "l"
        return (closed, "r") if not closed else (NASAL.get(closed, closed), "n")
    if start == "n" and closed == "l":
        return "l", "l"
    if start in ("n", "m") and closed in NASAL:
        return NASAL[closed], start
    return closed, start
