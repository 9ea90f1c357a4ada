"""Which firms have a page of their own, and where: those of which rosters tell several things."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.facts.firms import Participation, firms
from generator.facts.once import once
from generator.records.registry import Registry

TELLING = ("products", "hs_codes", "homepage", "booth")
OTHER = re.compile("[^a-z0-9]+")


@once
def published_firms(registry: Registry) -> tuple[list[Participation], ...]:
    """Each firm with its participations that may be shown, the latest first.

    Shown is who still takes part in a group whose roster all its firms have agreed to.
    """
    shown = ([p for p in firm.participations if _may_be_shown(p)] for firm in firms(registry).all)
    return tuple(
        sorted(entries, key=lambda p: p.consortium.id, reverse=True) for entries in shown if entries
    )


@once
def together(registry: Registry) -> Mapping[int, list[Participation]]:
    """By the identity of a row of a roster, all that may be shown of its firm."""
    every = published_firms(registry)
    return {id(entry.fields): entries for entries in every for entry in entries}


def shown_of(firm: Mapping[str, Any], registry: Registry) -> Sequence[Participation]:
    """All that may be shown of the firm of a row of a roster."""
    return together(registry).get(id(firm), ())


@once
def _addresses(registry: Registry) -> Mapping[int, str]:
    """By the identity of a row of a roster, the address of its firm's page."""
    addressed = ((entries, page_of(entries)) for entries in published_firms(registry))
    return {id(entry.fields): address for entries, address in addressed for entry in entries}


def page_of_row(firm: Mapping[str, Any], registry: Registry) -> str:
    """The address of the page of the firm of a row of a roster; empty where it has none."""
    return _addresses(registry).get(id(firm), "")


def _may_be_shown(entry: Participation) -> bool:
    return bool(entry.consortium.fields["roster_consent"]) and not entry.fields["withdrawn"]


def page_of(entries: Sequence[Participation]) -> str:
    """The address of a firm's page; empty where its row on a roster tells all that is known."""
    told = sum(any(entry.fields[name] for entry in entries) for name in TELLING)
    return f"participants/{_key(entries)}/" if told + (len(entries) > 1) > 1 else ""


def _key(entries: Sequence[Participation]) -> str:
    """What names a firm for ever: its id, else a digest, which tells no more than its page."""
    keys = sorted({key for entry in entries for key in entry.keys}, reverse=True)
    kind, said = keys[0] if keys else ("name", min(entry.names["ko"] for entry in entries))
    if kind == "firm_id":
        return OTHER.sub("-", f"firm-{said}".lower()).strip("-")
    return f"{kind.rpartition('_')[2]}-{hashlib.sha256(said.encode()).hexdigest()[:12]}"
