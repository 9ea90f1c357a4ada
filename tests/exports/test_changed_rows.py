"""Rows of a table of which some changed, came or went, against all of them written anew."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

import pytest

from generator.exports import changed_rows as module
from generator.exports.as_csv import written
from generator.exports.changed_rows import Change, RowsNotKnown, changed_rows

IDS = [f"20{year}/{name}" for year in (25, 26) for name in ("a", "a-2", "가", "b")]
HEAD = ("id", "amount", "note")
Said = Mapping[str, Sequence[int]]


def _rows(id: str, amounts: Sequence[int]) -> Iterator[tuple[object, ...]]:
    yield from ((id, amount, f"두 줄\r\n{IDS[0]},{amount}") for amount in amounts)


def _table(said: Said) -> bytes:
    return written(HEAD, (row for id in sorted(said) for row in _rows(id, said[id])))


def _lines(id: str, said: Said) -> bytes:
    return _table({id: said.get(id, ())}).removeprefix(_table({}))


def _changes(before: Said, now: Said) -> Iterator[Change]:
    for id in sorted({*before, *now}, reverse=True):
        behind = (_lines(one, now) for one in sorted(now) if one > id)
        yield _lines(id, before), _lines(id, now), behind


def _said(chance: random.Random) -> Said:
    some = chance.sample(IDS, chance.randrange(len(IDS) + 1))
    return {id: [chance.randrange(3) for _ in range(chance.randrange(4))] for id in some}


@pytest.mark.parametrize("seed", range(60))
def test_changed_rows_are_those_that_would_be_written_anew(seed: int) -> None:
    chance = random.Random(seed)
    before, now = _said(chance), _said(chance)
    assert changed_rows(_table(before), _changes(before, now)) == _table(now)


def test_rows_that_are_not_there_once_are_not_known() -> None:
    before, now, other = {IDS[0]: [1]}, {IDS[0]: [2]}, _lines(IDS[1], {IDS[1]: [1]})
    for there in (b"", _table(before) + other + _lines(IDS[0], before)):
        with pytest.raises(RowsNotKnown):
            changed_rows(there, _changes(before, now))


def test_rows_that_come_far_from_any_others_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "NEAR", 2)
    others: Said = {IDS[1]: [], IDS[4]: [], IDS[5]: [1]}
    with pytest.raises(RowsNotKnown):
        changed_rows(_table(others), _changes(others, {**others, IDS[0]: [1]}))
