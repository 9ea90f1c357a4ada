"""Who asked what is left as a whole, and is known as a whole or not at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import pytest

from generator.build.kept.askers import BUCKETS, AskedBefore, Askers, AskersNotKnown
from generator.cache.store import Shelf, Store

QUESTION = ("named", "calls/2026-hosts")
NOTHING: Mapping[str, bytes] = {}
KNOWN = AskedBefore((QUESTION,), "of inputs")


class Lossy(Shelf):
    """A shelf that tells what is left of what was kept."""

    def __init__(self, left: Mapping[str, bytes] = NOTHING) -> None:
        super().__init__(Store(None), b"")
        vars(self)["left"] = left

    def tell(self, keys: Collection[str]) -> dict[str, bytes]:
        """Those of some values that are left."""
        left = vars(self)["left"]
        return {key: left[key] for key in keys if key in left}


def test_a_part_that_is_gone_is_not_one_in_which_nobody_asked() -> None:
    """A store may lose any row: the one damaged, or the one that was not used for longest."""
    place = Path("site")
    left = Askers(Lossy(), place).anew()
    left.note("calls/2026-hosts/", KNOWN)
    kept = left.to_keep()
    assert len(kept) == 2 * BUCKETS

    whole = Askers(Lossy(kept), place)
    assert whole.known("calls/2026-hosts/") == KNOWN
    assert list(whole.of(QUESTION[1])[QUESTION]) == ["calls/2026-hosts/"]
    assert whole.known("calls/nowhere/") is None
    empty = Askers(Lossy(), place)
    with pytest.raises(AskersNotKnown):
        empty.known("calls/2026-hosts/")
    with pytest.raises(AskersNotKnown):
        empty.of(QUESTION[1])
