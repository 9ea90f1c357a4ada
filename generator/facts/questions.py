"""What can be asked of a registry, by name: its lookups, and facts that are one question each.

A fact that is worked out of very many records, such as which firms are one, and of which a page
shows a small part, is asked for by part: the page hangs on that part alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from generator.records.model import KINDS
from generator.records.registry import Question, Registry

V = TypeVar("V")
ANSWERS: dict[str, Callable[..., Any]] = {
    "named": Registry.named,
    "every": tuple,
    "all": lambda registry, kind: registry.all(KINDS[kind]),
    "pointing": lambda registry, name, kind, *fields: (
        (record := registry.named(name)) and registry.pointing_at(record, KINDS[kind], *fields)
    ),
}
"""What answers each question."""


def question(answer: Callable[[Registry, str], V]) -> Callable[[Registry, str], V]:
    """Make a function of a registry, and of what is asked about, one question."""
    name = answer.__name__

    @wraps(answer)
    def asked(registry: Registry, about: str) -> V:
        if not registry.heard:
            return answer(registry, about)
        registry.hear([(name, about)])
        with registry.unheard():
            return answer(registry, about)

    ANSWERS[name] = answer
    return asked


def answered(registry: Registry, asked: Question) -> Any:
    """The answer to a question; raises ``LookupError`` for one that nobody here asks."""
    with registry.unheard():
        return ANSWERS[asked[0]](registry, *asked[1:])
