"""The address that a firm has for ever, where it has a page of its own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import islice

from generator.facts.rosters import Participation

TELLING = ("products", "hs_codes", "homepage", "booth")
OTHER = re.compile("[^a-z0-9]+")


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
