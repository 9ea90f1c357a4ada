"""Whether a change of an exhibition adds editions and touches nothing that was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.review.change import Change

TOLD = ("notes", "inferred")
BESIDE_EDITION = {"editions", "sources", "checked", *TOLD}


def only_new_editions(change: Change) -> bool:
    """Also with their sources, notes and marks, each of which only comes in addition."""
    if not change.before or not change.after:
        return False
    old, new = change.before.written, change.after.written
    fields = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    kept = all((new.get("editions") or {}).get(k) == v for k, v in _editions(old).items())
    added = {f"editions.{id}" for id in _editions(new).keys() - _editions(old).keys()}
    marks = [one for one in new.get("inferred") or () if one not in (old.get("inferred") or ())]
    own = all(".".join(one.split(".")[:2]) in added for one in marks)
    lists = all(_only_longer(old.get(name), new.get(name)) for name in ("sources", *TOLD))
    return fields <= BESIDE_EDITION and kept and bool(added) and own and lists


def _only_longer(old: Any, new: Any) -> bool:
    """Whether a list has all that it had, in its order."""
    left = iter(new or ())
    return all(one in left for one in old or ())


def _editions(written: Mapping[str, Any]) -> Mapping[str, Any]:
    return written.get("editions") or {}
