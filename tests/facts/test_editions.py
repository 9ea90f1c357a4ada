"""The groups at each edition, and work that is done once."""

from __future__ import annotations

from generator.facts.editions import pavilions
from generator.facts.once import once
from tests.support.bare import world_of


def test_groups_by_edition_without_those_that_were_given_up() -> None:
    world = world_of({
        "consortia/2025/a": {"editions": ["medica/2025", "cmef/2025"]},
        "consortia/2025/b": {"editions": ["medica/2025"]},
        "consortia/2025/c": {"editions": ["medica/2025"], "ended": {"kind": "cancelled"}},
        "consortia/2025/d": {},
    })  # fmt: skip
    there = {edition: [c.id for c in its] for edition, its in pavilions(world).items()}
    assert there == {"cmef/2025": ["2025/a"], "medica/2025": ["2025/a", "2025/b"]}
    assert list(there) == sorted(there)


def test_work_is_done_once_for_each_object_that_lives() -> None:
    class Thing:
        pass

    asked = []
    count = once(lambda thing: asked.append(thing) or len(asked))  # type: ignore[func-returns-value]
    one, other = Thing(), Thing()
    assert (count(one), count(one), count(other), count(one)) == (1, 1, 2, 1)
