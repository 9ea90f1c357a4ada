"""Lines of which some changed, against all of them written anew."""

from __future__ import annotations

import json
import random

import pytest

from generator.exports.changed_lines import END, ChangedLines, changed_document, joined

IDS = [f"20{year}/{name}" for year in (25, 26) for name in ("a", "a-2", "가", 'b", "id": "a')]


def _line(id: str, amount: int) -> bytes:
    said = {"id": id, "amount": amount, "note": f'\n{{"id": "{IDS[0]}", '}
    return json.dumps(said, ensure_ascii=False).encode()


def _written(said: dict[str, int]) -> bytes:
    return b"".join(_line(id, said[id]) + END for id in sorted(said))


@pytest.mark.parametrize("seed", range(40))
def test_changed_lines_are_those_that_would_be_written_anew(seed: int) -> None:
    chance = random.Random(seed)
    before, now = (
        {id: chance.randrange(9) for id in chance.sample(IDS, chance.randrange(len(IDS) + 1))}
        for _ in range(2)
    )
    asked = sorted(id for id in {*before, *now} if before.get(id) != now.get(id))
    changes = {id: _line(id, now[id]) if id in now else None for id in asked}
    lines = ChangedLines(_written(before), sorted(now))
    assert joined(lines.before, lines.parts(changes)) == _written(now)


def _document(said: dict[str, int], day: str) -> tuple[bytes, bytes]:
    """A document, and what it has before its records."""
    head = json.dumps({"changed": day, "note": '"records": [', "records": []}, indent=1)
    begun = head.removesuffix("]\n}").encode()
    between = b",\n  ".join(_line(id, said[id]) for id in sorted(said))
    return begun + (b"\n  " + between + b"\n ]\n}\n" if said else b"]\n}\n"), begun


@pytest.mark.parametrize("seed", range(40))
def test_a_changed_document_is_the_one_that_would_be_written_anew(seed: int) -> None:
    chance = random.Random(seed)
    ids = chance.sample(IDS, chance.randrange(1, len(IDS) + 1))
    before, now = ({id: chance.randrange(9) for id in ids} for _ in range(2))
    changes = {id: _line(id, now[id]) for id in sorted(ids) if before[id] != now[id]}
    there, (new, head) = _document(before, "2026-01-01")[0], _document(now, "2026-01-02")
    assert (parts := changed_document(there, head, changes))
    assert joined(there, parts) == new


def test_a_document_in_which_a_line_comes_or_goes_is_written_anew() -> None:
    there, head = _document({IDS[0]: 1}, "2026-01-01")
    assert changed_document(there, head, {IDS[0]: None}) is None
    assert changed_document(there, head, {IDS[1]: _line(IDS[1], 1)}) is None
    assert changed_document(_document({}, "")[0], head, {IDS[1]: _line(IDS[1], 1)}) is None
