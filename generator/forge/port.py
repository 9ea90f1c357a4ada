"""What the portal asks of a forge, in the portal's terms.

Each forge is one module that answers this for its own API (``github``, ``gitea``, ``gitlab``);
nothing else knows how a forge names things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

from generator.forge.recommended import Gap, SetUp
from generator.forge.terms import (
    Address,
    Issue,
    Label,
    OpenRequest,
    Push,
    RequestComment,
    Review,
    Status,
    User,
)


class Forge(Protocol):
    """A repository on a forge."""

    name: str
    """What begins its accounts, as ``github:123``."""
    address: Address
    git_user: str
    """The name that goes with a token where Git asks for one."""

    def ref(self, number: int) -> str:
        """The ref under which a request's last version can be fetched."""

    def open_requests(self, target: str) -> list[OpenRequest]:
        """The open requests for a branch, the first one first."""

    def pushes(self, request: OpenRequest) -> list[Push]:
        """The versions of a request that the forge tells of, each with its first moment."""

    def reviews(self, request: OpenRequest) -> list[Review]:
        """What reviewers said, in order; all of it, or ``ApiError`` 413."""

    def files(self, number: int) -> list[str]:
        """The paths that a request touches, old and new."""

    def user(self, id: int) -> User | None:
        """An account by its number; None when it is gone."""

    def me(self) -> User:
        """The account that the token belongs to."""

    def comments(self, number: int) -> list[RequestComment]:
        """The comments on a request, the first one first."""

    def comment(self, number: int, body: str) -> RequestComment:
        """Write a comment."""

    def edit_comment(self, number: int, id: int, body: str) -> None:
        """Give a comment another text."""

    def labels(self, number: int) -> set[str]:
        """The names of the labels on a request."""

    def add_labels(self, number: int, labels: Iterable[Label]) -> None:
        """Put labels on a request; those that the repository lacks are made."""

    def remove_label(self, number: int, name: str) -> None:
        """Take a label off."""

    def status(self, version: str, context: str) -> Status | None:
        """The last status of a version under a name."""

    def set_status(self, version: str, context: str, status: Status) -> None:
        """Give a version a status."""

    def issues(self) -> list[Issue]:
        """The open issues, the first one first, without requests."""

    def open_issue(self, title: str, body: str, label: Label) -> None:
        """Open an issue."""

    def edit_issue(self, number: int, title: str, body: str) -> None:
        """Give an issue another title and text."""

    def close_issue(self, number: int) -> None:
        """Close an issue."""

    def gaps(self, wanted: SetUp) -> Iterator[Gap]:
        """What is not set up as it should be, as far as the account is shown it."""

    def set_up(self, wanted: SetUp) -> None:
        """Make it so; what an operator has set beside that stays."""

    def working(self, wanted: SetUp, now: datetime) -> Iterator[Gap]:
        """What keeps the portal's workflows from running, as far as the account is shown it."""

    def set_to_work(self, wanted: SetUp) -> None:
        """Have the forge run workflows, and the published branch be the one that they are of."""

    def mark_published(self, request: OpenRequest, commit: str) -> bool:
        """Close a request as published by a commit; False where it cannot be shown as merged."""
