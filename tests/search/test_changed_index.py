"""An index that is brought up to date is, byte for byte, one that is made from nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Any

import pytest

from generator.search.changed_documents import Change, IndexNotKnown
from generator.search.changed_index import MANIFEST, ChangedIndex
from generator.search.document_order import Rank, in_order
from generator.search.index import FOLDER, STATE, IndexState, files_of
from generator.search.indexed import APART, Indexed
from generator.site.listed import GROUPS
from generator.site.output import Kept

GRAMS = [*"가나다라마바사아자차카타파하", *(f"{a}{b}" for a in "의료기화장" for b in "전시회품")]
ABOUT = "x" * 40
"""So that an index has more than the fewest shards."""


class Remembering(Kept):
    """Keeps what it makes."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}

    def __call__(self, name: str, beside: object, make: Any) -> Any:
        self.made[name] = make()
        return self.made[name]


def document(chance: Random, key: str) -> Indexed:
    names = chance.sample(GRAMS, 3)
    rest = [gram for gram in chance.sample(GRAMS, 9) if gram not in names]
    if not chance.randrange(4):
        rest.append(f"{ABOUT}{chance.randrange(200)}")
    rank = Rank(chance.choice([*GROUPS]), f"20{chance.randrange(10, 30)}", False, 3, key)
    rows = [f'["{key}",{chance.randrange(99)},"가 \\" é"]'] * 2
    words = [*chance.choices(("의료기", "화장품", "전시회", "food"), k=3), rare(chance)]
    return Indexed(key, rank, rows, APART.join(names), APART.join(rest), APART.join(words))


def rare(chance: Random) -> str:
    """A word that few documents have, so that one more moves it among the others."""
    return f"{chance.choice(GRAMS)}{chance.choice(GRAMS)}"


def whole(found: Iterable[Indexed]) -> tuple[dict[str, bytes], IndexState]:
    kept = Remembering()
    documents: Sequence[Indexed] = in_order([*found], lambda one: one.rank)
    made = dict(files_of(documents, kept))
    order, *rest = kept.made[STATE]
    return made, IndexState(json.loads(json.dumps(order)), *rest)


def edited(chance: Random, documents: Mapping[str, Indexed]) -> dict[str, Indexed]:
    """Some other documents, of which some came, went, or stand elsewhere."""
    now = dict(documents)
    for key in chance.sample([*now], chance.randrange(4)):
        del now[key]
    for key in chance.sample([*now], chance.randrange(4)):
        other = document(chance, key)
        now[key] = other._replace(rank=now[key].rank) if chance.randrange(2) else other
    for _ in range(chance.randrange(4)):
        key = f"record {chance.randrange(10**6)}"
        now[key] = document(chance, key)
    return now


def changes(before: Mapping[str, Indexed], now: Mapping[str, Indexed]) -> list[Change]:
    keys = dict.fromkeys((*before, *now))
    pairs = ((before.get(key), now.get(key)) for key in keys)
    return [pair for pair in pairs if pair[0] != pair[1]]


def test_documents_come_go_and_move() -> None:
    chance, known = Random(3), 0
    documents = {f"record {n}": document(chance, f"record {n}") for n in range(200)}
    for _ in range(60):
        files, state = whole(documents.values())
        now = edited(chance, documents)
        index = ChangedIndex(state, files.__getitem__, state.words.__getitem__)
        wanted, then = whole(now.values())
        try:
            made = dict(index.files(changes(documents, now)))
        except IndexNotKnown:
            assert json.loads(files[f"{FOLDER}/{MANIFEST}"]) != json.loads(
                wanted[f"{FOLDER}/{MANIFEST}"]
            )
        else:
            known += 1
            assert index.went == files.keys() - wanted.keys()
            left = {path: files[path] for path in files.keys() - index.went}
            assert left | made == wanted
            assert all(files.get(path) != content for path, content in made.items())
            found = index.state
            assert json.loads(json.dumps(found.order)) == json.loads(json.dumps(then.order))
            assert (found.characters, found.version) == (then.characters, then.version)
            assert {**state.words, **found.words} == then.words
            assert all(found.words[n] != state.words[n] for n in found.words)
            assert all(found.worded[n] == state.worded[n] for n in then.words.keys() - found.words)
        documents = now
    assert known > 40


def test_a_document_that_nobody_knows_is_not_changed() -> None:
    chance = Random(1)
    files, state = whole([document(chance, f"record {n}") for n in range(20)])
    other = document(chance, "record x")
    with pytest.raises(IndexNotKnown):
        dict(ChangedIndex(state, files.__getitem__, lambda n: {}).files([(other, None)]))
