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


def wide() -> tuple[Step, ...]:
    """Three applications with a co-host: tables, findings and approvals are all long."""
    partner = 'partners:\n  - {organization: "beta", role: co_host}\n'
    record = consortium("alpha", partner, 'call: "2026-hosts"\neditions: ["fair/2026"]\n', BUDGET)
    return tuple(put(f"data/consortia/2026/wide-{n}.yml", record) for n in range(3))


def least() -> tuple[Step, ...]:
    return (edit("data/calls/2026-fair.yml", "2026-12-10", "2026-12-20"),)


@pytest.mark.parametrize("steps", [one, many, wide, least])
def test_the_sheet_is_one_page(page: Page, tmp_path: Path, steps) -> None:
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
        lang="",
        approvals=None,
        open=open,
        received=[base.NOW],
    )
    for options.lang in ("ko", "en"):
        page.set_content(reported(options, datetime.fromisoformat(base.NOW))[0])
        sheet = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
        assert page.evaluate(EMPTY) < 1 / 3


EMPTY = """() => {
  const page = document.body.getBoundingClientRect().height
  const own = [document.querySelector(".reason td"), document.body]
  const [reason, body] = own.map((part) => part.getBoundingClientRect())
  const last = document.querySelector("small").getBoundingClientRect()
  return Math.max(reason.height, body.bottom - last.bottom) / page
}"""
"""The share of the page that the place for the reason takes, or that is left at the end."""
