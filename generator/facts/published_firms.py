"""Firms as they may be shown: by which of their participations, and at which address."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence, Set
from itertools import islice

from generator.facts.firms import Firm, firms
from generator.facts.once import once
from generator.facts.rosters import Participation
from generator.records.model import Consortium
from generator.records.registry import Registry

TELLING = ("products", "hs_codes", "homepage", "booth")
OTHER = re.compile("[^a-z0-9]+")


@once
def firms_as_shown(registry: Registry) -> tuple[tuple[Firm, list[Participation]], ...]:
    """All firms, each with its participations that may be shown."""
    public = agreed(registry.all(Consortium))
    return tuple((firm, shown(firm, public)) for firm in firms(registry).all)


def published_firms(registry: Registry) -> list[list[Participation]]:
    """What may be shown of each firm of which something may."""
    return [entries for _, entries in firms_as_shown(registry) if entries]


def agreed(groups: Iterable[Consortium]) -> Set[str]:
    """The ids of those to whose roster all its firms have agreed."""
    return {group.id for group in groups if group.fields["roster_consent"]}


def shown(firm: Firm, public: Set[str]) -> list[Participation]:
    """Those of a firm that may be shown, the latest first: where it still takes part in a group
    whose roster is public.
    """
    found = [
        one
        for one in firm.participations
        if one.consortium.id in public and not one.fields["withdrawn"]
    ]
    return sorted(found, key=lambda one: one.consortium.id, reverse=True)


def page_of(entries: Sequence[Participation]) -> str:
    """The address of a firm's page; empty where its row on a roster tells all that is known."""
    told = (name for name in TELLING if any(entry.fields[name] for entry in entries))
    several = islice(told, 1 if len(entries) > 1 else 2)
    return f"participants/{_key(entries)}/" if len([*several]) + (len(entries) > 1) > 1 else ""


def _key(entries: Sequence[Participation]) -> str:
    """What names a firm for ever: its id, else a digest, which tells no more than its page."""
    keys = sorted({key for entry in entries for key in entry.keys}, reverse=True)
    kind, said = keys[0] if keys else ("name", min(entry.names["ko"] for entry in entries))
    if kind == "firm_id":
        return OTHER.sub("-", f"firm-{said}".lower()).strip("-")
    return f"{kind.rpartition('_')[2]}-{hashlib.sha256(said.encode()).hexdigest()[:12]}"
