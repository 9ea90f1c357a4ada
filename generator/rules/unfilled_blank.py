"""No placeholder of a form is left in a text.
글에는 채우지 않은 자리나 작성 중 표시가 없습니다.

Why: circles, crosses and words such as (안) or (작성중) come from a form or a draft, and pages
would show them as titles or names; so they would what a chat or a spreadsheet puts in, a comma
at the end of a text, or one quotation mark alone. Notes and
titles of sources keep the words of others, and a text may say that a thing is told later; a title
or a name may not.

왜: ○○○이나 XX, (안), (작성중)은 양식이나 초안에서 옮겨 온 것으로, 화면에 제목이나 이름으로 그대로
나옵니다. 글 끝의 쉼표와 짝이 없는 따옴표도 같습니다. 참고와 출처의 제목은 자료의 말이므로 보지
않습니다. 나중에 알린다는 말은 제목과 이름에서만 묻습니다.

Wrong:

    # calls/2026-alpha
    title: 2026 ○○○ 한국관 참여기업 모집(안)  # <- here

Right:

    # calls/2026-alpha
    title: 2026 하노버 산업박람회 한국관 참여기업 모집
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator.people.said_texts import SEEN
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.meant_words import WORDS as MEANT
from generator.records.model import FOLDERS, Record
from generator.records.registry import Registry
from generator.rules.as_found import AS_FOUND, own_texts
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

WORDS = {
    **json.loads(Path(__file__).with_suffix(".json").read_text("utf-8")),
    "sheet": MEANT["sheet_error"],
    "as_found": sorted(AS_FOUND),
}
KINDS = ("blank", "draft", "later", "none", "chat", "sheet", "mark")
BLANKS = {kind: re.compile(WORDS[kind]) for kind in KINDS}
ANY = re.compile("|".join(f"(?:{WORDS[kind]})" for kind in KINDS))
MAY = re.compile(r'[○◯〇●◎□■△▲▽☆★OXx_?(\[<#,;"/필망추미확상같동해없님람B]|^\s*[-–—―ㅡ.…〃Nn공빈좌]')
"""What a text with a blank surely has: most texts have none of it, which is soon seen."""
IN_ORDER = SEEN.in_order(lambda texts: filter(ANY.search, filter(MAY.search, texts)))
NAMED = frozenset(WORDS["may_be_later"])


@make_rule(*FOLDERS.values(), level=Severity.WARNING, scope=Scope.RECORD, in_forms=True, data=WORDS)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say the first blank of each text."""
    if IN_ORDER.all(record):
        return
    for path, text in own_texts(record):
        if ANY.search(text) and not str(path[-1]).endswith("_partly"):
            yield from _of(path, text)


def _of(path: FieldPath, text: str) -> Iterator[Problem]:
    for kind, blank in BLANKS.items():
        if (found := blank.search(text)) and (kind != "later" or NAMED & {*path}):
            yield Problem(f"unfilled-blank.{kind}", path, {"found": found.group().strip()})
            return
