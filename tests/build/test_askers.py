"""Who asked what is left as a whole, and is known as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.askers import BUCKETS, AskedBefore, Askers, AskersNotKnown
from generator.cache.store import Gathering, Store

QUESTION = ("named", "calls/2026-hosts")
KNOWN = AskedBefore((QUESTION,), "of inputs")


def test_a_part_that_is_gone_is_not_one_in_which_nobody_asked() -> None:
    """A store may lose any row: the one damaged, or the one that was not used for longest."""
    place, shelf = Path("site"), Gathering(Store(None), b"")
    left = Askers(shelf, place).anew()
    left.note("calls/2026-hosts/", KNOWN)
    kept = left.to_keep()
    assert len(kept) == 2 * BUCKETS

    class Lost(Gathering):
        def tell(self, keys: object) -> dict[str, bytes]:
            """What was kept, without what was lost."""
            assert isinstance(keys, list)
            return {key: self.entries[key] for key in keys if key in self.entries}

    whole = Askers(Lost(Store(None), b"", kept), place)
    assert whole.known("calls/2026-hosts/") == KNOWN
    assert list(whole.of(QUESTION[1])[QUESTION]) == ["calls/2026-hosts/"]
    assert whole.known("calls/nowhere/") is None
    empty = Askers(Lost(Store(None), b""), place)
    with pytest.raises(AskersNotKnown):
        empty.known("calls/2026-hosts/")
    with pytest.raises(AskersNotKnown):
        empty.of(QUESTION[1])
