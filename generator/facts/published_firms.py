"""Firms as they may be shown: by which of their participations, and at which address."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import islice

from generator.facts.firms import firms
from generator.facts.once import once
from generator.facts.rosters import Participation, roster
from generator.records.model import Consortium
from generator.records.registry import Registry

TELLING = ("products", "hs_codes", "homepage", "booth")
OTHER = re.compile("[^a-z0-9]+")


@once
def published_firms(registry: Registry) -> tuple[list[Participation], ...]:
    """Each firm with its participations that may be shown, the latest first.

    Shown is who still takes part in a group whose roster all its firms have agreed to.
    """
    agreed = (group for group in registry.all(Consortium) if group.fields["roster_consent"])
    shown = {one for group in agreed for one in roster(group) if not one.fields["withdrawn"]}
    found = ([one for one in firm.participations if one in shown] for firm in firms(registry).all)
    return tuple(
        sorted(entries, key=lambda p: p.consortium.id, reverse=True) for entries in found if entries
    )


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
