"""What commits did to records, and the publications that this makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TypeAlias

from generator.git.log import Commit
from generator.git.tree_entries import Changed, TreeEntry
from generator.history.commit_roles import role_of
from generator.history.publications import Blob, Publication, Revision
from generator.history.record_names import FileStep, RecordNames
from generator.records.model import Record
from generator.review.authority import Account
from generator.rules.unknown_file import ROLES
from generator.text.dates import SEOUL

Version: TypeAlias = Callable[[str | None, TreeEntry | None], Record | None]
"""A record as a file of Git has it; None where that is no sound record by today's schemas."""


def of_records(log: Iterable[Commit]) -> Iterator[tuple[Commit, Changed]]:
    """Changes of real records; samples have no history."""
    for commit in log:
        for change in commit.changes:
            file = change.new or change.old or ""
            if not file.startswith("data/samples/") and file.endswith(".yml") and file != ROLES:
                yield commit, change


def steps_of(log: Iterable[Commit], version: Version) -> dict[str, list[FileStep]]:
    """What each commit did to records; a version that cannot be read tells nothing."""
    return {commit.id: list(_steps(commit, version)) for commit in log}


def publications(
    log: Iterable[Commit],
    steps: Mapping[str, Iterable[FileStep]],
    names: RecordNames,
    who: Mapping[Account, str],
    before: Mapping[str, Record | None],
) -> Iterator[Publication]:
    """The commits that changed what records say, after which each was as it was ``before``."""
    state = {**before}
    for commit in log:
        after, first = dict[str, Record | None](), dict[str, str]()
        blobs: dict[str, Blob | None] = {}
        for step in steps[commit.id]:
            known = names.at(commit.id, step.name)
            if step.record or known.last not in after:
                after[known.last], blobs[known.last] = step.record, step.blob
            first[known.last] = known.first
        revisions = (Revision(n, state.get(n), after[n], first[n], blobs[n]) for n in sorted(after))
        published = tuple(r for r in revisions if not _alike(r.before, r.after))
        state |= after
        if published:
            yield Publication(commit.id, moment(commit.seconds), role_of(commit, who), published)


def moment(seconds: int) -> datetime:
    """A moment since 1970, in Seoul."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(SEOUL)


def _steps(commit: Commit, version: Version) -> Iterator[FileStep]:
    for _, change in of_records([commit]):
        file = change.new or change.old or ""
        record = version(change.new, change.after)
        if record or change.new is None:
            name = file.removeprefix("data/").removesuffix(".yml")
            yield FileStep(name, record, Blob(file, change.after.oid) if change.after else None)


def _alike(one: Record | None, other: Record | None) -> bool:
    """Whether two versions say the same; few of those that are new need be read for that."""
    return one is other or bool(one and other and one.written == other.written)
