"""Lines of which some changed, against all of them written anew."""

from __future__ import annotations

import json
import random

import pytest

from generator.exports.changed_lines import END, ChangedLines

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
    assert lines.with_changes(changes) == _written(now)
