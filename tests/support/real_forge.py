"""Accounts on a real Forgejo, for trials that are given its address.

``PORTAL_FORGEJO`` is the address and ``PORTAL_FORGEJO_ADMIN`` an administrator's token with all
scopes.  Accounts and repositories are made there and stay.
"""

from __future__ import annotations

import base64
import os
import time
from dataclasses import dataclass, field

from generator.forge.client import Client
from tests.support.proposals import History

ADDRESS = os.environ.get("PORTAL_FORGEJO", "").rstrip("/")
ADMIN = os.environ.get("PORTAL_FORGEJO_ADMIN", "")
PASSWORD = "Only-for-trials-1"
SCOPES = ["write:repository", "write:issue", "write:user"]


def administrator() -> Client:
    """The forge as its administrator asks it."""
    return Client(f"{ADDRESS}/api/v1", {"Authorization": f"token {ADMIN}"})


@dataclass
class Person:
    """An account of the forge, and what it does there."""

    id: int
    login: str
    token: str
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(f"{ADDRESS}/api/v1", {"Authorization": f"token {self.token}"})

    def push(self, history: History, repository: str, *refs: str) -> None:
        """Push as Git does it, over the line."""
        secret = base64.b64encode(f"{self.login}:{self.token}".encode()).decode()
        header = f"http.extraheader=AUTHORIZATION: basic {secret}"
        where = f"{ADDRESS}/{repository}.git"
        history.run("-c", header, "push", "-q", "--force", where, *refs)


def person(name: str) -> Person:
    """A new account with a token."""
    login = f"{name}-{time.time_ns() // 1_000_000}"
    mail = f"{login}@example.org"
    wanted = {"username": login, "email": mail, "password": PASSWORD}
    made = administrator().write("POST", "/admin/users", {**wanted, "must_change_password": False})
    secret = base64.b64encode(f"{login}:{PASSWORD}".encode()).decode()
    own = Client(f"{ADDRESS}/api/v1", {"Authorization": f"Basic {secret}"})
    given = own.write("POST", f"/users/{login}/tokens", {"name": "trial", "scopes": SCOPES})
    return Person(made["id"], login, given["sha1"])
