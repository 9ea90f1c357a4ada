"""An index that is brought up to date is, byte for byte, one that is made from nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from typing import Any

import pytest

from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.search import files, gathered
from generator.search.postings import packed, unpacked
from generator.site.output import Kept
from tests.support.bare import registry

RECORDS = """
# organizations/a
names: [{name: 예시협동조합}]
---
# exhibitions/fair
names: [{name: 예시 의료기기전}]
---
# consortia/2025/a
title: 의료기기 한국관
hosts: [a]
roster_consent: '2025-01-01'
participants:
- {name: 예시기업 가, firm_id: F-1, products: [검사기]}
- {name: 예시기업 나, products: [거즈]}
---
# calls/2025-firms
title: 참여기업 모집
audience: participants
"""
EDITS = {
    "a word of a name": ("의료기기 한국관", "미용기기 한국관"),
    "a word elsewhere": ("검사기", "현미경"),
    "a word more often": ("검사기", "거즈"),
    "a word less": ("나, products: [거즈]", "나"),
    "a name that others show": ("예시협동조합", "모의협회"),
    "nothing": ("", ""),
}
ELSEWHERE = {
    "a shorter name, which comes first": ("예시 의료기기전", "전"),
    "a record more": ("# calls", "# calls/2024-firms\ntitle: 옛 공고\n---\n# calls"),
    "a record less": ("# calls/2025-firms\ntitle: 참여기업 모집\n", "# calls/2025-hosts\n"),
}


class Remembering(Kept):
    """Keeps every piece as JSON, by what it is made of and a number for the world."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self.now: dict[str, str] = {}

    def __call__(self, name: str, beside: object, make: Callable[[], Any]) -> Any:
        value = make()
        self.now[name] = json.dumps(value)
        return value

    def before(self, name: str) -> Any:
        return json.loads(self.known[name]) if name in self.known else None

    def next(self) -> None:
        self.known, self.now = self.now, {}


def made(world: Registry, schemas: dict[str, Schema], kept: Remembering) -> dict[str, bytes]:
    return dict(files(world, Registry(), schemas, kept=kept))


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit(
    edit: str, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Remembering()
    made(registry(RECORDS), schemas, kept)
    kept.next()
    after = registry(RECORDS.replace(*EDITS[edit]))
    clean = made(after, schemas, Remembering())
    monkeypatch.setattr(gathered, "_anew", partial(pytest.fail, "it was gathered anew"))
    assert made(after, schemas, kept) == clean


@pytest.mark.parametrize("edit", ELSEWHERE)
def test_where_documents_have_other_numbers_all_is_gathered_anew(
    edit: str, schemas: dict[str, Schema]
) -> None:
    kept = Remembering()
    made(registry(RECORDS), schemas, kept)
    kept.next()
    after = registry(RECORDS.replace(*ELSEWHERE[edit]))
    assert made(after, schemas, kept) == made(after, schemas, Remembering())


def test_documents_of_another_build_than_the_grams_are_not_taken(
    schemas: dict[str, Schema],
) -> None:
    """As a build leaves them that was killed while it wrote into the store."""
    kept, other = Remembering(), Remembering()
    made(registry(RECORDS), schemas, kept)
    made(registry(RECORDS.replace("검사기", "현미경")), schemas, other)
    kept.now |= {name: other.now[name] for name in other.now if name != gathered.NAME}
    kept.next()
    after = registry(RECORDS.replace("검사기", "청진기"))
    assert made(after, schemas, kept) == made(after, schemas, Remembering())


def test_numbers_come_back() -> None:
    chance = random.Random(1)
    for _ in range(50):
        numbers = sorted(chance.sample(range(100_000), chance.randrange(40)))
        assert list(unpacked(packed(numbers))) == numbers


def test_documents_that_stand_near_each_other_take_one_character_each() -> None:
    """And none that JSON escapes, or that makes a mail address of them."""
    numbers = [*accumulate(range(74))]
    assert len(packed(numbers)) == len(numbers)
    every = packed([*numbers, *range(10_000, 90_000, 99)])
    assert json.dumps(every) == f'"{every}"' and "@" not in every
