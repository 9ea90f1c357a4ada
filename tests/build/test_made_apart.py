"""Pieces that copies of the process made are those that it would have made, and kept as those."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.build.kept import kept_pieces, made_apart
from generator.build.kept.filed_values import FiledValues
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.pages.asked_world import AskedWorld
from generator.build.pages.parts_read import PartsRead
from generator.build.processes.relay import Relay
from generator.cache.store import Shelf, Store
from generator.records.model import Organization
from generator.records.read_fields import tell_read
from generator.records.registry import Registry
from tests.support.bare import registry

NAMES = [f"o{number}" for number in range(7)]
WORLD = "\n---\n".join(f"# organizations/{one}\nnames: [{{name: 가 {one}}}]" for one in NAMES)


@pytest.fixture(autouse=True)
def _copies_of_three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two cores, also beside the thread of a server of other tests."""
    monkeypatch.setattr(kept_pieces, "cores", lambda: 2)
    monkeypatch.setattr(kept_pieces, "MANY", 5)
    monkeypatch.setattr(made_apart, "AT_ONCE", 3)


def shelf_in(folder: Path) -> Shelf:
    return Store(folder).shelf("site")


def named(world: Registry, id: str) -> list[Any]:
    """What an organization is called, and a number that takes more than 64 bits."""
    found = world.find(Organization, id)
    tell_read([("organization", "names")])
    return [found.fields["names"][0]["name"] if found else "", 1 << 70, os.getpid()]


def makings(world: Registry, make: Callable[[Registry, str], Any]) -> list[Any]:
    return [(id, id, partial(make, world, id)) for id in NAMES]


def several(pieces: KeptPieces, asked: list[Any]) -> Sequence[Any]:
    """Pieces that copies make before somebody asks for them."""
    prepare(pieces, asked)
    return pieces.several(asked)


def prepare(pieces: KeptPieces, asked: list[Any]) -> None:
    relay = Relay()
    relay.then(pieces.prepared(asked), copied=True)
    relay.finish()


def test_they_come_back_in_order_and_are_kept(tmp_path: Path) -> None:
    world, parts, shelf = registry(WORLD), PartsRead(), shelf_in(tmp_path)
    pieces = KeptPieces("names", AskedWorld(world), shelf, parts)
    pieces("first", "", lambda: ["made here"])
    values = several(pieces, makings(world, named))
    assert isinstance(values, FiledValues)
    assert [value[:2] for value in values] == [[f"가 {id}", 1 << 70] for id in NAMES]
    assert os.getpid() not in {value[2] for value in values}
    assert len({value[2] for value in values}) == 3
    read = parts.taken()
    assert [*read] == [f"names: {id}" for id in ("first", *NAMES)]
    assert ("organization", "names") in read["names: o6"]
    left = pieces.leave(shelf)
    assert list(left) == ["first", *NAMES]
    assert list(pieces.used()) == ["first"]
    told = pickle.loads(pickle.dumps(pieces.asked_before()))
    assert list(told) == NAMES
    assert told["o3"].questions == (("named", "organizations/o3"),)
    again = KeptPieces("names", AskedWorld(world), shelf)
    asked = makings(world, partial(pytest.fail, "it was made again"))
    assert again.several(asked) == [*values]


def test_a_value_that_lies_in_a_file_is_nothing_to_another_process(tmp_path: Path) -> None:
    world = registry(WORLD)
    pieces = KeptPieces("names", AskedWorld(world), shelf_in(tmp_path))
    several(pieces, makings(world, named))
    told = pickle.loads(pickle.dumps(pieces.asked_before()))
    assert {piece.value for piece in told.values()} == {None}


def test_without_room_they_are_made_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> list[int]:
        raise OSError("no space left")

    monkeypatch.setattr(FiledValues, "put", full)
    world = registry(WORLD)
    pieces = KeptPieces("names", AskedWorld(world), shelf_in(tmp_path))
    values = several(pieces, makings(world, named))
    assert [value[2] for value in values] == [os.getpid()] * len(NAMES)


def test_what_goes_wrong_in_a_copy_is_seen_here(tmp_path: Path) -> None:
    def fails(world: Registry, id: str) -> Any:
        raise LookupError(f"no field of {id}")

    pieces = KeptPieces("names", AskedWorld(world := registry(WORLD)), shelf_in(tmp_path))
    with pytest.raises(LookupError, match="no field of o0"):
        several(pieces, makings(world, fails))


def test_what_was_begun_is_taken_up_with_what_comes_after_it(tmp_path: Path) -> None:
    world, parts, shelf = registry(WORLD), PartsRead(), shelf_in(tmp_path)
    pieces = KeptPieces("names", AskedWorld(world), shelf, parts)
    asked = makings(world, named)
    prepare(pieces, asked[:6])
    assert [*pieces.used()] == []  # nobody has asked for them yet
    values = pieces.several([*asked[:6], ("o6", "o6", lambda: ["made here"])])
    assert [value[0] for value in values] == [*(f"가 {id}" for id in NAMES[:6]), "made here"]
    assert os.getpid() not in {value[2] for value in [*values][:6]}
    assert ("organization", "names") in parts.taken()["names: o5"]
    assert list(pieces.leave(shelf)) == NAMES
    assert list(pieces.used()) == ["o6"]
    again = KeptPieces("names", AskedWorld(world), shelf)
    assert again.several(makings(world, partial(pytest.fail, "it was made again"))) == [*values]


@pytest.mark.parametrize("begun", [slice(1, 7), slice(0)], ids=["others", "too few"])
def test_what_was_begun_in_vain_is_made_as_ever(tmp_path: Path, begun: slice) -> None:
    world = registry(WORLD)
    pieces = KeptPieces("names", AskedWorld(world), shelf_in(tmp_path))
    prepare(pieces, makings(world, lambda world, id: ["another"])[begun])
    values = pieces.several(makings(world, named))
    assert [value[0] for value in values] == [f"가 {id}" for id in NAMES]
