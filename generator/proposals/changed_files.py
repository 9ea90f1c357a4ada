"""Maps changed paths to changed records under ``data/``, and to other files."""

from __future__ import annotations

from collections.abc import Iterable

from generator.git.tree_entries import Changed
from generator.proposals.snapshot import Snapshot
from generator.review.change import Change
from generator.review.data_paths import inside_data

Pair = tuple[str | None, str | None]
"""Where a file was, and where it is."""


def changed_records(
    raw: Iterable[Changed], before: Snapshot, after: Snapshot
) -> tuple[Change, ...]:
    """Changed files under ``data/``; a record that names its former id is the same record."""
    pairs = [_inside(one) for one in raw]
    gone = {old for old, new in pairs if old and old != new}
    apart: list[Pair] = []
    for old, new in pairs:
        kept = not (old and new) or old == new or _same(old, new, gone, before, after)
        apart += [(old, new)] if kept else [(old, None), (None, new)]
    found = (
        Change(old, new, before.record(old), after.record(new), _modes(old, new, before, after))
        for old, new in _joined(apart, after)
        if old or new
    )
    return tuple(sorted(found, key=lambda change: change.file))


def _inside(one: Changed) -> Pair:
    old, new = (path if path and inside_data(path) else None for path in (one.old, one.new))
    return old, new


def _joined(pairs: list[Pair], after: Snapshot) -> list[Pair]:
    """The pairs, with each new record that names a deleted one's id as that record's new name.

    A record that was there already is nobody's new name, and one that is gone has one at most:
    else its owner could change another's record in the name of its own.
    """
    gone = {old for old, new in pairs if old and not new}
    named: dict[str, str] = {}
    for old, new in pairs:
        former = _former(new, after, gone - named.keys()) if new and not old else None
        if new and former:
            named[former] = new
    renamed = {new: old for old, new in named.items()}
    return [(renamed.get(new or "", old), new) for old, new in pairs if new or old not in named]


def _same(old: str, new: str, gone: set[str], before: Snapshot, after: Snapshot) -> bool:
    """Whether a moved file is the same record: in one folder, or of one title in another year's.

    Git goes by how alike two files are; the record's own word, which ``gone`` one it was, is above.
    """
    said = _former(new, after, {old}) or _former(new, after, gone)
    if said:
        return said == old
    if old.split("/")[1:-1] == new.split("/")[1:-1]:
        return True
    was, will = before.record(old), after.record(new)
    if was is None or will is None or (type(was), was.sample) != (type(will), will.sample):
        return False
    title = was.written.get("title")
    return title is not None and title == will.written.get("title")


def _modes(
    old: str | None, new: str | None, before: Snapshot, after: Snapshot
) -> tuple[str | None, str | None]:
    there, then = before.files.get(old or ""), after.files.get(new or "")
    return there.mode if there else None, then.mode if then else None


def _former(new: str, after: Snapshot, gone: set[str]) -> str | None:
    """The deleted file that a record says it was."""
    record = after.record(new)
    return next((old for old in record.former_files if old in gone), None) if record else None


def outside_data(raw: Iterable[Changed]) -> tuple[str, ...]:
    """The changed files that are no part of ``data/``, sorted."""
    paths = {path for one in raw for path in one.paths}
    return tuple(sorted(path for path in paths if not inside_data(path)))
