"""The words that mistyped words, initial consonants and wrong keyboards are compared with.

They stand in small files by their first consonant or letter, so that one is loaded, and that only
when a word has no hit.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.search.documents import Document
from generator.search.tokens import fold, initial

SYNONYMS = Path(__file__).with_name("synonyms.txt")
LONGEST = 24


def synonyms() -> list[list[str]]:
    """Groups of words for one thing."""
    lines = SYNONYMS.read_text("utf-8").splitlines()
    return [
        [fold(word.strip()) for word in line.split("=")]
        for line in lines
        if line and not line.startswith("#")
    ]


def vocabulary(documents: Iterable[Document]) -> dict[int, list[str]]:
    """The words of all names and short labels, by the file they stand in."""
    found: set[str] = {word for group in synonyms() for word in group}
    for document in documents:
        for text in (*document.head, *(t for t in document.body if len(t) <= LONGEST)):
            said = fold(text)
            found.update((said.replace(" ", ""), *said.split()))
    files: dict[int, list[str]] = {}
    for word in sorted(found):
        clean = word.strip("·,.()[]'\"“”‘’~-:!?/&")
        if 2 <= len(clean) <= LONGEST and clean[0].isalpha():
            files.setdefault(initial(clean), []).append(clean)
    return {file: sorted(set(its)) for file, its in sorted(files.items())}
