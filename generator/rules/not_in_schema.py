"""Every field belongs to its kind of record and has a valid format.
모든 필드는 레코드 종류에 있는 것이어야 하고, 값은 그 필드의 형식에 맞아야 합니다.

Why: pages, tables and downloads are made from the fields; a value of another form would be left
out or shown wrongly.  The handbook of fields says what each one takes, and every message shows a
line that would be right.

왜: 누리집의 화면과 표, 내려받는 파일은 모두 필드로 만듭니다. 형식이 다른 값은 빠지거나
잘못 표시됩니다. 필드 안내에 필드마다 쓸 수 있는 값이 있고, 모든 메시지는 옳은 줄의 보기를
보여 줍니다.

Wrong:

    # consortia/2026/alpha
    markets: [독일]
    firms:
      - value: 약 30개사

Right:

    # consortia/2026/alpha
    markets: ["DE"]
    firms:
      - value: 30
        approximate: true
"""

from generator.records.findings import Severity
from generator.rules.rulebook import Rule, Scope

rule = Rule(kinds=(), level=Severity.ERROR, scope=Scope.FILES, id="schema")
