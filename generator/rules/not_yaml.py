"""A record is plain YAML: a field name, a colon, a space and a value.
레코드는 간단한 YAML입니다. 필드 이름, 쌍점, 빈칸, 값의 차례로 적습니다.

Why: the file is read by many programs, and what each may take for something else is refused:
repeated fields, tabs, characters that nobody sees, references within a file.  A text with a colon,
a number sign or a bracket at its start stands in double quotes.

왜: 파일은 여러 프로그램이 읽습니다. 프로그램마다 달리 읽을 수 있는 것(같은 필드 두 번, 탭, 보이지
않는 글자, 파일 안의 참조)은 받지 않습니다. 쌍점이나 #이 있거나 괄호로 시작하는 글은
큰따옴표로 묶습니다.

Wrong:

    # consortia/2026/alpha
    composition：sector
    booth: [7홀] 한국관

Right:

    # consortia/2026/alpha
    composition: sector
    booth: "[7홀] 한국관"
"""

from generator.records.findings import Severity
from generator.rules.rulebook import Rule, Scope

rule = Rule(kinds=(), level=Severity.ERROR, scope=Scope.FILES, id="yaml")
