"""Lists in which rows say something else are those that are made of all records."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import count
from random import Random
from typing import Any

import pytest

from generator.records.model import Consortium
from generator.search.changed_lists import changed_lists
from generator.search.existing_list import ListsNotKnown
from generator.search.list_entries import Entries, FirmEntry, ListEntry
from generator.search.list_files import list_files
from generator.search.lists import LISTS
from generator.text.languages import LANGUAGES, address

SIGNS = "가나다 \"'<&\\\n\x01\x7f\u2028é"


def said(chance: Random) -> str:
    return "".join(chance.choice(SIGNS) for _ in range(6))


def pair(chance: Random, kind: str) -> tuple[str, dict[str, str]]:
    """A value, which records may call otherwise; but not regions."""
    key = f"{kind}-{chance.randrange(9)}"
    said = "" if kind == "region" else chance.choice("abc")
    return key, {one: f"{key} {one} {said}" for one in LANGUAGES}


def firm(chance: Random) -> FirmEntry:
    words = {one: f'"{chance.choice("abc")}\\n{n}","é"' for n, one in enumerate(LANGUAGES)}
    region = [pair(chance, "region")] if chance.randrange(3) else []
    return FirmEntry(words, region, chance.choice(["", "firm-1"]))


def row(chance: Random, number: int) -> ListEntry:
    name, day = f"consortia/2026/c-{number}", f"2026-01-{chance.randrange(10, 13)}"
    sectors = [pair(chance, "sector") for _ in range(chance.randrange(3))]
    facets = {"year": [pair(chance, "year")], "sector": sectors, "region": []}
    firms = [firm(chance) for _ in range(chance.randrange(4))]
    shown = cells(chance, name, day)
    return ListEntry(name, "consortia", day, shown, facets, "2026-02-01", firms)


def cells(chance: Random, name: str, day: str) -> dict[str, list[Any]]:
    """A day that is a last one alone stands where that does."""
    days = [day, ""] if day.endswith("0") else ["", day]
    return {one: [name, *(said(chance) for _ in range(4)), *days, []] for one in LANGUAGES}


def otherwise(chance: Random, one: ListEntry) -> ListEntry:
    """The same row with other words."""
    firms = [firm(chance)._replace(region=its.region) for its in one.firms]
    shown = cells(chance, one.name, one.day)
    return one._replace(rows=shown, firms=firms, published=said(chance))


def whole(entries: list[ListEntry]) -> Iterator[tuple[str, bytes]]:
    for name, (kind, shown) in LISTS.items():
        if kind is Consortium:
            kept: list[Any] = [list(one) for one in entries]
            for language, content in list_files(Entries(kept, shown)):
                yield address(f"{name}/list.json", language), content


def changed(before: list[ListEntry], now: list[ListEntry], files: Mapping[str, bytes]) -> Any:
    were, are = ({one.name: one for one in rows} for rows in (before, now))
    pairs = [(were.get(name), are.get(name)) for name in dict.fromkeys((*were, *are))]
    return dict(changed_lists({Consortium: pairs}, files.__getitem__, are.__getitem__))


def test_lists_of_which_some_rows_say_something_else() -> None:
    chance = Random(11)
    for _ in range(40):
        before = [row(chance, number) for number in range(9)]
        now = [otherwise(chance, one) if chance.randrange(3) else one for one in before]
        made = changed(before, now, files := dict(whole(before)))
        assert made and files | made == dict(whole(now))


def test_rows_come_go_and_move() -> None:
    """A value is called as the first row does that has it; some come, and some go with a row."""
    chance, known, names = Random(5), 0, count()
    rows = [row(chance, next(names)) for _ in range(9)]
    for _ in range(150):
        now = [one for one in rows if chance.randrange(8)]
        now += [row(chance, next(names)) for _ in range(chance.randrange(3))]
        if now and chance.randrange(2):
            other = row(chance, 0)
            name = now[-1].name
            now[-1] = other._replace(name=name, rows=cells(chance, name, other.day))
        files, wanted = dict(whole(rows)), dict(whole(now))
        try:
            made = changed(rows, now, files)
        except ListsNotKnown:
            assert any(rows_of(files, one) != rows_of(wanted, one) for one in files)
        else:
            known += 1
            assert files | made == wanted
        rows = now
    assert known > 60


def rows_of(files: Mapping[str, bytes], path: str) -> tuple[list[str], bool]:
    """The facets of a list, and whether it has firms: where these are others it is not known."""
    found = json.loads(files[path])
    return [name for name, _ in found["facets"]], "bases" in found


def test_a_row_that_is_not_there_is_not_taken_out() -> None:
    chance = Random(1)
    files = dict(whole([row(chance, 1), row(chance, 2)]))
    with pytest.raises(ListsNotKnown):
        changed([row(chance, 3)], [], files)
