"""Records as the browser's code judges them, under Node, and as the check does: the same words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from generator.build.forms.judging_files import first, said_files
from generator.build.forms.later_names import NAMES, by_code, every_name
from generator.check import judged
from generator.check.reading import Broken, read_one
from generator.records.findings import Finding, Problem
from generator.records.model import FOLDERS, Record
from generator.records.schema import Schema
from generator.report import tell
from generator.report.told_once import told_once
from generator.rules.exported import exported
from generator.rules.rulebook import Scope
from generator.text.languages import LANGUAGES
from tests.support import TODAY
from tests.support.engine import run

SCRIPT = Path(__file__).parent.parent / "build" / "forms" / "judged.mjs"
Read: TypeAlias = Mapping[str, Record | Broken]
Told: TypeAlias = tuple[str, str, str, str, str]
"""Rule, severity, field, what is said, what to do."""
ASKED = frozenset({Scope.RECORD, Scope.REFERENCES, Scope.REGISTRY, Scope.DAY})


@dataclass(frozen=True)
class Case:
    """One record in a world."""

    file: str
    data: Any
    world: int = 0

    @property
    def kind(self) -> str:
        return FOLDERS[self.file.removeprefix("data/").partition("/")[0]].kind


@cache
def heard(kind: str) -> frozenset[str]:
    rules = {rule["id"] for rule in exported()["rules"] if kind in rule["kinds"]}
    return frozenset({*rules, "schema", "personal-data", "unknown-reference"})


def by_check(case: Case, world: Read, schemas: Mapping[str, Schema]) -> dict[str, set[Told]]:
    """What the check says of a record, as far as the browser hears it."""
    text = json.dumps(case.data).encode()
    read = {**world, case.file: read_one(case.file, text, schemas)}
    found = judged(read, {case.file: ASKED}, TODAY).findings
    known = heard(case.kind)
    heard_of = [f for f in found if f.rule in known and f.problem.id != "schema.whole-number"]
    wanted = list(told_once(heard_of, {}))
    return {
        language: {
            (one.rule, one.severity, one.field, one.says, one.fix)
            for finding in wanted
            for one in tell([_unsought(finding)], {}, schemas, language)
        }
        for language in LANGUAGES
    }


SOUGHT = (
    "unknown-reference",
    "dispatch-outside-edition",
    "wrong-audience",
    "call-of-another-year",
    "follows-another-consortium",
)
"""Rules whose findings name other records, for which only the whole check looks."""


def _unsought(finding: Finding) -> Finding:
    """The finding without what a name may have meant, which a form's own search finds."""
    problem = finding.problem
    if problem.id == "dispatch-outside-edition.edition":
        values = {name: value for name, value in problem.values.items() if name != "edition"}
        problem = Problem(finding.rule, ("stages", "dispatch"), values)
    if finding.rule not in SOUGHT:
        return finding
    values = {name: value for name, value in problem.values.items() if name != "likely"}
    return replace(finding, problem=replace(problem, values=values, offer=None))


def by_browser(
    cases: Iterable[Case], worlds: Iterable[Read], schemas: Mapping[str, Schema]
) -> list[dict[str, set[Told]]]:
    """What the browser's code says of records."""
    return [
        {
            language: {
                (one["rule"], one["level"], one["field"], one["says"], one["fix"]) for one in told
            }
            for language, told in answer.items()
        }
        for answer in asked(cases, worlds, schemas)
    ]


def asked(
    cases: Iterable[Case],
    worlds: Iterable[Read],
    schemas: Mapping[str, Schema],
    **more: Any,
) -> Any:
    """What Node answers about some records."""
    cases = list(cases)
    told = exported()
    question = {
        "grounds": {
            kind: {language: grounds(kind, schemas, language, told) for language in LANGUAGES}
            for kind in {case.kind for case in cases}
        },
        "worlds": [_records(world) for world in worlds],
        "today": TODAY.isoformat(),
        "cases": [{"kind": c.kind, "world": c.world, "data": c.data} for c in cases],
        **more,
    }
    return run(SCRIPT, question)


def grounds(
    kind: str, schemas: Mapping[str, Schema], language: str, told: Mapping[str, Any]
) -> dict[str, Any]:
    """What a form judges by, once it has fetched all (``forms/grounds.js``)."""
    begun, more = first(kind, schemas, language, told), every_name()
    said = {context: dict(one) for context, one in begun["words"].items()}
    for file in said_files(language, told).values():
        for context, one in file.items():
            said[context] |= one
    meant = {**begun["meant"], **{name: more[name] for name in NAMES}}
    both = {"countries": by_code(more["countries"]), "hidden": more["hidden"]}
    begun |= {"personal": told["personal"]}
    return {**begun, **both, "words": said, "meant": meant}


def _records(world: Read) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for record in world.values():
        if isinstance(record, Record) and not record.sample:
            found.setdefault(record.folder, {})[record.id] = record.written
    return found


WRITTEN: tuple[Any, ...] = (
    None, "", " ", "ㅤ", "\u200b안", "a\tb", "a\n", 0, -1, 12, 1.5, 10**18, True, False, [], {},
    ["x"], {"ko": "글"}, {"en": "text"}, {"ko": ""}, "미상", "없음", "상시", "yes", "예",
    "약 30개사", "30여 개", "120건 이상", "10~15개사", "1억 2,500만원", "420만불", "USD 950K",
    "3,130,000", "2026-3-5", "20260305", "46062", "2026.03.05", "2026-03-05T24:00",
    "2026-03-05 18:00+09:00", "2026. 3. 5.(목) 오후 6시", "2026-03-05 ~ 2026-03-07",
    "5 March 2026", "2026-02-30", "1026-01-01", "2026", "홍콩", "터키", "EU", "KR", "뷰티",
    "의료기기", "KMDICA", "medica/2026", "medica", "한국의료기기공업협동조합", "kmdia",
    "http://example.org", "example.org", "javascript:alert(1)", "9018.90", "123-45-67890",
    "1234567890", "담당자 홍길동 010-1234-5678", "900101-1234568", "hong@gmail.com", "“따옴표”",
    "가", 90, "W", 4100, "=SUM(A1)", "<b>x</b>", "::error::x", "a, b", "{x}", "export_consortium",
    "hosts", "#1", "1억 2천", "1천2백만", "300~350만원", "€2,500", "30만엔", "별도", "DE, PL",
    "○○○○", "한국○○협회", "쾰른", "독일 쾰른", "Köln, Germany", "하노버시 독일", "2.0E+07",
    "1.25E+03", "1.255E+2", "무료", "부스당 350만원(VAT 별도)", "3,500천원/부스", "기업당 5백만원",
    3304.99, "3304.99", "18:00, 2026.02.27", "'98. 3. 2.", "10개사", "10부스", "부가세 별도",
    "https://example.org/신청 양식.hwp", "https://example.org/a/2026_안내문", "2025-12-xx",
    "https://example.org/apply에서 접수", "2026년 2분기말", "(124-81-00998)", "500 (천원)", "0x1F",
    "10x3", "2026-03-27 18", "2026. 3. 27. 09", "2026-03-27 3",
)  # fmt: skip
"""What somebody might write into any field."""


def mutated(data: Any, random: Random) -> Any:
    """A copy with one change somewhere inside."""
    kept = json.loads(json.dumps(data))
    places = list(_places(kept))
    group, name = random.choice(places)
    act = random.randrange(6)
    if act == 0:
        del group[name]
    elif act == 1 and isinstance(group, dict):
        group[random.choice((f"{name}s", str(name)[:-1] or "x", "이름", "제목"))] = group.pop(name)
    elif act == 2 and isinstance(group, list):
        group.append(group[name])
    else:
        group[name] = json.loads(json.dumps(random.choice(WRITTEN)))
    return kept


def _places(data: Any) -> Iterable[tuple[Any, Any]]:
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for name, value in list(steps):
        yield data, name
        if isinstance(value, dict | list):
            yield from _places(value)
