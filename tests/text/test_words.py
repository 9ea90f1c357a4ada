"""Every message that the code names has words, and Korean particles fit."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.report.derived import COPIES, DERIVED
from generator.report.programme_faults import BY_PROGRAMME, FIELDS
from generator.rules import rulebook
from generator.text.words import Word, particle
from tests.support import ROOT

REPORT = ROOT / "generator" / "report"


def messages(language: str) -> Catalog:
    with (REPORT / f"{language}.po").open("rb") as file:
        return read_po(file)


def test_every_rule_on_records_has_words() -> None:
    said = {str(m.id).partition(".")[0] for m in messages("ko") if m.context == "says"}
    assert set(rulebook()) <= said


def test_every_message_of_a_check_is_of_a_rule_that_says_it() -> None:
    """Of a rule or a claim that is gone or has another name, words would stay behind."""
    code = "".join(path.read_text("utf-8") for path in (ROOT / "generator/rules").glob("*.py"))
    for message in messages("ko"):
        if message.context in ("says", "fix") and message.id != BY_PROGRAMME.strip("."):
            id, _, variant = str(message.id).partition(".")
            assert id in rulebook(), f"no rule {id}: take its messages out of both catalogues"
            of_claims = {claim.variant for claim in rulebook()[id].claims}
            said = variant in of_claims or not of_claims or f'"{variant}"' in code
            assert said or f'{message.id}"' in code, f"nothing says {message.id}"


def test_every_message_of_a_check_tells_how_to_mend_it() -> None:
    says, fix = ({m.id for m in messages("ko") if m.context == one} for one in ("says", "fix"))
    assert sorted(map(str, says ^ fix)) == [], "give both in report/ko.po and en.po"


def test_tables_of_the_report_name_what_checks_say() -> None:
    said = {str(m.id) for m in messages("ko") if m.context == "says"}
    follow = {id for ids in DERIVED.values() for id in ids}
    named = {id.removesuffix(BY_PROGRAMME) for id in (*COPIES, *DERIVED, *follow, *FIELDS)}
    assert sorted(named - said - set(rulebook())) == [], "what is gone follows from nothing"


def test_every_message_id_in_the_code_has_words() -> None:
    known = {str(m.id) for m in messages("ko") if m.context == "says"}
    written = re.compile(r'"((?:yaml|schema|unknown-file|unknown-reference)\.[a-z0-9-]*[a-z0-9])"')
    for path in Path(ROOT / "generator").rglob("*.py"):
        assert set(written.findall(path.read_text("utf-8"))) <= known, path


@pytest.mark.parametrize(
    ("word", "pair", "fits"),
    [
        ("공고", "은/는", "는"),
        ("기관", "은/는", "은"),
        ("서울", "으로/로", "로"),
        ("부산", "으로/로", "으로"),
        ("1", "을/를", "을"),
        ("2", "을/를", "를"),
        ("7", "으로/로", "로"),
        ("10", "이/가", "이"),
        ("KOTRA", "이/가", "가"),
        ("KBIZ", "은/는", "는"),
        ("url", "으로/로", "로"),
        ("(문구)", "은/는", "는"),
        ("3. 10.", "으로/로", "로"),  # a day is read 십일, whatever its number
        ("2026. 3. 20.", "이/가", "이"),
        ("2017년 6일 (달 미상)", "으로/로", "로"),  # what stands in brackets is not read on
        ("월드옥타(OKTA)", "은/는", "는"),
        ("70%", "을/를", "를"),
        ("area_㎡", "은/는", "는"),
        ("programme", "이라는/라는", "이라는"),
        ("department", "이라는/라는", "라는"),
        ("date", "은/는", "는"),
        ("phone", "은/는", "은"),
        ("title", "으로/로", "로"),
        ("year", "이/가", "가"),
        ("", "은/는", "는"),
        (normalize("NFD", "기관"), "은/는", "은"),  # as macOS names files
    ],
)
def test_particles_fit_the_sound_before_them(word: str, pair: str, fits: str) -> None:
    assert particle(word, pair) == fits


def test_a_word_takes_its_particle_in_a_message() -> None:
    assert "{a:은/는} '{a}'{a:-은/는}".format(a=Word("기관")) == "기관은 '기관'은"
