"""The form of a report, which is put together of parts: each is made of some findings alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.report.worded_findings import Telling


@dataclass(frozen=True)
class Form:
    """How parts are made, each in a language, and what they are put together to.

    ``whole`` is given how many findings of each severity there are, too.
    """

    part: Callable[[Sequence[Telling], str], str]
    whole: Callable[[Sequence[str], Mapping[str, int], str], str]

    def __call__(self, tellings: Sequence[Telling], language: str) -> str:
        """A report of one part."""
        parts = [self.part(tellings, language)] if tellings else []
        return self.whole(parts, counted(tellings), language)


def counted(tellings: Iterable[Telling]) -> Counter[str]:
    """How many findings of each severity are told."""
    found: Counter[str] = Counter()
    for telling in tellings:
        found[telling.severity] += telling.count
    return found
