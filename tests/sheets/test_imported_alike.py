"""A form makes the same record of a sheet as ``portal sheet import``, and says the same of it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.build.forms.sheet_grounds import read_by
from generator.records.model import Consortium, Record
from generator.rules.exported import exported
from generator.sheets.grid import NotASheet
from generator.sheets.opening import opened
from generator.sheets.sheet_telling import told
from generator.text.languages import LANGUAGES
from tests.support import desks
from tests.support.desks import Desk, book, register
from tests.support.engine import run
from tests.support.in_browser import WRITTEN, grounds, heard
from tests.support.sheet_files import BOOKS, noted, partly_hidden, sheets

SCRIPT = Path(__file__).with_name("imported.mjs")
HOST = "samples/consortia/2026/beauty-spring-example-trade"
pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Sent:
    """A file that somebody chooses in a form of a record."""

    desk: Desk
    file: bytes
    part: str = ""
    language: str = "ko"


def ours(sent: Sent) -> Any:
    """The record and what is said, as far as a form can judge."""
    try:
        done = sent.desk.imported(sent.file, sent.part)
    except NotASheet as fault:
        return {"why": fault.why, "values": fault.values}
    known = heard("consortium")
    judged = replace(done, findings=[one for one in done.findings if one[1].rule in known])
    encoding = opened(sent.file)[0].read_as
    said = told(judged, register().schemas, sent.language, encoding)
    return {"data": done.data, "said": said.splitlines()}


def theirs(sent: Sequence[Sent]) -> Any:
    schemas, rules = register().schemas, exported()
    by = {
        language: {**grounds("consortium", schemas, language, rules), **read_by(schemas, language)}
        for language in LANGUAGES
    }
    world: dict[str, dict[str, Any]] = {}
    for record in register().files.values():
        if isinstance(record, Record):
            world.setdefault(record.folder, {})[record.id] = record.written
    cases = [
        {
            "file": b64encode(one.file).decode(),
            "part": one.part,
            "data": one.desk.data,
            "language": one.language,
        }
        for one in sent
    ]
    return run(
        SCRIPT,
        {"grounds": by, "world": world, "cases": cases, "today": register().today.isoformat()},
    )


def apart(sent: Sequence[Sent]) -> list[Any]:
    """Each file that only one of the readers takes so, with the two answers."""
    pairs = zip(sent, map(ours, sent), theirs(sent), strict=True)
    read = [(one, in_any_order(mine), in_any_order(other)) for one, mine, other in pairs]
    return [(one.part, mine, other) for one, mine, other in read if mine != other]


def in_any_order(answer: Any) -> Any:
    """Lines of one cell may stand in any order."""
    plain = json.loads(json.dumps(answer))
    return {**plain, "said": sorted(plain["said"])} if "said" in plain else plain


def bare() -> Desk:
    return desks.of(HOST).without("participants", "budget", "results", "turnover", "settlement")


TABLES: dict[str, tuple[Sequence[Any], ...]] = {
    "mistakes": (
        ("기업명", "사업자등록번호", "지원금(원)", "지역", "HS 코드", "부스"),
        ("예시기업 가", None, "많이", "달나라", 10599, datetime(2026, 3, 1)),
        (None, "124-81-00998", "=SUM(C2:C2)", "경기", "841381", "A-1"),
        ("예시기업 다", "124-81-00999", 1000, None, None, "담당 010-1234-5678"),
    ),
    "titles": (
        ["2026년 참여기업 명단"],
        [],
        ["", "", "", "(단위: 천원)"],
        ["연번", "비고", "지원금액", "업체명 *", "사업자 번호", "영문 기업명"],
        [1, "신규", "8,000", "예시기업 가", "124-81-00998", "Example A"],
        [2, None, 7500, "예시기업 나", "", None],
        ["합계", None, 15500],
        ["※ 예시 자료입니다."],
    ),
    "numbered": (
        ["기업명", "품목 1", "품목 2", "HS 코드 1", "HS 코드 2"],
        ["가", "펌프", "밸브", "841381", "８４８１８０"],
    ),
    "dates": (
        ("기업명", "참가 포기일"),
        ("가", "2026년 3월 5일"),
        ("나", 46086),
        ("다", "언젠가"),
    ),
    "amounts": (("기업명", "지원금(천원)"), ("가", "8백만원"), ("나", "1,234.5"), ("다", "-")),
    "twice": (("기업명", "상호"), ("예시기업 가", "예시기업 나")),
    "lists": (
        ("기업명", "품목", "지역"),
        ("가", "펌프, 밸브", "경기"),
        ("나", "펌프;모터", "ＫＲ-41"),
        ("다\n라  마", "① 펌프\n② 모터", "경기"),
    ),
    "many": (("기업명", "지역"), *((f"기업 {n}", "달나라") for n in range(30))),
    "none": (("기업명", "품목"),),
    "budget": (
        ("총사업비(원)", "1억 2,500만원"),
        ("비목", "비용(원)", "산출내역"),
        ("부스임차료 ", "약 800만원", "x"),
    ),
    "own share": (
        ("비목", "총사업비(천원)", "국고보조금(천원)", "자부담(천원)"),
        ("부스 임차료", 1000, 700, 300),
        ("장치비", 200, "140", None),
        ("통역비", 200, None, 60),
    ),
    "results": (
        ("지표", "값", "비고"),
        ("상담 건수", "약 1,200건", None),
        ("계약액", "30만불", "a"),
    ),
    "unknown": (("이름표", "무엇"), ("a", "b")),
    "no entries": (
        ("연번", "기업명", "지원금액", "지역", "품목"),
        (None, None, "(천원)", "시도", None),
        (None, "[본참가]", None, None, None),
        (1, "예시기업 가", 800, "경기", "펌프"),
        (None, "소 계 (1개사)", 800, None, None),
        ("연번", "기업명", "지원금액", "지역", "품목"),
        (2, "예시기업 나", "없음", "〃", "상동"),
        (3, "예시기업 다", "ㅡ", "해당 없음", "공란"),
        (4, None, None, None, None),
        (None, "(단위: 천원)", None, None, None),
        (None, "- 이상 -", None, None, None),
        (None, "비고: 부스 배정 중", None, None, None),
        (None, "지역", "기업명", None, None),
        (None, "경기", "예시기업 라", None, None),
    ),
    "units": (
        ("비목", "사업비 [천원]", "지원금, 백만 원", "재원 > 국고 (천원/3인 기준 VAT)"),
        ("부스 임차료", "１００", 7, 8),
        ("장치비", "1천원", 7, 8),
    ),
    "over two rows": (
        ["순번", "기업명", "", "참가품목", "지역"],
        ["", "국문", "영문", "", ""],
        [1, "예시기업 가", "Example A", "펌프", "서울"],
    ),
    "parts of a budget": (
        ["세부항목", "산출근거", "예산액(천원)", "", "", "비고"],
        ["", "", "국비", "민간", "계", ""],
        ["부스 임차료", "1식", "7,000", "3,000", 10000, "x"],
    ),
    "of firms": (
        ["구분", "기업명", "총 소요비용", "정부지원금(70%)", "기업부담금(30%)"],
        [1, "예시기업 가", "10,000,000", "7,000,000", "3,000,000"],
    ),
    "lying": (["기업명", "예시가", "예시나"], ["품목", "펌프", "밸브"], ["지역", "서울", "대구"]),
    "addresses": (
        ["기업명", "소재지"],
        ["가", "경기도 성남시 분당구 판교로 1"],
        ["나", "서울  강남구"],
        ["다", "충청북도 청주시"],
        ["라", "남동구 인천"],
        ["마", "달나라 고요시"],
    ),
    "states": (
        ["순위", "기업명", "품목", "선정여부", "참가 포기일", "비고"],
        [None, "본참가", None, None, None, None],
        [1, "예시기업 가", "펌프", "선정", None, "중도포기(3/5)"],
        [2, "예시기업 나", "밸브", "탈락", "2026-02-25", "참가 취소"],
        [None, "어떤 묶음", None, None, None, None],
        [3, "예시기업 다", "모터\r\n펌프", None, None, None],
        [None, "2 / 3쪽", None, None, None, None],
        [None, "1/2", None, None, None, None],
    ),
    "minus": (
        ["비목", "비용(천원)", "지원금(천원)"],
        ["부스 임차료", "△500", "(300)"],
        ["장치비", -5, "▲ 1,000"],
    ),
    "numbered without blanks": (
        ["기업명", "HS코드1", "HS코드2", "품목1", "부스(규격)"],
        ["가", "901812", "901890", "펌프", "3×3"],
    ),
    "consent": (
        ["① 기업명(필수)", "2. 품목", "Booth No.", "공개동의", "비고"],
        ["예시기업 가", "펌프", "A-1", "동의", None],
        ["예시기업 나", "밸브", "A-2", "미동의", None],
        ["예시기업 다", "밸브", "A-3", None, "x"],
    ),
    "spent": (
        ["비목", "예산", "집행액(천원)", None],
        [None, None, "계", "국고보조금"],
        ["부스 임차료", 10000, 9300, "6,510"],
    ),
    "wide by time": (
        ["구분", "상담", "", "계약", ""],
        ["", "건수", "금액($)", "건수", "금액($)"],
        ["현장", 100, 2000000, 3, 50000],
        ["6개월 뒤", None, None, 10, 90000],
    ),
    "side by side": (["기업명", "품목", "", "기업명", "품목"], ["가", "펌프", None, "나", "밸브"]),
    "measures with units": (
        ["(단위: 백만원)"],
        ["구분", "목표", "실적(천불)", "달성률"],
        ["상담건수(건)", 300, 320, "107%"],
        ["상담액(만불)", 5000, "5,200", "104%"],
        ["계약 금액", 500, 450, "90%"],
        ["계약액(천원)", 500, 450, "90%"],
        ["미팅", 5, "약 6", None],
        ["수출 상담", 5, 6, None],
    ),
    "wide by firm": (
        ["2025년 수출상담 성과"],
        ["(단위: 건, 천불)"],
        ["연번", "기업명", "상담", None, "계약추진액", "현장계약", None, "비고"],
        [None, None, "건수", "금액", None, "건수", "금액", None],
        [1, "예시기업 가", 10, "1,200", 300, 1, "약 50", None],
        [2, "예시기업 나", 12, "800.25", 100, "-", 3, "x"],
        [None, None, 2, 1, None, None, None, None],
        [3, "예시기업 다", 8, 500.5, None, 0, "=1+1", None],
        ["합계", None, 31, "=SUM(D5:D8)", 400, 1, 53, None],
    ),
    "wide by country": (
        ["국가", "수출상담\n(건)", "상담 실적 금액 (만불)", "MOU 건수", "상담건수", "시점"],
        ["독일", "약 120건", "35~40", 2, 7, "현장"],
        ["프랑스", 20, "약 삼십", None, 1, "내년"],
        ["합계", 140, 35, 2],
    ),
    "wide of groups": (
        ["전시회명", "상담건수", "상담액", "수출실적"],
        ["가", 120, 350000, "30만불"],
        ["나", 1, 2, 3],
    ),
    "wide in won": (
        ["성과 > 상담 건수", "총 계약 실적", None, "발표 주체"],
        [None, "건수", "금액 (백만원)", None],
        [7, "3건", "약 12", "예시협회"],
    ),
    "compounds": (
        ["2026년 참가기업명", "참여업체명(영문)", "대표품목", "선정일", "신청품목명", "대표자"],
        ["예시기업 가", "Example A", "펌프", "2026-03-01", "밸브", "x"],
    ),
    "spent beside planned": (
        ["비목", "세목", "예산액(A)", "집행액(B)", "자부담집행액", "잔액(A-B)"],
        ["전시", "부스 임차료", 1000, 900, 300, 100],
        [None, "장치비", 1000, 900, 300, 100],
    ),
    "money of no use": (["비목", "비용(원)"], ["부스 임차료", 1000]),
    "a changed budget": (
        ["예산 변경(안)"],
        ["비목", "당초예산", "변경예산", "증감"],
        ["부스 임차료", 1000, 900, -100],
    ),
    "nothing but an item": (["비목", "이름표"], ["부스 임차료", 1]),
    "compounds of firms in wide": (
        ["2025년 실적"],
        ["사업명", "참가업체명", "상담건수"],
        *(["예시 국제 미용전", f"예시기업 {n}", n] for n in range(1, 5)),
        ["다른 사업", "예시기업 하", 9],
    ),
    "wide counts": (["국가", "참가기업", "상담건수"], ["독일", "9개사", 7], ["미국", 9, 8]),
    "wide of fairs by country": (
        ["전시회명", "국가", "상담건수"],
        ["가", "독일", 7],
        ["나", "미국", 8],
    ),
    "several consortia": (
        ["No.", "컨소시엄명", "기업명", "품목"],
        [1, "국제 미용전 수출컨소시엄", "예시기업 가", "펌프"],
        [None, None, "Example A", "pump"],
        [2, "의료", "예시기업 다", "밸브"],
    ),
    "several consortia, none ours": (
        ["주관단체", "기업명"],
        ["가나", "예시기업 가"],
        ["의료", "예시기업 다"],
    ),
    "values above": (
        ["예산(안)", None, "(단위: 천원)"],
        ["총사업비", 50000, "총지원금", "3만"],
        ["비목", "금액"],
        ["부스 임차료", 30000],
    ),
    "places and days": (
        ["기업명", "지역", "참가 포기일"],
        ["가", "경기 성남", "2026-03-05 00:00:00.000"],
        ["나", "경기도(성남)", "2026-03-05T00:00"],
        ["다", "광주 전남", "2026-03-05 00:01"],
        ["라", "전북 (전주시)", "2026-03-05 00:00:00.0000000000"],
    ),
    "unclear units": (("비목", "비용(천 단위 원)", "단위"), ("부스 임차료", 100, "천원")),
    "units of rows": (("비목", "단위", "비용"), ("부스 임차료", "천원", 100), ("장치비", "불", 7)),
    "dollars above": (
        ("성과 (단위: 건, US$ 1,000)",),
        ("지표", "값"),
        ("상담액", 100),
        ("상담 건수", 7),
    ),
}


def tables() -> Iterator[Sent]:
    """Tables as people fill them in, in both languages."""
    parts = {
        "budget": "budget",
        "own share": "budget",
        "results": "results",
        "unknown": "",
        "dollars above": "results",
    }
    parts |= {name: "" for name in TABLES if "wide" in name}
    parts |= {
        "parts of a budget": "budget",
        "of firms": "",
        "minus": "budget",
        "spent": "settlement",
        "lying": "",
        "measures with units": "",
        "spent beside planned": "",
        "money of no use": "",
        "a changed budget": "",
        "values above": "",
        "nothing but an item": "",
    }
    parts |= dict.fromkeys(
        ("budget", "own share", "units", "unclear units", "units of rows"), "budget"
    )
    for name, rows in TABLES.items():
        desk = desks.of(HOST) if name == "none" else bare()
        for language in LANGUAGES:
            yield Sent(desk, book(*rows), parts.get(name, "roster"), language)
    firms = ("기업명", "지역"), ("예시기업 가", "경기"), ("예시기업 나", None)
    yield Sent(bare(), book(*firms, merged=["B2:B3"]), "roster")
    rows = ("기업명", "지역"), *((f"예시기업 {n}", "경기") for n in range(9))
    yield Sent(bare(), partly_hidden(*rows), "roster")
    yield Sent(bare(), noted(), "roster")
    for names in (("가", "나"), ("참여기업", "나"), ("예산", "정산 내역")):
        yield Sent(bare(), sheets(**{name: list(firms) for name in names}))
    amounts = ("비목", "비용(원)"), ("부스 임차료", 8000), ("장치비", 1.5)
    yield Sent(bare(), book(*amounts, B2='#,##0"천원"', B3='0.0"억원"'), "budget")


def own(names: Sequence[str]) -> Iterator[Sent]:
    """Our own tables of records, into the record and into one that lacks them."""
    for name in names:
        here = desks.of(name)
        for part in ("roster", "budget", "settlement", "results", "consortium"):
            yield Sent(here, here.workbook(part), "")
        yield Sent(Desk(here.file, b"", {}), here.workbook("consortium"), "consortium")


def strange(count: int) -> Iterator[Sent]:
    """Tables with anything in any cell."""
    random = Random(15)
    headings = ["기업명", "사업자등록번호", "지원금(원)", "참가 포기일", "품목", "지역", "HS 코드"]
    plain = [one for one in WRITTEN if isinstance(one, str | int | float) and one != 10**18]
    kept = [one for one in plain if not (isinstance(one, str) and set("\u200bㅤ") & set(one))]
    for number in range(count):
        rows = [[f"기업 {n}", *(random.choice(kept) for _ in headings[1:])] for n in range(3)]
        yield Sent(bare(), book(headings, *rows), "roster", LANGUAGES[number % 2])


def of_records() -> list[str]:
    return [
        file.removeprefix("data/").removesuffix(".yml")
        for file, read in register().files.items()
        if isinstance(read, Consortium)
    ]


def test_tables_of_people_and_programs_are_taken_alike() -> None:
    written = [Sent(bare(), file, "roster") for file in BOOKS]
    assert apart([*tables(), *written]) == []


def test_strange_cells_are_told_alike() -> None:
    assert apart(list(strange(8))) == []


def test_our_own_tables_go_in_alike() -> None:
    assert apart(list(own([HOST]))) == []


@pytest.mark.long
def test_many_strange_cells_are_told_alike() -> None:
    assert apart(list(strange(300))) == []


@pytest.mark.long
def test_tables_of_many_records_go_in_alike() -> None:
    assert apart(list(own(of_records()[::12]))) == []
