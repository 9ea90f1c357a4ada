"""The page of alerts: parts of the calendar to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Subscription:
    """One part to subscribe to, at ``calendar/<path>.ics`` and ``feeds/<path>.xml``."""

    kind: str
    names: Mapping[str, str]
    path: str
    records: int


@dataclass(frozen=True)
class AlertsPage:
    """Everything that the page of alerts shows."""

    subscriptions: tuple[Subscription, ...]

    def of(self, kind: str, language: str) -> list[Subscription]:
        """The parts of a kind by their names."""
        found = (part for part in self.subscriptions if part.kind == kind)
        return sorted(found, key=lambda part: part.names[language])

    def at(self, path: str) -> Subscription | None:
        """The part at a path."""
        return next((part for part in self.subscriptions if part.path == path), None)
