"""Lines of records as an earlier run wrote them, of which some changed, came or went.

All others are copied as bytes: nobody reads what they say.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass

END = b"\n"  # JSON writes no other one than that between two lines


@dataclass(frozen=True)
class ChangedLines:
    """Some JSON objects, one on a line and each with its id first, in the order of their ids."""

    before: bytes
    ids: Collection[str]
    """Of all that there are now."""

    def with_changes(self, changes: Mapping[str, bytes | None]) -> bytes:
        """The same with other lines of some ids, given in order; None is one that is gone."""
        parts: list[bytes | memoryview] = []  # views, so that nothing is copied twice
        whole, done, ids = memoryview(self.before), 0, sorted({*self.ids, *changes})
        for id, line in changes.items():
            begins = self._begins(id, done)
            at = self._following(id, done, ids) if begins is None else begins
            parts.append(whole[done:at])
            done = at if begins is None else self.before.index(END, at) + len(END)
            if line is not None:
                parts += line, END
        return b"".join((*parts, whole[done:]))

    def _begins(self, id: str, start: int) -> int | None:
        """Where the line of an id begins, from a beginning of another line on."""
        head = b'{"id": %b,' % json.dumps(id, ensure_ascii=False).encode()
        if self.before.startswith(head, start):
            return start
        at = self.before.find(END + head, start)
        return at + len(END) if at >= 0 else None

    def _following(self, id: str, start: int, ids: list[str]) -> int:
        """Where a line belongs that was not there: before the first of those after it."""
        rest = (self._begins(one, start) for one in ids[bisect_right(ids, id) :])
        return next((at for at in rest if at is not None), len(self.before))
