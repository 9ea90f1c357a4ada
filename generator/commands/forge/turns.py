"""Whose turn it is where the forge, or what it runs, decides that and not the records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.forge.terms import OpenRequest
from generator.review.authority import MAINTAINERS
from generator.review.messages import say
from generator.review.report_model import Report

OF_FORGES = (".github", ".forgejo", ".gitea", ".gitlab", ".gitlab-ci.yml")


def with_turn(review: Report, request: OpenRequest, publication: str) -> Report:
    """The report with its turn: the author's for a draft, maintainers' where workflows change.

    Where they have approved, or nobody's approval would help, the records decide.  What is approved
    says how it comes to be published here.

    Nothing else of it is left out: what a request changes beside that has to be seen.
    """
    if request.draft:
        return _turned(review, "author", "draft")
    unseen = any(need.group == MAINTAINERS and need.missing for need in review.needs)
    if unseen and review.turn != "author" and touches_workflows(review):
        return _turned(review, "maintainers", "maintainers-only")
    return _turned(review, "merge", publication) if review.turn == "merge" else review


def touches_workflows(review: Report) -> bool:
    """Whether the request touches what decides what a forge runs."""
    return any(path.lower().partition("/")[0] in OF_FORGES for path in review.outside)


def _turned(review: Report, turn: str, why: str) -> Report:
    labels = tuple(sorted(_labels(review, turn)))
    return replace(review, turn=turn, next=say(review.language, why, "turn"), labels=labels)


def _labels(review: Report, turn: str) -> Iterator[str]:
    yield from (one for one in review.labels if not one.startswith("turn/"))
    yield f"turn/{turn}"
