"""A form's own reader finds the same cells in a workbook as ``portal sheet import``."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.support.engine import run
from tests.support.hostile_sheets import HOSTILE, hostile
from tests.support.sheet_files import BOOKS, apart, damaged, workbooks

SCRIPT = Path(__file__).with_name("opened.mjs")


def by_node(sources: Iterable[bytes]) -> Any:
    return run(SCRIPT, [b64encode(source).decode() for source in sources])


@pytest.mark.slow
def test_workbooks_are_read_alike() -> None:
    assert apart(workbooks(), by_node) == {}


def test_hostile_workbooks_are_refused_alike() -> None:
    lists = {why: hostile(why) for why in HOSTILE if re.search("list|names|fonts", why)}
    assert len(lists) > 5 and apart(lists, by_node) == {}


def test_damaged_workbooks_are_read_or_refused_alike() -> None:
    assert apart(damaged(BOOKS, 150), by_node) == {}


@pytest.mark.long
def test_many_damaged_workbooks_are_read_or_refused_alike() -> None:
    hurt = damaged(BOOKS, 3_000).items()
    zipped = {name: source for name, source in hurt if source.startswith(b"PK")}
    assert apart(zipped, by_node) == {}
