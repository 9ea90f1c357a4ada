"""Reviews a proposal: from version names to a judgement.

What counts as the change is what the merge would do to the target: the tip of the target against
the merged tree.  Where nobody else touched the same files, that is merge-base..head; where somebody
did, it is what a reader of the site would see change.  When the merge conflicts, merge-base..head
is described, and the conflict refuses it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.git.repository import Repository
from generator.git.tree_entries import Changed, TreeEntry
from generator.proposals.bounds import obstacles, too_large, too_much
from generator.proposals.data_files import data_of, is_data, schemas_of
from generator.proposals.judging import Judging
from generator.proposals.review_input import ReviewInput
from generator.proposals.snapshot import Snapshot
from generator.proposals.vouching import vouched_input
from generator.records.files import IGNORED
from generator.records.findings import Problem
from generator.records.yaml_source import Unreadable
from generator.review.authority import MAINTAINERS, REVIEWERS, Authority, roles
from generator.review.judgement import Judgement


@dataclass(frozen=True)
class Reviewed:
    """A judgement, and the two versions it was made of."""

    judgement: Judgement
    before: Snapshot
    after: Snapshot
    tree: str
    """The whole tree that was judged: what the target has once the proposal is published."""


def review(repository: Repository, asked: ReviewInput) -> Reviewed:
    """Judge a proposal."""
    tip, head = repository.commit(asked.base), repository.commit(asked.head)
    found, (old, new) = _merge(repository, tip, head)
    raw = repository.changes(old, new)
    beyond = too_much(repository, raw)
    found += [] if found and old == new else obstacles(raw, beyond)
    if beyond:
        new, raw = old, ()
    target, before, after, late = _snapshots(repository, (tip, old, new), raw, asked)
    reviewers = Authority(roles(target.roles), {}).members(REVIEWERS)
    asked = vouched_input(repository, asked, head, reviewers)
    reviewing = Judging(repository, asked, (tip, head), target, before, after)
    judgement = reviewing.judged(raw, tuple(found), late)
    return Reviewed(judgement, before, after, repository.tree_id(new))


def _merge(
    repository: Repository, tip: str, head: str
) -> tuple[list[tuple[str, Problem]], tuple[str, str]]:
    """What keeps a version from being merged, and the two versions to compare."""
    if too_large(repository, tip, head):
        return [("", Problem("too-many-files"))], (tip, tip)
    parted = repository.merge_base(tip, head)
    if parted is None:
        return [("", Problem("no-common-history"))], (tip, head)
    if parted == tip:
        return [], (tip, head)
    merged = repository.merged(tip, head)
    if merged.conflicts:
        return [(file, Problem("conflict")) for file in merged.conflicts], (parted, head)
    return [], (tip, merged.tree)


def _snapshots(
    repository: Repository,
    versions: tuple[str, str, str],
    raw: Iterable[Changed],
    asked: ReviewInput,
) -> tuple[Snapshot, Snapshot, Snapshot, bool]:
    """The tip, both versions, and whether schemas of the proposal were left out.

    A hostile schema can make judging endless, so it is used only once a maintainer has approved it.
    """
    tip, old, new = versions
    schemas = schemas_of(repository, tip)
    files = data_of(repository, old)
    sources = repository.read(files, merged=True)
    before = target = Snapshot(files, sources, schemas)
    if old != tip:  # a conflict: whose record it is must not be read from where the author left
        files_there = data_of(repository, tip)
        target = Snapshot(files_there, repository.read(files_there, merged=True), schemas)
    next_files, next_sources = _changed(repository, before, raw)
    changed = any((c.new or c.old or "").startswith("schemas/") for c in raw)
    if not changed:
        after = Snapshot(next_files, next_sources, schemas, before.known)
        return target, before, after, False
    trusted = _trusted(target, asked, repository.commit(asked.head))
    after_schemas = schemas_of(repository, new) if trusted else schemas
    return target, before, Snapshot(next_files, next_sources, after_schemas), not trusted


def _changed(
    repository: Repository, before: Snapshot, raw: Iterable[Changed]
) -> tuple[dict[str, TreeEntry], dict[str, bytes | Unreadable]]:
    """The files and bytes of the other version, of which only what changed is read."""
    files, sources = dict(before.files), dict(before.sources)
    fresh: dict[str, TreeEntry] = {}
    named = (one.after for one in raw if one.after and PurePosixPath(one.new or "").name in IGNORED)
    sizes = repository.sizes(entry.oid for entry in named)  # of others the size is not asked
    for one in raw:
        files.pop(one.old or "", None)
        sources.pop(one.old or "", None)
        if one.new and one.after and is_data(one.new, one.after, sizes.get(one.after.oid, 0)):
            fresh[one.new] = one.after
    return files | fresh, sources | repository.read(fresh)


def _trusted(tip: Snapshot, asked: ReviewInput, head: str) -> bool:
    authority = Authority(roles(tip.roles), {})
    counting = asked.given(head, authority).counting()
    return bool((counting | {asked.actor}) & authority.members(MAINTAINERS))
