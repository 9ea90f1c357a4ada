"""One news item: what a publication changed in a record, as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class News:
    """One change of one record in one publication."""

    id: str
    name: str
    """The record's present name."""
    record_kind: str
    title: Any
    kind: str
    """``deadline``, ``money``, ``eligibility``, ``result``, ``text``, ``added`` or ``removed``."""
    when: datetime
    """In Seoul."""
    role: str
    """Who asked for it: ``reviewers``, ``maintainers``, ``hosts``; empty when that is not known."""
    words: Mapping[str, str]
    """What changed, by language."""
    there: bool = True
    """Whether the record is still there."""

    @property
    def day(self) -> str:
        """The day in Seoul."""
        return self.when.date().isoformat()
