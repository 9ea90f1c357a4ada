"""The search index as files: shards of grams, chunks of documents, the vocabulary.

One index serves both languages: most records say the same in both, a visitor of the English pages
may know a Korean name, and Latin words stand in other shards than Hangul, so that neither pays for
the other.  Only the chunks, which hold what is shown, are there a language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from typing import Any

from generator.search.documents import SearchDocument
from generator.search.postings import packed
from generator.search.tokens import entire, grams, shard, wholes
from generator.search.vocabulary import vocabulary
from generator.search.word_lists import groups, pairs
from generator.site.output import compact
from generator.text.languages import LANGUAGES

FOLDER = "search/index"
CHUNK = 3
"""Documents a chunk: ten hits from anywhere then cost less than one shard."""
SHARD_CHARACTERS = 4096
LONGEST_NAME = 24


def index(documents: Sequence[SearchDocument]) -> Iterator[tuple[str, bytes]]:
    """Every file of the index; the same documents give the same bytes."""
    found = postings(documents)
    files = {**_shards(found), **_chunks(documents)}
    files |= {
        f"words/{file}.json": compact(content) for file, content in vocabulary(documents).items()
    }
    shards = sum(name.startswith("grams/") for name in files)
    digest = sha256()
    for name in sorted(files):
        digest.update(name.encode() + files[name])
    yield from ((f"{FOLDER}/{name}", files[name]) for name in sorted(files))
    manifest = {
        "version": digest.hexdigest()[:8],
        "shards": shards,
        "chunk": CHUNK,
        "documents": len(documents),
        "groups": _groups(documents),
        "words": sorted(int(n[6:-5]) for n in files if n.startswith("words/")),
        **_said_otherwise(found),
    }
    yield f"{FOLDER}/index.json", compact(manifest)


def postings(documents: Sequence[SearchDocument]) -> dict[str, list[int]]:
    """Every gram with the documents that have it: twice the id, and one more if in a name."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        called = {entire(name) for name in document.head if _short(name)}
        head = _grams((*document.head, *document.places)) | called
        body = _grams(document.body)
        for gram in head:
            found[gram].append(number * 2 + 1)
        for gram in body - head:
            found[gram].append(number * 2)
    return dict(found)


def _grams(texts: Iterable[str]) -> set[str]:
    """The parts and the whole words of some texts."""
    return set().union(*map(_of_text, texts))


@lru_cache(maxsize=1 << 16)
def _of_text(text: str) -> frozenset[str]:
    """Those of one text; labels and names come back in many documents."""
    return frozenset((*grams(text), *wholes(text)))


def _short(name: str) -> bool:
    """Whether a name may be all of a query; longer ones nobody types."""
    return len(name) <= LONGEST_NAME


def _said_otherwise(found: dict[str, list[int]]) -> dict[str, Any]:
    """Words for one thing and spellings of one word, as far as a document has one of them.

    Those that none has (``absent``) stand for others, and need no look-up themselves.
    """
    absent: set[str] = set()
    rows: dict[str, Any] = {}
    for name in ("synonyms", "spellings", "asking"):
        rows[name] = []
        for group in groups(name):
            missing = {word for word in group if not found.keys() >= set(grams(word))}
            if len(missing) < len(group) or name == "asking":
                rows[name].append(group)
                absent |= missing
    means = [pair for pair in pairs() if found.keys() >= set(grams(pair[1]))]
    return {**rows, "means": means, "absent": sorted(absent)}


def _shards(found: dict[str, list[int]]) -> dict[str, bytes]:
    written = {gram: packed(found[gram]) for gram in sorted(found)}
    wanted = sum(len(text) + 8 for text in written.values()) // SHARD_CHARACTERS
    shards = 1 << max(3, wanted.bit_length())
    files: list[dict[str, str]] = [{} for _ in range(shards)]
    for gram, text in written.items():
        files[shard(gram, shards)][gram] = text
    return {f"grams/{number}.json": compact(content) for number, content in enumerate(files)}


def _chunks(documents: Sequence[SearchDocument]) -> dict[str, bytes]:
    return {
        f"{language}/{first // CHUNK}.json": compact(
            [document.row(language) for document in documents[first : first + CHUNK]]
        )
        for language in LANGUAGES
        for first in range(0, len(documents), CHUNK)
    }


def _groups(documents: Sequence[SearchDocument]) -> list[tuple[str, int]]:
    """Each group with the first id after its documents."""
    counts = [(g, len(list(content))) for g, content in groupby(documents, lambda d: d.shown.group)]
    return [(g, sum(n for _, n in counts[: at + 1])) for at, (g, _) in enumerate(counts)]
