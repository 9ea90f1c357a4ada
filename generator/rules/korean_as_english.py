"""What stands under ``en`` is English.
영어 자리(en)에는 영어를 적습니다.

Why: what stands under ``en`` is shown on the English pages. A text that is Korean there was copied
from the line above it, or never translated; without it the page shows the Korean by itself.

왜: en에 적은 글은 영어 화면에 나옵니다. 그 자리의 한국어는 윗줄을 복사해 두고 번역하지 않은
글입니다. 영어가 없으면 en 줄을 빼도 되며, 그때는 영어 화면에도 한국어가 나옵니다.

Wrong:

    # organizations/kmdica
    names:
      - name: {ko: 한국의료기기공업협동조합, en: 한국의료기기공업협동조합}  # <- here

Right:

    # organizations/kmdica
    names:
      - name: {ko: 한국의료기기공업협동조합, en: Korea Medical Devices Industrial Cooperative}
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import FOLDERS, Record
from generator.records.registry import Registry
from generator.rules.languages_swapped import LATIN, swapped
from generator.rules.missing_translation import HANGUL
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.texts import Text


@make_rule(*FOLDERS.values(), level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each English text with more Korean letters than Latin ones."""
    for path, value in record.texts:
        if isinstance(value, str):
            continue  # Korean alone
        text = Text.of(value)
        english = text.only("en") or ""
        if english.isascii() or not HANGUL.search(english):
            continue
        more = len(HANGUL.findall(english)) > len(LATIN.findall(english))
        if more and not swapped(text.only("ko") or "", english):
            yield Problem("korean-as-english", (*path, "en"))
