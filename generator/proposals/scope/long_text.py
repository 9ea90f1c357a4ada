"""Many texts as one, in which a search takes as long as in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from itertools import accumulate

BETWEEN = b"\xff"  # in no text of UTF-8, so nothing is found across two of them
Fits = Callable[[bytes, int, int], bool]
"""Whether a hit in a text, from one place to another, is what was looked for."""


class LongText:
    """Texts in one, with something between, before and after them."""

    def __init__(self, texts: Collection[bytes]) -> None:
        self.text = BETWEEN.join((b"", *texts, b""))
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=1))

    def places(self, wanted: bytes, fits: Fits) -> Iterator[int]:
        """Which of the texts have it, by their number from 0."""
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            further = at + 1
            if fits(self.text, at, at + len(wanted)):
                place = bisect_right(self._starts, at) - 1
                yield place
                further = self._starts[place + 1]  # one hit a text is enough
            at = self.text.find(wanted, further)

    def one(self, place: int) -> bytes:
        """One of the texts."""
        return self.text[self._starts[place] : self._starts[place + 1] - 1]

    def parts(self, text: bytes) -> LongText:
        """The same texts, of which something was taken away."""
        return LongText(text.split(BETWEEN)[1:-1])


def anywhere(text: bytes, start: int, end: int) -> bool:
    """Every hit."""
    return True
