"""Lists in which rows say something else are those that are made of all records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

import pytest

from generator.records.model import Consortium
from generator.search.changed_lists import ListsNotKnown, changed_lists
from generator.search.list_entries import Entries, FirmEntry, ListEntry
from generator.search.list_files import list_files
from generator.search.lists import LISTS
from generator.text.languages import LANGUAGES, address

SIGNS = "가나다 \"'<&\\\n\x01\x7f\u2028é"


def said(chance: Random) -> str:
    return "".join(chance.choice(SIGNS) for _ in range(6))


def pair(chance: Random, kind: str) -> tuple[str, dict[str, str]]:
    key = f"{kind}-{chance.randrange(4)}"
    return key, {one: f"{key} {one}" for one in LANGUAGES}


def firm(chance: Random) -> FirmEntry:
    words = {one: f'"{chance.choice("abc")}\\n{n}","é"' for n, one in enumerate(LANGUAGES)}
    region = [pair(chance, "region")] if chance.randrange(3) else []
    return FirmEntry(words, region, chance.choice(["", "firm-1"]))


def row(chance: Random, number: int) -> ListEntry:
    name = f"consortia/2026/c-{number}"
    rows = {one: [name, said(chance), said(chance), "", said(chance)] for one in LANGUAGES}
    facets = {"year": [pair(chance, "year")], "sector": [pair(chance, "sector")], "region": []}
    day = f"2026-01-{chance.randrange(10, 13)}"
    firms = [firm(chance) for _ in range(chance.randrange(4))]
    return ListEntry(name, "consortia", day, rows, facets, "2026-02-01", firms)


def otherwise(chance: Random, one: ListEntry) -> ListEntry:
    """The same row with other words."""
    firms = [firm(chance)._replace(region=its.region) for its in one.firms]
    rows = {lang: [one.name, *[said(chance)] * 4] for lang in LANGUAGES}
    return one._replace(rows=rows, firms=firms, published=said(chance))


def whole(entries: list[ListEntry]) -> Iterator[tuple[str, bytes]]:
    for name, (kind, shown) in LISTS.items():
        if kind is Consortium:
            kept: list[Any] = [list(one) for one in entries]
            for language, content in list_files(Entries(kept, shown)):
                yield address(f"{name}/list.json", language), content


def changed(pairs: list[tuple[ListEntry, ListEntry]], files: Mapping[str, bytes]) -> Any:
    return dict(changed_lists({Consortium: pairs}, files.__getitem__))


def test_lists_of_which_some_rows_say_something_else() -> None:
    chance = Random(11)
    for _ in range(40):
        before = [row(chance, number) for number in range(9)]
        now = [otherwise(chance, one) if chance.randrange(3) else one for one in before]
        files = dict(whole(before))
        made = changed([*zip(before, now, strict=True)], files)
        assert made and files | made == dict(whole(now))


def test_a_row_that_would_stand_elsewhere_is_not_put_in() -> None:
    chance = Random(1)
    one = row(chance, 1)._replace(firms=[firm(chance)])
    files = dict(whole([one, row(chance, 2)]))
    others = (
        one._replace(day="2026-03-01"),
        one._replace(facets={**one.facets, "year": [pair(chance, "day")]}),
        one._replace(firms=()),
        one._replace(firms=[one.firms[0]._replace(region=[pair(chance, "place")])]),
    )
    for other in others:
        with pytest.raises(ListsNotKnown):
            changed([(one, other)], files)
    assert changed([(one, one)], files) == {}
