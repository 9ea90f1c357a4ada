"""Labels of a pull request: from what it changes and whose turn it is.

Labels are ids here; ``.github/labels.yml`` has their names.  Of the labels for the outcome of a
request the portal sets 게시됨 and people the others (반려, 미선정, 신청 취소).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.model import FOLDERS
from generator.review.change import Change
from generator.review.judgement import Judgement

TURNS = ("author", "organizations", "reviewers", "maintainers", "merge")
KINDS = (*(kind.kind for kind in FOLDERS.values()), "samples", "roles", "portal")
WHATS = ("added", "deleted", "renamed", "money")


def labels(judgement: Judgement) -> tuple[str, ...]:
    """Ids of labels, sorted: kinds of records, what happens to them, whose turn it is."""
    found = {f"kind/{kind}" for change in judgement.changes for kind in _kinds(change)}
    found |= {f"what/{change.how}" for change in judgement.changes if change.how in WHATS}
    if judgement.outside:
        found.add("kind/portal")
    if judgement.money:
        found.add("what/money")
    found.add(f"turn/{judgement.verdict.turn.partition('/')[0]}")
    return tuple(sorted(found))


def _kinds(change: Change) -> Iterator[str]:
    """The kind of a record, by the folder that its file is in; made-up ones are one kind."""
    folder = change.file.split("/")[1]
    if folder == "samples":
        yield "samples"
    elif change.file == "data/roles.yml":
        yield "roles"
    elif folder in FOLDERS:
        yield FOLDERS[folder].kind
