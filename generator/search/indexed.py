"""What the index has of a document: where it stands, its rows, its grams and its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from generator.search.document_order import Placed, Rank, in_order
from generator.search.documents import SearchDocument, rank
from generator.search.tokens import entire, grams, wholes
from generator.search.vocabulary import counted, words_in
from generator.site.output import compact
from generator.text.languages import LANGUAGES

LONGEST_NAME = 24
RANKED = 1  # the place of the rank in what is kept
APART = "\n"  # which stands in no gram and in no word


class Indexed(NamedTuple):
    """One document; texts alone, so that very many of them are quickly kept and read again."""

    key: str
    """What it is kept under."""
    rank: Rank
    rows: list[str]
    """What the browser draws of it in each language, as JSON."""
    in_names: str
    """The grams of its names and places."""
    elsewhere: str
    """Its other grams."""
    words: str
    """The words of its names and short labels; each stands as often as it counts."""

    @classmethod
    def of(cls, key: str, document: SearchDocument) -> Indexed:
        """What the index has of a document."""
        called = (entire(name) for name in document.head if len(name) <= LONGEST_NAME)
        head = _grams((*document.head, *document.places)) | dict.fromkeys(called)
        body = (gram for gram in _grams(document.body) if gram not in head)
        rows = [compact(document.row(language)).decode() for language in LANGUAGES]
        return cls(key, rank(document), rows, *map(APART.join, (head, body, counted(document))))

    @classmethod
    def read(cls, kept: Any) -> Indexed:
        """One that was kept."""
        key, ranked, *rest = kept
        return cls(key, Rank(*ranked), *rest)

    @property
    def placed(self) -> Placed:
        """Where it stands."""
        return Placed(self.key, self.rank)

    @property
    def numbered(self) -> dict[str, int]:
        """Each gram, with 1 where it stands in a name and 0 where it does not."""
        found = dict.fromkeys(self.elsewhere.split(APART), 0)
        found |= dict.fromkeys(self.in_names.split(APART), 1)
        found.pop("", None)
        return found


class NumberedDocuments(Sequence[Indexed]):
    """Documents in the order of their numbers, each read when it is asked for."""

    def __init__(self, kept: Sequence[Any]) -> None:
        ranks = [Rank(*one[RANKED]) for one in kept]
        self._kept, self._order = kept, in_order([*range(len(ranks))], lambda at: ranks[at])

    def __getitem__(self, number: Any) -> Any:
        return Indexed.read(self._kept[self._order[number]])

    def __len__(self) -> int:
        return len(self._order)


def _grams(texts: Iterable[str]) -> dict[str, None]:
    """The parts and the whole words of some texts, each once."""
    return dict.fromkeys(chain.from_iterable(map(_of_text, texts)))


@lru_cache(maxsize=1 << 16)
def _of_text(text: str) -> tuple[str, ...]:
    """Those of one text; labels and names come back in many documents."""
    return *grams(text), *wholes(text)


def forget_texts() -> None:
    """Let go of the grams and words of texts, once all documents are made."""
    _of_text.cache_clear()
    words_in.cache_clear()
