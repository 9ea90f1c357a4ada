"""Claims about single entries of a list, which hold or not whatever the other entries say."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from generator.rules import rulebook
from generator.rules.claim import Claim


@lru_cache(maxsize=200)
def about_entries(place: str) -> dict[str, tuple[Claim, ...]]:
    """Claims by rule about single entries of a list, which do not look at the list as a whole."""
    found: dict[str, tuple[Claim, ...]] = {}
    first, _, _ = place.partition(".")
    for rule in rulebook().values():
        claims = (
            replace(claim, each=routes)
            for claim in rule.claims
            if (routes := tuple(e for e in claim.each if e.startswith(f"{place}.*")))
            and not claim.reads(first)
        )
        if kept := tuple(claims):
            found[rule.id] = kept
    return found
