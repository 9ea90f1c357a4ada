"""Ids and codes in the lines of a report stand beside what they name, in both languages."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import datetime

import pytest

from generator.commands.review import reported
from tests.support import base
from tests.support.base import NEW, REVIEWER, consortium
from tests.support.proposals import History, edit, put

FIELDS = (
    'call: "2026-hosts"\neditions: ["fair/2026"]\nsectors: ["medical_devices"]\n'
    'partners:\n  - {organization: "beta", role: partner}\n'
    'stops:\n  - {country: "DE", city: 뒤셀도르프, starts: "2026-12-01"}\n'
    "budget:\n  - {item: booth_rental, cost_krw: 1000000}\n"
)
SAID = {
    "ko": [
        *("2026년 수출컨소시엄사업 (2026)", "일반 (general)", "alpha 협동조합 (alpha)"),
        *(
            "beta 협동조합 (beta)",
            "hosts 모집 (2026-hosts)",
            "예시 박람회 (fair/2026)",
            "의료기기 (medical_devices)",
        ),
        *("독일 (DE)", "부스 임차료 (booth_rental)"),
    ],
    "en": ["Germany (DE)", "Booth rental (booth_rental)", "일반 (general)"],
}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_ids_stand_beside_names(history: History, lang: str) -> None:
    lines = told(history, lang, put(NEW, consortium("alpha", FIELDS)))
    assert [words for words in SAID[lang] if words not in lines] == [], lines


def test_an_id_that_leads_nowhere_is_told_as_it_is(history: History) -> None:
    lines = told(history, "ko", put(NEW, consortium("nobody").replace("general", "odd")))
    assert "주관단체: nobody (추가)" in lines and "유형: odd (추가)" in lines


def test_numbers_that_are_names_have_no_commas(history: History) -> None:
    account = "accounts:\n  - {forge: github, id: 700700}\n"
    steps = (
        edit("data/programmes/2026.yml", "year: 2026", "year: 2027"),
        put("data/organizations/delta.yml", base.organization("delta") + account),
    )
    lines = told(history, "ko", *steps, by=REVIEWER)
    assert "2026 → 2027" in lines and "700700" in lines


def test_a_composition_is_called_as_its_programme_year_calls_it(history: History) -> None:
    named = "compositions:\n  joint:\n    label: 공동\nkinds:"
    history.branches({"named": ("main", (edit("data/programmes/2026.yml", "kinds:", named),))})
    new = put(NEW, consortium("alpha", "composition: joint\n"))
    assert "구성: 공동 (joint)" in told(history, "ko", new, start="named")


def told(history: History, lang: str, *steps, by: str = base.ALPHA, start: str = "main") -> str:
    """Every line of the report, folded ones too."""
    history.branches({"ids": (start, steps)})
    asked = Namespace(
        root=history.root, base=start, head="ids", actor=by, format="json", lang=lang,
        approvals=None, open=None, received=[base.NOW],
    )  # fmt: skip
    changes = json.loads(reported(asked, datetime.fromisoformat(base.NOW))[0])["changes"]
    return "\n".join(line for c in changes for line in (*c["lines"], *c["folded"]))
