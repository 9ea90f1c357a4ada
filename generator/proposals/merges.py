"""Merges of the target into a proposal, which add nothing to it."""

from __future__ import annotations

from collections.abc import Collection

from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.proposals.bounds import too_large


def brought_up_to_date(
    repository: Repository, base: str, version: str, earlier: Collection[str]
) -> bool:
    """Whether a version is one that was there ``earlier``, merged with the target and no more.

    The merge is made again, and has to give the same files.
    """
    try:
        parents = repository.parents(version)
        if len(parents) != 2 or parents[0] not in earlier:
            return False
        if too_large(repository, base, version):
            return False
        own, other = parents
        if repository.merge_base(other, repository.commit(base)) != other:
            return False
        merged = repository.merged(other, own)
        return not merged.conflicts and merged.tree == repository.tree_id(version)
    except NoVersion:  # it is gone, so nobody can say what it added
        return False
