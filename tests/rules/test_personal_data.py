"""personal-data: what is asked about, what is refused, and what is left alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from stdnum.kr import rrn

from generator.check import Checked, check
from generator.facts.personal import may_say, personal, saying_anything
from generator.facts.registration import born, check_digit_holds
from generator.records.findings import Severity
from generator.records.model import FOLDERS
from generator.records.schema import Schema
from tests.support.records import sources
from tests.support.rosters import found

Check = Callable[[str], Checked]
RULE = "personal-data"
VECTORS = json.loads(Path(__file__).with_name("personal.json").read_text("utf-8"))


@pytest.mark.parametrize("case", VECTORS, ids=[case["text"] for case in VECTORS])
def test_each_text_is_read_as_expected(case: dict[str, object]) -> None:
    text = str(case["text"])
    assert [list(pair) for pair in personal(text)] == case["found"]
    assert saying_anything([text]) == ({text} if case["found"] else set())
    assert may_say(text) or not case["found"]


def resident_number_holds(digits: str) -> bool:
    return born(digits) and check_digit_holds(digits)


def test_residents_and_foreigners_have_their_own_check_digits() -> None:
    assert resident_number_holds("9001011234568")
    assert not resident_number_holds("9001011234567")
    assert resident_number_holds("9001015234561")
    assert not resident_number_holds("9013011234568")


def test_the_leap_day_of_1900_did_not_exist() -> None:
    numbers = ("0002293300007", "0002293100003", "0002297100006", "0002291300001", "0002295300004")
    assert [resident_number_holds(number) for number in numbers] == [True] * 3 + [False] * 2


def test_residents_are_told_as_python_stdnum_tells_them() -> None:
    random = Random(2026)
    for _ in range(20_000):
        day = f"{random.randint(0, 99):02}{random.randint(1, 13):02}{random.randint(28, 32):02}"
        place = f"{random.choice('1234')}{random.randint(0, 96):02}{random.randint(0, 9999):04}"
        assert resident_number_holds(day + place) == rrn.is_valid(day + place), day + place


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_kind_of_record_is_read(folder: str, schemas: dict[str, Schema]) -> None:
    name = f"{folder}/2026/a" if FOLDERS[folder].depth == 2 else f"{folder}/a"
    texts = sources(
        f'# {name}\nnotes: ["담당자 홍길동", "없음", {{ko: a, en: "a@gmail.com"}}]', schemas
    )
    findings = found(check(texts, schemas), RULE)
    assert [(f.problem.id, f.problem.at) for f in findings] == [
        (f"{RULE}.person-name", ("notes", 0)),
        (f"{RULE}.personal-mail", ("notes", 2, "en")),
    ]


def test_only_a_resident_number_is_an_error(checked: Check) -> None:
    text = "# calls/a\nnotes:\n  - 담당자 홍길동 900101-1234568, 010-1234-5678 또는 010-2222-3333"
    findings = found(checked(text), RULE)
    assert {f.problem.id.partition(".")[2]: f.severity for f in findings} == {
        "resident-number": Severity.ERROR,
        "mobile-number": Severity.WARNING,
        "person-name": Severity.WARNING,
    }
    assert len(findings) == 3  # each kind once for each text


def test_what_is_found_is_masked(checked: Check) -> None:
    text = "# calls/a\nnotes:\n  - 담당자 홍길동 900101-1234568, 010-1234-5678, hong@naver.com"
    shown = str([f.problem.values for f in found(checked(text), RULE)])
    assert not any(secret in shown for secret in ("홍길동", "1234", "0101", "hong"))


def test_no_waiver_sets_a_registration_number_aside_and_people_come_first(checked: Check) -> None:
    text = """# consortia/2026/alpha
summary: 900101-1234568
stages:
  dispatch:
    starts: "2026-03-08"
    ends: "2026-03-05"
waivers:
  - rule: personal-data
    reason: 공개된 값
    until: "2026-12-31"
"""
    earlier = "# calls/2026-hosts\ncloses: '2001-01-01'\nopens: '2002-01-01'\n---\n"
    found = checked(earlier + text).findings
    assert found[0].problem.id == "personal-data.resident-number"
    assert found[0].severity is Severity.ERROR
    assert "end-before-start" in {f.rule for f in found}
