"""No text is entirely enclosed in quotation marks.
글 전체를 따옴표로 감싸지 않습니다.

Why: the marks that YAML needs around some texts are straight and are not shown.  Curly ones, or
straight ones within those, are part of the text, and every page and export shows them.  Notes are
left alone, for they may hold nothing but a quotation.

왜: YAML에서 글을 묶는 곧은 따옴표는 화면에 나오지 않지만, 한글이나 워드에서 복사한 둥근
따옴표와 그 안에 한 번 더 적은 따옴표는 글의 일부가 되어 화면과 자료에 그대로 나옵니다.
참고(note)는 자료를 그대로 따온 것일 수 있어 보지 않습니다.

Wrong:

    # consortia/2026/alpha
    title: “의료기기 수출컨소시엄”  # <- here

Right:

    # consortia/2026/alpha
    title: 의료기기 수출컨소시엄
"""

import re

from generator.rules.as_found import Told, text_rule

WITHIN = re.compile(r"\s*(?:“[^“”]+”|‘[^‘’]+’|\"[^\"]+\"|'[^']+')\s*")


def _told(text: str) -> Told:
    """A text that is one quotation."""
    if not WITHIN.fullmatch(text):
        return None
    return "quotes-around-text", {"inside": text.strip()[1:-1]}


rule = text_rule(_told, WITHIN.fullmatch)
