"""Pages that are not records are found too."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.search.documents import documents
from generator.search.guides import Main, guide
from tests.support.engine import ask, lay_out

APPLY = """<header><nav>공고</nav></header><main><nav>홈</nav>
<h1>게시 <em>신청</em> 안내</h1><h2>먼저</h2>
<p>주관단체는 <a>접수번호</a>를 받습니다.<br>기다립니다.</p>
<script>let 감춘말 = 1;</script><ul><li>서식</li></ul></main><footer>저작권</footer>"""
ENGLISH = "<main><h1>Requesting publication</h1><p>Hosts get a receipt number.</p></main>"


def test_a_page_is_read_as_visitors_read_it() -> None:
    its = guide("apply/", {"ko": APPLY.encode(), "en": ENGLISH.encode()})
    assert its.titles == {"ko": "게시 신청 안내", "en": "Requesting publication"}
    korean = ("먼저", "주관단체는 접수번호를 받습니다.", "기다립니다.", "서식")
    assert its.body == (*korean, "Hosts get a receipt number.")
    assert its.leads["ko"] == korean[1]


def test_of_a_page_of_records_the_head_is_enough() -> None:
    text = "공고와 행사의 날짜를 한곳에서 봅니다."
    html = f"<main><h1>일정</h1><p>{text}</p><ul><li>MEDICA</li></ul></main>"
    its = guide("calendar/", {"ko": html.encode(), "en": html.encode()})
    assert its.body == (text,)


@pytest.mark.parametrize("letters", range(1, 40))
def test_the_head_is_the_same_wherever_reading_stops(
    letters: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.search.guides.AT_ONCE", letters)
    html = APPLY.replace("안내", "&amp; 안내") + "<p>끝</p>" * 40
    whole, head = Main(html), Main(html, whole=False)
    assert (head.title, head.lead) == (whole.title, whole.lead)
    assert head.title == "게시 신청 & 안내"
    assert len(head.texts) < len(whole.texts)


def test_a_guide_is_found_by_its_words(tmp_path: Path, schemas: dict[str, Schema]) -> None:
    its = guide("apply/", {"ko": APPLY.encode(), "en": ENGLISH.encode()})
    found = documents(Registry(), schemas, [its])
    lay_out(tmp_path, found)
    answers = ask(tmp_path, ["접수번호", "receipt", "저작권", "감춘말"])
    assert [answer["ids"] for answer in answers] == [[0], [0], [], []]
    assert found[0].row("en")[:2] == ["apply", "Requesting publication"]
