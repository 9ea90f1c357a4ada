"""Maps changed paths to changed records under ``data/``, and to other files."""

from __future__ import annotations

from collections.abc import Iterable

from generator.git.tree_entries import Changed
from generator.proposals.snapshot import Snapshot
from generator.review.change import Change
from generator.review.data_paths import inside_data


def changed_records(
    raw: Iterable[Changed], before: Snapshot, after: Snapshot
) -> tuple[Change, ...]:
    """Changed files under ``data/``; a record that names its former id is the same record."""
    pairs: list[tuple[str | None, str | None]] = []
    for one in raw:
        old = one.old if one.old and inside_data(one.old) else None
        new = one.new if one.new and inside_data(one.new) else None
        apart = old and new and not _same(old, new, before, after)
        pairs += [(old, None), (None, new)] if apart else [(old, new)]
    gone = {old for old, new in pairs if old and not new}
    renamed = {new: old for _, new in pairs if new for old in [_former(new, after, gone)] if old}
    moved = set(renamed.values())
    kept = [(renamed.get(new or "", old), new) for old, new in pairs if new or old not in moved]
    found = (
        Change(old, new, before.record(old), after.record(new), _modes(old, new, before, after))
        for old, new in kept
        if old or new
    )
    return tuple(sorted(found, key=lambda change: change.file))


def _same(old: str, new: str, before: Snapshot, after: Snapshot) -> bool:
    """Whether a moved file is the same record: in one folder, or of one title in another year's."""
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
