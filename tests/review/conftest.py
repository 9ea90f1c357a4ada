"""One repository of records for all tests of the review, as :mod:`tests.support.base` has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from generator.git.repository import Repository
from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed, review
from generator.review.authority import account
from tests.support import base
from tests.support.proposals import History, Step

Judge = Callable[..., Reviewed]


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    return History.start(tmp_path_factory.mktemp("review") / "base.git", base.files())


@pytest.fixture
def repository(history: History) -> Iterator[Repository]:
    with Repository(history.root) as repository:
        yield repository


@pytest.fixture
def propose(history: History, repository: Repository, request: pytest.FixtureRequest) -> Judge:
    """Make a proposal of some steps and judge it; ``asked`` are further things to ask."""

    def judged(by: str, *steps: Step, start: str = "main", **asked: object) -> Reviewed:
        name = "t/" + "".join(c if c.isalnum() else "-" for c in request.node.name)
        history.branches({name: (start, steps)})
        actor = account(by)
        assert actor
        known = {"base": "main", "head": name, "received": datetime.fromisoformat(base.NOW)}
        return review(repository, ReviewInput(**{"actor": actor, **known, **asked}))  # type: ignore[arg-type]

    return judged
