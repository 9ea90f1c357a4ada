"""The words between the portal and any forge: requests, versions, reviews, comments, labels, …

Numbers of accounts never change; logins do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

MOST_REVIEW_PAGES = 100  # of a hundred each
SHA = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a repository is on a forge, and with what token it is asked."""

    api: str
    """The root of the forge's API."""
    repository: str
    """Its path, as ``owner/name``."""
    token: str = field(default="", repr=False)

    @property
    def server(self) -> str:
        """The address that Git fetches from begins with this."""
        own = re.sub(r"/api/v\d+\Z", "", self.api)
        return "https://github.com" if own == "https://api.github.com" else own


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """An open request to publish."""

    number: int
    head: str
    author: int
    """The number of the account that opened it; 0 when the account is gone."""
    opened: str
    """When the forge received the request."""
    repository: int
    """The repository that it comes from; 0 when that is gone."""
    branch: str
    title: str = ""
    draft: bool = False
    """Whether its author says that it is not ready."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Push:
    """A version that came to a request."""

    version: str
    received: datetime
    by: int
    """The number of the account that pushed it; 0 when it is gone or not told."""


@dataclass(frozen=True, slots=True)
class Review:
    """What an account said of one version: ``approved``, ``changes-requested`` or ``dismissed``."""

    by: int
    version: str
    state: str


@dataclass(frozen=True, slots=True)
class RequestComment:
    """A comment on a request; ``ours`` when the portal's own account wrote it."""

    id: int
    body: str
    ours: bool
    url: str
    by: int
    """The number of the account that wrote it; 0 when it is gone."""
    written: datetime
    edited: bool
    """Whether its text is another than it was: others than its writer may have given it that."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An open issue; ``ours`` when the portal's own account opened it."""

    number: int
    title: str
    body: str
    ours: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A label of ``.github/labels.yml``."""

    id: str
    name: str
    color: str
    description: str
    by: str
    """``review`` when the review puts it on and takes it off; ``people`` otherwise."""


@dataclass(frozen=True, slots=True)
class Status:
    """The required status of a version: a verdict, what it says, and where more is said."""

    verdict: str
    says: str
    url: str


@dataclass(frozen=True, slots=True)
class User:
    """An account; its number is 0 where the forge does not tell it to the account itself."""

    id: int
    login: str
