"""Facts that a build leaves give what working them out again would give, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from generator.build.edits.edit import Edit
from generator.build.edits.told_facts import ToldFacts
from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.site_index import SiteIndex
from generator.build.pages.content_keys import content_key
from generator.build.pages.parts_read import PartsRead
from generator.cache.store import Store
from generator.facts import shares
from generator.facts.firm_pages import firms_on_roster, stands
from generator.records.model import Consortium, Record
from generator.records.registry import Registry
from generator.views import subsidy_shares
from generator.views.crosstabs import crosstabs
from generator.views.subsidies import subsidies
from tests.support.bare import registry

TEXT = """
# consortia/2025/a
sectors: [food]
kind: general
editions: [medica/2025]
budget_total_krw: 100
subsidy_total_krw: 70
---
# consortia/2025/b
kind: general
stops: [{country: US, city: x}]
budget_total_krw: 50
---
# consortia/2026/c
roster_consent: '2026-01-01'
participants: [{name: 가, firm_id: F-1, booth: 4D10, products: [x]}]
---
# exhibitions/medica
usual_country: DE
editions: {'2025': {starts: '2025-11-17'}}
---
# programmes/2025
kinds: {general: {label: 일반}}
"""


@pytest.fixture
def left(tmp_path: Path) -> tuple[ToldFacts, SiteIndex]:
    facts = ToldFacts(Store(tmp_path).shelf("site"), tmp_path)
    return facts, SiteIndex("", {}, {}, {}, {}, facts.leave(telling(TEXT), PartsRead()))


def telling(text: str) -> Registry:
    return Registry(record.telling() for record in registry(text))


def edited(now: Registry, *pairs: tuple[Record, Record], **read: Any) -> TouchedParts:
    parts = {f"fact {name}": columns for name, columns in read.items()}
    return TouchedParts(Edit(pairs), cast(Any, None), parts)


def shown(world: Registry) -> tuple[Any, ...]:
    money, tables = subsidies(world), crosstabs(world)
    rows = [replace(row, consortia=()) for row in tables.rows]
    partly = [(link.record, *amounts) for link, *amounts in money.partly]
    names = [r and r.name for r, *_ in partly], [r.name for r in (*money.inputs, *tables.inputs)]
    known = money.tables, money.recorded, [rest for _, *rest in partly], money.as_of
    return (*known, *names, rows, tables.inferred, stands(world).pages.keys())


def test_nothing_is_worked_out_again(
    left: tuple[ToldFacts, SiteIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, world = shown(registry(TEXT)), registry(TEXT)
    left[0].tell(Registry(), world, left[1], edited(world))
    for module, name in ((shares, "money"), (shares, "places"), (subsidy_shares, "money")):
        monkeypatch.setattr(module, name, None)
    assert shown(world) == wanted


def test_where_firms_stand_is_the_same_answer(left: tuple[ToldFacts, SiteIndex]) -> None:
    """What was made of it is not made anew where it is told, and was worked out before."""
    told, worked_out = registry(TEXT), registry(TEXT)
    left[0].tell(Registry(), told, left[1], edited(told))
    keys = {content_key(firms_on_roster(one, "2026/c")) for one in (told, worked_out)}
    assert len(keys) == 1
    assert keys != {content_key({})}


def test_what_an_edit_may_have_a_say_in_is_worked_out(left: tuple[ToldFacts, SiteIndex]) -> None:
    facts, index = left
    other = TEXT.replace("usual_country: DE", "usual_country: FR").replace(
        "total_krw: 70", "total_krw: 60"
    )
    was, now = registry(TEXT), registry(other)
    pairs = [(w, n) for w, n in zip(was, now, strict=True) if w.document.text != n.document.text]
    assert len(pairs) == 2
    read = {"exhibition": "usual_country", "consortium": "subsidy_total_krw"}
    touched = edited(now, *pairs, share=read.items(), adds=read.items())
    facts.tell(Registry(), now, index, touched)
    assert shown(now) == shown(registry(other)) != shown(was)
    changed = facts.changed(now, index, touched, PartsRead())
    assert changed["share"].keys() == {"consortia/2025/a", "exhibitions/medica"} & {
        group.name for group in now.all(Consortium)
    }
    again = registry(other)
    facts.tell(Registry(), again, replace(index, changed_facts=changed), edited(again))
    assert shown(again) == shown(now)
