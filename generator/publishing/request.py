"""Publishes a request as one commit by the portal, with exactly the tree that was reviewed.

The published branch gets none of the request's own commits: no intermediate commit, no date set by
a client, no mail address.  Forges and the hook of a plain Git server both publish through these two
functions; they differ only in how the branch is moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from generator.git.repository import Repository
from generator.git.writing import CommitMetadata, Signature, commit_tree, land, not_before
from generator.people.redaction import path
from generator.proposals.review_proposal import Reviewed
from generator.publishing.letter import message
from generator.review.verdict import APPROVED

REQUEST = "Portal-Request"
"""What begins the line of a message that names the version of the request."""


class NotApproved(Exception):
    """The request is not approved; holds its verdict."""


def made_commit(repository: Repository, reviewed: Reviewed, by: Signature, now: datetime) -> str:
    """Create the commit that publishes a request, on top of the version it was reviewed against.

    It exists only while the repository is open.  Raises ``NotApproved``.
    """
    judged = reviewed.judgement
    if judged.verdict.word != APPROVED:
        raise NotApproved(judged.verdict.word)
    moment = not_before(repository, judged.base, now)
    files = [*(change.file for change in judged.changes), *judged.outside]
    marks = [f"{REQUEST}: {judged.head}"]
    marks += [f"Portal-Approved-By: {account}" for account in _approved_by(reviewed)]
    letter = CommitMetadata(by, moment, moment, message(map(path, files), marks))
    return commit_tree(repository, judged.base, reviewed.tree, letter)


def publish_request(
    repository: Repository,
    branch: str,
    reviewed: Reviewed,
    letter: tuple[Signature, datetime],
    closes: Mapping[str, str],
) -> str:
    """Publish a reviewed request in one transaction; returns the id of its commit.

    ``closes`` are the refs that the review relied on, each with its version; the same transaction
    deletes them.  Raises ``NotApproved``, and ``NoVersion`` if one of them or the branch moved.
    """
    made = made_commit(repository, reviewed, *letter)
    land(repository, branch, reviewed.judgement.base, made, closes)
    return made


def _approved_by(reviewed: Reviewed) -> list[str]:
    standings = reviewed.judgement.verdict.standings
    return sorted({str(account) for standing in standings for account in standing.had})
