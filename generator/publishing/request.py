"""A judged request as one commit of the portal's own: the judged tree is published, or nothing.

Nothing between the target and the request's end enters the published line: no commit in the middle,
no date that Git was told, nobody's address.  A forge and the hook of a plain Git server publish by
these two functions; what differs is only how the target is moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from generator.git.repository import Repository
from generator.git.writing import CommitMetadata, Signature, commit_tree, land
from generator.people.redaction import path
from generator.proposals.review_proposal import Reviewed
from generator.publishing.letter import message
from generator.review.verdict import APPROVED


class NotApproved(Exception):
    """What is to be published was not approved."""


def made_commit(repository: Repository, reviewed: Reviewed, by: Signature, now: datetime) -> str:
    """The commit that publishes a request, after the version that it was judged against.

    It lasts as long as the repository is open.  Raises ``NotApproved``.
    """
    judged = reviewed.judgement
    if judged.verdict.word != APPROVED:
        raise NotApproved(judged.verdict.word)
    last = int(repository.git("log", "-1", "--format=%ct", "--end-of-options", judged.base))
    moment = max(int(now.timestamp()), last)
    files = [*(change.file for change in judged.changes), *judged.outside]
    marks = [f"Portal-Request: {judged.head}"]
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
    """Publish a judged request in one step; the id of its commit.

    ``closes`` are the refs that the judgement rests upon, each with the version it names; they go
    with it.  Raises ``NotApproved``, and ``NoVersion`` where one of them or the branch has moved.
    """
    made = made_commit(repository, reviewed, *letter)
    land(repository, branch, reviewed.judgement.base, made, closes)
    return made


def _approved_by(reviewed: Reviewed) -> list[str]:
    standings = reviewed.judgement.verdict.standings
    return sorted({str(account) for standing in standings for account in standing.had})
