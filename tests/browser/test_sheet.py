"""The printed report is one A4 page, however much a proposal changes."""

from __future__ import annotations

import re
from argparse import Namespace
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.commands.review import reported
from tests.support import base
from tests.support.base import BUDGET, consortium
from tests.support.proposals import History, Step, edit, put

FAIR = "data/consortia/2026/fair-alpha.yml"
LONG = "긴 설명이 이어집니다. " * 12


def one() -> tuple[Step, ...]:
    return (edit(FAIR, "subsidy_krw: 12000000", "subsidy_krw: 14500000"),)


def many() -> tuple[Step, ...]:
    """Forty new records of three hosts, with faults and long texts, and a file outside data/."""
    more = (f'summary: "{LONG}"\n', f'booth: "{LONG}"\n', BUDGET, 'editions: ["nowhere/2026"]\n')
    hosts = ("alpha", "beta", "gamma", "nobody")
    records = [
        put(f"data/consortia/2026/{'very-long-name-' * 3}{n}.yml", consortium(host, *more))
        for n in range(10)
        for host in hosts[n % 4 :][:1]
    ]
    long = edit(FAIR, "title: alpha 컨소시엄", f'title: "{LONG}"')
    return (*records, long, *one(), put("docs/x.md", "x"))


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("steps", [one, many])
def test_the_sheet_is_one_page(page: Page, tmp_path: Path, steps, lang: str) -> None:
    history = History.start(tmp_path / "base.git", base.files())
    history.branches({"p": ("main", steps())})
    open = tmp_path / "open.json"
    open.write_text(f'[{{"number": "12", "paths": ["{FAIR}"]}}]', "utf-8")
    options = Namespace(
        root=history.root,
        base="main",
        head="p",
        actor="github:100",
        format="print",
        lang=lang,
        approvals=None,
        open=open,
        received=[base.NOW],
    )
    page.set_content(reported(options, datetime.fromisoformat(base.NOW))[0])
    sheet = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
