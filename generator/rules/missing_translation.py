"""Public texts also have an English version.
사람이 읽는 글에는 영어도 있습니다.

Why: overseas buyers read the English pages, and what has no English shows there in Korean. This is
only a remark: Korean alone is a valid record, and the English can come later.

왜: 해외 바이어는 영어 화면을 보며, 영어가 없는 글은 그곳에도 한국어로 나옵니다. 한국어만 있어도
올바른 레코드이므로 참고로만 알리며, 영어는 나중에 넣어도 됩니다.

Wrong:

    # organizations/kmdica
    names:
      - name: 한국의료기기공업협동조합  # <- here

Right:

    # organizations/kmdica
    names:
      - name: {ko: 한국의료기기공업협동조합, en: Korea Medical Devices Industrial Cooperative}
"""

import re
from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import FOLDERS, Record
from generator.records.registry import Registry
from generator.records.text_fields import without
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.languages import MAIN
from generator.text.texts import plain

HANGUL = re.compile("[가-힣]")
AS_FOUND = ("aliases", "sources", "scheme_words", "sector_words")
"""Titles of Korean articles, and words kept as a source has them."""


@make_rule(
    *FOLDERS.values(),
    level=Severity.INFO,
    scope=Scope.RECORD,
    in_forms=True,
    data={"as_found": AS_FOUND},
)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each text in Korean that has no English beside it."""
    for path, text in without(record.schema, record.written, "en"):
        if path[0] not in AS_FOUND and HANGUL.search(plain(text, MAIN)):
            yield Problem("missing-translation", path)
