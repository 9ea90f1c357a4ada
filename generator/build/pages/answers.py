"""What pages asked of a registry, and whether it answers as it did in an earlier build."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar

from generator.build.pages.content_keys import content_key
from generator.cache.compressed import compressed, decompressed
from generator.facts.questions import answered
from generator.records.registry import Question, Registry
from generator.text.quick_json import quick_json

UNANSWERED = (LookupError, TypeError, ValueError, AttributeError)
"""Where a question is none that this registry knows, such as those of a store that is damaged."""


T = TypeVar("T", str, Question)


class Asked(NamedTuple):
    """All that was asked for one page, and what came of it."""

    questions: tuple[Question, ...]
    """In order."""
    inputs: Sequence[str]
    """The names of the records that it was worked out from."""
    answers: str
    """The digest of questions and answers; empty where there is none."""


class Answers:
    """What a registry answers, as digests; each question is put to it once."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._known: dict[Question, bytes] = {}
        self._held: dict[Any, Any] = {}

    def held(self, texts: Iterable[T]) -> list[T]:
        """The same texts or questions, each held once: thousands of pages ask the same."""
        return [self._held.setdefault(one, one) for one in texts]

    def digest(self, questions: Iterable[Question]) -> str:
        """The digest of some questions with their answers; empty where one cannot be had."""
        told = [self._told(question) for question in questions]
        return blake2b(b"".join(told), digest_size=20).hexdigest() if all(told) else ""

    def _told(self, question: Question) -> bytes:
        if question not in self._known:
            self._known[question] = self._asked(question)
        return self._known[question]

    def _asked(self, question: Question) -> bytes:
        try:
            key = content_key((question, answered(self._registry, question)))
        except UNANSWERED:
            return b""
        return bytes.fromhex(key) if key else b""


def packed(rows: Mapping[str, tuple[Any, ...]]) -> bytes:
    """Rows as bytes: questions, of which each stands there once, and what else JSON knows."""
    numbers: dict[Question, int] = {}
    written = {
        name: ([numbers.setdefault(one, len(numbers)) for one in questions], *rest)
        for name, (questions, *rest) in rows.items()
    }
    return compressed(quick_json([list(numbers), written]))


def unpacked(written: bytes) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The rows that were packed, by name."""
    listed, rows = json.loads(decompressed(written))
    questions: list[Question] = [tuple(one) for one in listed]
    for name, (numbers, *rest) in rows.items():
        yield name, (tuple(questions[number] for number in numbers), *rest)
