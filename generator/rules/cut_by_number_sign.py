"""A number sign (#) inside a text does not cut it off.
글 안의 # 때문에 뒷부분이 잘리지 않습니다.

Why: in YAML a blank and # begin a comment, so the rest of a text without quotes is lost without a
word ("Hall 7 #1"). A comment after a value has two blanks before the # and one after it, and is
not questioned.

왜: YAML에서 빈칸 뒤의 #은 설명(주석)의 시작이라, 따옴표 없는 글이면 그 뒤가 아무 말 없이
사라집니다("7홀 #1 전시관"). 값 뒤에 설명을 달려면 # 앞에 빈칸 두 개, 뒤에 한 개를 두면 됩니다.

Wrong:

    # consortia/2026/alpha
    booth: 7홀 한국관 #1 전시관  # <- here

Right:

    # consortia/2026/alpha
    booth: "7홀 한국관 #1 전시관"
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

CUT = re.compile("(?P<before>[ ]{1,8})#(?P<after>.?)")
NUMBER = "0123456789.-"


@make_rule(level=Severity.WARNING, scope=Scope.RECORD)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say each text without quotes that goes on after a number sign."""
    text = record.document.text
    if "#" not in text or " #" not in text:  # one letter is looked for in less time
        return
    import yaml  # slow to load, and few records have such a sign

    lines = text.splitlines()
    for at, start, end in _plain_texts(yaml.compose(text, Loader=yaml.CLoader), ()):
        line = lines[end.line]
        found = CUT.match(line, end.column)
        if not found or (len(found["before"]) > 1 and found["after"] in (" ", "")):
            continue
        value = line[start.column : end.column]
        if value.strip(NUMBER) or found["after"].strip():
            whole = json.dumps(line[start.column :].rstrip(), ensure_ascii=False)
            sure = bool(found["after"].strip()) and start.line == end.line
            offer = Offer(line=line[: start.column] + whole, sure=sure)
            yield Problem("cut-by-number-sign", at, {"kept": value}, offer=offer)


def _plain_texts(node: Any, at: FieldPath) -> Iterator[tuple[FieldPath, Any, Any]]:
    """Every value without quotes, with its field and where it begins and ends."""
    if node.id == "mapping":
        for key, value in node.value:
            yield from _plain_texts(value, (*at, key.value))
    elif node.id == "sequence":
        for index, value in enumerate(node.value):
            yield from _plain_texts(value, (*at, index))
    elif not node.style and node.value:
        yield at, node.start_mark, node.end_mark
