"""Which approvals and objections count, of accounts that have several parts in a request."""

from __future__ import annotations

import pytest

from generator.review.approvals import Approval, Given
from generator.review.authority import MAINTAINERS, REVIEWERS, Account, Authority, Need
from generator.review.verdict import verdict

AUTHOR, REVIEWER, MAINTAINER, HOST, STRANGER = (Account("github", id) for id in range(1, 6))
AUTHORITY = Authority(
    {REVIEWERS: frozenset({AUTHOR, REVIEWER}), MAINTAINERS: frozenset({MAINTAINER})},
    {"kmdica": frozenset({HOST})},
)


def given(*said: tuple[Account, str, str]) -> Given:
    words = tuple(Approval(by, head, state) for by, head, state in said)
    return Given(words, "now", AUTHOR, AUTHORITY)


@pytest.mark.parametrize(
    ("by", "groups", "holds"),
    [
        (REVIEWER, [REVIEWERS], True),
        (MAINTAINER, [REVIEWERS], True),
        (REVIEWER, ["organizations/kmdica"], True),
        (HOST, ["organizations/kmdica"], True),
        (HOST, [REVIEWERS], False),
        (STRANGER, [REVIEWERS], False),
        (AUTHOR, [REVIEWERS], False),
    ],
)
def test_whoever_may_decide_may_object_but_for_the_author(
    by: Account, groups: list[str], holds: bool
) -> None:
    assert given((by, "now", "changes_requested")).objections(groups) == (by,) * holds


def test_an_approval_of_an_older_version_is_told_until_its_account_approves_this_one() -> None:
    old, other = (REVIEWER, "old", "approved"), (MAINTAINER, "old", "approved")
    both = given(old, other, (REVIEWER, "now", "approved"))
    assert [one.account for one in both.stale()] == [MAINTAINER]
    assert both.counting() == {REVIEWER}


def test_owners_are_asked_first_and_reviewers_last() -> None:
    needs = [Need(REVIEWERS), Need(MAINTAINERS), Need("organizations/kmdica")]
    said: list[tuple[Account, str, str]] = []
    turns = ["organizations/kmdica", MAINTAINERS, REVIEWERS, "merge"]
    for turn, by in zip(turns, (HOST, MAINTAINER, REVIEWER, None), strict=True):
        assert verdict(False, [], needs, given(*said)).turn == turn
        said += [(by, "now", "approved")] if by else []
