"""Whoever shares a firm with a changed consortium is looked for where it may matter to them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.check.reading import read_one
from generator.proposals.scope.changed_rosters import SEEN, changed_firms
from generator.proposals.scope.relations import COVERED
from generator.records.model import Consortium, Record
from generator.records.read_fields import reading
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.review.change import Change
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from tests.support.records import laid_out

FILE = "data/consortia/2026/a.yml"
TEXT = """\
title: 가
programme_unknown: true
scheme: other
hosts: [b]
sources: [{url: "https://example.org/a", basis: article}]
budget_total_krw: 1000000
roster_consent: "2026-01-02"
participants:
  - name: 예시 하나
# 둘째
  - {name: 예시 둘}
notes:
  - 하나
"""


def test_rules_to_which_firms_lead_read_nothing_else(schemas: Mapping[str, Schema]) -> None:
    ours = [rule for id, rule in rulebook().items() if "firms" in COVERED.get(id, ())]
    read: set[tuple[str, str]] = set()
    for wrong in (rule_page(rule.page).wrong for rule in ours):
        sources = {file: text.encode() for file, text in laid_out(wrong, schemas).items()}
        records = (read_one(file, source, schemas) for file, source in sources.items())
        world = Registry(one.telling() for one in records if isinstance(one, Record))
        with reading() as columns:
            told = [[*rule.problems(one, world)] for one in world.all(Consortium) for rule in ours]
        assert any(told)
        read |= columns
    assert {name for kind, name in read if kind == "consortium"} == SEEN


@pytest.mark.parametrize(
    ("old", "new", "firms"),
    [
        ("1000000", "2000000", ""),
        ("  - 하나", "  - 둘\n  - 셋", ""),
        ("notes:", "ended: {kind: cancelled}\nnotes:", "하나 둘 하나 둘"),
        ("budget_total_krw: 1000000\n", "", "하나 하나 둘 둘"),
        ("예시 둘", "예시 셋", "둘 셋"),
        ("{name: 예시 둘}", '{name: 예시 둘, region: "KR-11"}', "둘 둘"),
        ("# 둘째\n", "", "하나 하나 둘 둘"),
        ("notes:", "  - name: 예시 셋\nnotes:", "셋"),
        ("  - {name: 예시 둘}\n", "", "둘"),
        ("  - name: 예시 하나\n", "", "하나 둘 둘"),
    ],
)
def test_only_firms_of_which_something_is_seen_to_change_are_looked_for(
    old: str, new: str, firms: str, schemas: Mapping[str, Schema]
) -> None:
    before, after = (_read(text, schemas) for text in (TEXT, TEXT.replace(old, new)))
    assert _names([Change(FILE, FILE, before, after)]) == firms.split()
    moved = Change(FILE, "data/consortia/2026/b.yml", before, after)
    both = [*_names([Change(FILE, None, before, None)]), *_names([Change(None, FILE, None, after)])]
    assert _names([moved]) == both and len(both) > 2


def _names(changes: list[Change]) -> list[str]:
    return [dict(firm)["name"].removeprefix("예시") for firm in changed_firms(changes)]


def _read(text: str, schemas: Mapping[str, Schema]) -> Record:
    found = read_one(FILE, text.encode(), schemas)
    assert isinstance(found, Record), found
    return found
