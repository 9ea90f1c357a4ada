"""The search index as files: shards of grams, chunks of documents, the vocabulary.

One index serves both languages: most records say the same in both, a visitor of the English pages
may know a Korean name, and Latin words stand in other shards than Hangul, so that neither pays for
the other.  Only the chunks, which hold what is shown, are there a language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from hashlib import sha256
from itertools import accumulate, chain
from typing import Any, NamedTuple

from generator.search.document_order import Placed
from generator.search.gathered import Gathered, gathered
from generator.search.indexed import Indexed
from generator.search.tokens import beginning, grams, shard
from generator.search.vocabulary import vocabulary
from generator.search.word_lists import goods, groups, pairs
from generator.site.output import ANEW, Kept, compact
from generator.text.languages import LANGUAGES

FOLDER = "search/index"
CHUNK = 10
"""Documents a chunk: ten hits from anywhere then cost about as much as one shard, and a site of
10,000 consortia has 24,000 files less than by three, which cost 2 KB less for a first query.
"""
SHARD_CHARACTERS = 3072
STATE = "state"
DIGESTS = 1 << 256


def files_of(documents: Sequence[Indexed], kept: Kept = ANEW) -> Iterator[tuple[str, bytes]]:
    """Every file of the index; the same documents in the same order give the same bytes."""
    found = gathered(documents, kept)
    spelled = vocabulary(found.words)
    words = ((f"words/{file}.json", compact(content)) for file, content in spelled.items())
    version, order = 0, list[Placed]()
    for name, content in chain(_shards(found.grams), _chunks(documents, order), words):
        version = (version + of_file(name, content)) % DIGESTS
        yield f"{FOLDER}/{name}", content  # which nobody holds from here on
    kept(STATE, str(version), lambda: [*_state(order, found, spelled, version)])
    manifest = {
        "version": version_name(version),
        "shards": shards_of(_characters(found.grams)),
        "chunk": CHUNK,
        "documents": len(documents),
        "groups": ends(order),
        "words": sorted(spelled),
        **_said_otherwise(found.grams.keys()),
    }
    yield f"{FOLDER}/index.json", compact(manifest)


class IndexState(NamedTuple):
    """What is not in the files of an index, and by which a few documents of it can be changed."""

    order: list[Placed]
    """The documents in the order of their numbers."""
    characters: int
    """Of all postings, by which the number of shards is set."""
    version: int
    worded: dict[int, str]
    """By file of words the version in which they last changed."""
    words: dict[int, dict[str, int]]
    """How much each word of a file counts, where they changed in this version."""


def _state(
    order: list[Placed], found: Gathered, spelled: Mapping[int, list[str]], version: int
) -> IndexState:
    characters = _characters(found.grams)
    words = {
        number: {word: found.words[word] for word in its if word in found.words}
        for number, its in spelled.items()
    }
    worded = dict.fromkeys(words, version_name(version))
    return IndexState(order, characters, version, worded, words)


def of_file(name: str, content: bytes) -> int:
    """What a file adds to the version of an index, so that one that changes is found by itself."""
    return int.from_bytes(sha256(name.encode() + b"\0" + content).digest(), "big")


def version_name(version: int) -> str:
    """As the manifest tells it."""
    return f"{version:064x}"[:8]


def _said_otherwise(found: Set[str]) -> dict[str, Any]:
    """Words for one thing and spellings of one word, as far as a document has one of them.

    Those that none has (``absent``) stand for others, and need no look-up themselves.
    """
    absent: set[str] = set()
    rows: dict[str, Any] = {}
    for name in ("synonyms", "spellings", "asking"):
        rows[name] = []
        for group in groups(name):
            missing = {word for word in group if not found >= set(grams(word))}
            if len(missing) < len(group) or name == "asking":
                rows[name].append(group)
                absent |= missing
    means = [pair for pair in pairs() if found >= set(grams(pair[1]))]
    kinds = [group for group in goods() if found >= set(grams(group[0]))]
    return {**rows, "means": means, "goods": kinds, "absent": sorted(absent)}


def _characters(found: Mapping[str, str]) -> int:
    return sum(map(weight, found.values()))


def weight(postings: str) -> int:
    """The characters that the postings of one gram take."""
    return len(postings) + 8


def shards_of(characters: int) -> int:
    """How many files the grams stand in."""
    return 1 << max(3, (characters // SHARD_CHARACTERS).bit_length())


def _shards(found: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    shards = shards_of(_characters(found))
    files: list[dict[str, str]] = [{} for _ in range(shards)]
    numbers: dict[str, int] = {}
    for gram in sorted(found):
        first = beginning(gram)
        if first not in numbers:
            numbers[first] = shard(first, shards)
        files[numbers[first]][gram] = found[gram]
    for number, content in enumerate(files):
        yield f"grams/{number}.json", compact(content)


def _chunks(documents: Sequence[Indexed], order: list[Placed]) -> Iterator[tuple[str, bytes]]:
    for first in range(0, len(documents), CHUNK):
        some = [documents[n] for n in range(first, min(first + CHUNK, len(documents)))]
        order.extend(one.placed for one in some)
        for at, language in enumerate(LANGUAGES):
            rows = ",".join(one.rows[at] for one in some)
            yield f"{language}/{first // CHUNK}.json", f"[{rows}]".encode()


def ends(order: Iterable[Placed]) -> list[tuple[str, int]]:
    """Each group with the first number after its documents."""
    counts = Counter(one.rank.group for one in order)  # which come by group
    return [*zip(counts, accumulate(counts.values()), strict=True)]
