"""Firefox shows every kind of page on a narrow screen, and forms work in it as in Chromium."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_form_sheets import RECORD, roster
from tests.support.browsers import found, missing
from tests.support.engine import run
from tests.support.page_kinds import KINDS

SCRIPT = Path(__file__).with_name("firefox.mjs")
BINARIES = ("firefox-esr", "firefox")
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def seen(address: str) -> Any:
    """What Firefox shows; it starts once for all."""
    binary = found(BINARIES) or missing("Firefox")
    pages = [f"{language}{path}" for language in ("", "en/") for path in KINDS.values()]
    table = b64encode(roster()["buffer"]).decode()
    asked = {"binary": binary, "address": address, "pages": pages}
    return run(SCRIPT, {**asked, "table": table, "record": RECORD})


def test_every_kind_of_page_fits_a_narrow_screen_without_an_error(seen: Any) -> None:
    assert seen["narrow"] == {}


def test_a_call_is_judged_kept_mended_and_saved(seen: Any) -> None:
    call = seen["call"]
    assert call["reading"] == "= 2026-12-18T18:00"
    wrong, english = call["wrong"]
    assert "단위" in wrong and "나중에 넣어도 됩니다" in english
    assert call["left"] == [english] and call["faults"] == []
    (file,) = call["saved"]["files"]
    assert file["path"] == "data/calls/2026-kmdica.yml" and "krw: 11000000" in file["text"]


def test_a_settlement_is_asked_about_a_day_to_come_and_finished(seen: Any) -> None:
    settle = seen["settle"]
    assert any("2099-05-20" in told for told in settle["asked"]) and settle["faults"] == []
    assert not any("2099-05-20" in told for told in settle["left"])
    assert "cost_krw: 48000000" in settle["text"]


def test_a_table_that_is_dropped_fills_the_form(seen: Any) -> None:
    told = seen["roster"]["told"]
    assert seen["roster"]["rows"] == 20 and seen["roster"]["faults"] == []
    assert "B5 참여기업 4 › 사업자등록번호" in told and "E13 지원금(원): 수식입니다" in told


def test_what_a_firm_pays_is_reckoned_from_words(seen: Any) -> None:
    assert seen["cost"] == {"rest": "900,000원", "faults": []}


def test_a_chart_becomes_a_picture(seen: Any) -> None:
    assert seen["picture"] == {"kind": "image/pngtrue", "faults": []}
