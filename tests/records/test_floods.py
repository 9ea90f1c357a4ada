"""Floods of faults in one file: each is judged in a bounded time and told in a bounded report."""

from __future__ import annotations

import json
from collections.abc import Callable
from time import process_time

import pytest

from generator.check import check
from generator.records import files
from generator.report import FORMATS, tell
from tests.records.test_properties import SCHEMAS
from tests.support import ROOT

pytestmark = pytest.mark.slow

EXAMPLE = SCHEMAS["consortium"].root["examples"][0]
OTHERS = {f: s for f, s in files.read_sources(ROOT).items() if "/organizations/" in f}
FLOODS: dict[str, Callable[[int], dict[str, object]]] = {
    "unknown fields": lambda n: {f"unknown_{i}": 1 for i in range(n)},
    "very many unknown fields": lambda n: {f"x{i}": 1 for i in range(n * 2)},
    "entries twice": lambda n: {
        "stops": [{"city": f"c{i}", "country": "DE"} for i in range(n)] * 2
    },
    "fields of groups": lambda n: {"sources": [{f"a{i}": 1} for i in range(n)]},
    "unknown bodies": lambda n: {"hosts": [f"nobody-{i}" for i in range(n)]},
    "a long line": lambda n: {"title": "가" * n * 10},
    "wrong values": lambda n: {"hosts": [{"a": i} for i in range(n)]},
    "hidden characters": lambda n: {"notes": ["a\x1b"] * n},
    "parts on one line": lambda n: {"results": [{"value": 10**15}] * n},
    "many telephones": lambda n: {"contact": {"phone": "02-123-4567/" * n}},
    "criteria in a text": lambda n: {"stops": "가 10점, " * n * 2},
    "a long name": lambda n: {"x" * n * 10: 1},
}
SIZE = 3_000


SHORT = (
    "parts on one line",
    "many telephones",
    "very many unknown fields",
    "entries twice",
    "fields of groups",
    "hidden characters",
)


@pytest.mark.parametrize(
    "flood", [pytest.param(f, marks=[] if f in SHORT else [pytest.mark.long]) for f in FLOODS]
)
def test_a_flood_is_judged_and_told_within_bounds(flood: str) -> None:
    record = json.dumps({**EXAMPLE, **FLOODS[flood](SIZE)}, ensure_ascii=True).encode()
    assert len(record) < 256 * 1024
    started = process_time()
    checked = check({**OTHERS, "data/consortia/2026/flood.yml": record}, SCHEMAS)
    told = tell(
        [f for f in checked.findings if "flood" in f.place.file], checked.texts, SCHEMAS, "ko"
    )
    taken = process_time() - started
    assert told
    assert taken < 15, taken  # one at most on a quiet machine; what this holds back took minutes
    for name in FORMATS:
        assert len(FORMATS[name](told, "ko")) < 100_000
