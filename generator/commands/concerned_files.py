"""A check of what some changed files concern, as they were and as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.check import Checked
from generator.git.tree_entries import LINK, PLAIN, TreeEntry
from generator.proposals.both_versions import both_checked
from generator.proposals.scope import concerned
from generator.proposals.snapshot import Snapshot
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.review.change import Change

Version = tuple[Mapping[str, str], Mapping[str, bytes | Unreadable]]
"""The digest of each file, and its bytes."""


def both_versions(
    changed: Iterable[str],
    before: Version,
    after: Version,
    schemas: Mapping[str, Schema],
    day: date,
) -> tuple[Checked, Checked] | None:
    """What a check finds before or after the changes; None where they concern everything.

    What is found both before and after need not be there.
    """
    old = _snapshot(before, Snapshot({}, {}, schemas))
    new = _snapshot(after, old)
    changes = [
        Change(
            file if file in old.files else None,
            file if file in new.files else None,
            old.record(file),
            new.record(file),
        )
        for file in changed
    ]
    scope = concerned(changes, old, new, everything=False, standing=False)
    return None if scope.everything else both_checked(old, new, scope, day)


def _snapshot(version: Version, like: Snapshot) -> Snapshot:
    """A version of which what it shares with the other is read once."""
    digests, sources = version
    entries = {
        file: TreeEntry(LINK if isinstance(source, Unreadable) else PLAIN, digests[file])
        for file, source in sources.items()
    }
    return Snapshot(entries, sources, like.schemas, like.known)
