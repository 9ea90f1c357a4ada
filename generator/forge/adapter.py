"""What every adapter has: a repository, the client that asks about it, and the portal's account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, Protocol
from urllib.parse import quote

from generator.forge import workings
from generator.forge.client import Client
from generator.forge.recommended import Gap, SetUp, differing, lacking, shown, writing
from generator.forge.terms import Address, Label, User


class Rules(Protocol):
    """How one forge says the recommended set-up: a module such as ``gitea_rules``."""

    STYLES: Mapping[str, Any]
    """How it should merge, in the forge's own settings."""

    def branch_gaps(self, forge: Adapter, wanted: SetUp) -> Iterator[Gap]:
        """What the rule of the branch lacks."""

    def writers(self, forge: Adapter) -> Iterator[str]:
        """The logins of those who may write."""

    def set_up(self, forge: Adapter, wanted: SetUp) -> None:
        """Make it as recommended, labels aside."""


class Adapter:
    """A repository on a forge; what a forge calls things is left to the adapters."""

    name: str
    git_user: str
    rules: Rules
    works: workings.Works
    hash = ""
    """What stands before a colour."""

    def __init__(self, address: Address, client: Client, root: str) -> None:
        self.address, self.client, self.root = address, client, root

    def me(self) -> User:
        """As in ``Forge``."""
        return self._own

    @cached_property
    def _own(self) -> User:
        return account_of(self.client.read("/user"))

    def _pages(self, path: str, **options: Any) -> Iterator[Any]:
        return self.client.pages(f"{self.root}/{path}", **options)

    def _write(self, method: str, path: str, **content: Any) -> Any:
        return self.client.write(method, f"{self.root}/{path}", content or None)

    def _named(self, labels: Iterable[Label]) -> list[str]:
        """The names of labels, each of which is made where the repository lacks it."""
        wanted = list(labels)
        for label in wanted:
            if self.client.found(f"{self.root}/labels/{quoted(label.name)}") is None:
                self._made(label)
        return [label.name for label in wanted]

    def gaps(self, wanted: SetUp) -> Iterator[Gap]:
        """As in ``Forge``."""
        yield from shown(
            branch=self.rules.branch_gaps(self, wanted),
            styles=self._style_gaps(),
            writers=self._writer_gaps(wanted),
            labels=self._label_gaps(wanted),
        )

    def working(self, wanted: SetUp, now: datetime) -> Iterator[Gap]:
        """As in ``Forge``."""
        return workings.gaps(self, self.works, wanted, now)

    def set_to_work(self, wanted: SetUp) -> None:
        """As in ``Forge``."""
        self.works.switch_on(self, wanted.branch)

    def set_up(self, wanted: SetUp) -> None:
        """As in ``Forge``; labels that are there stay as they are."""
        self.rules.set_up(self, wanted)
        there = self._label_names()
        for label in wanted.labels:
            if label.name not in there:
                self._made(label)

    def _style_gaps(self) -> Iterator[Gap]:
        styles = self.rules.STYLES
        rules = dict.fromkeys(styles, "merge-styles")
        yield from differing(rules, styles, self.client.read(self.root))

    def _writer_gaps(self, wanted: SetUp) -> Iterator[Gap]:
        yield from writing(wanted, self.rules.writers(self))

    def _label_gaps(self, wanted: SetUp) -> Iterator[Gap]:
        yield from lacking(wanted, self._label_names())

    def _label_names(self) -> set[str]:
        return {str(entry["name"]) for entry in self._pages("labels")}

    def _made(self, label: Label) -> Any:
        told = {"color": f"{self.hash}{label.color}", "description": label.description}
        return self._write("POST", "labels", name=label.name, **told)


def account_of(entry: Mapping[str, Any] | None) -> User:
    """The account of an answer, whose changing name GitLab calls otherwise; 0 when it is gone.

    Gitea tells the ghost of an account that is gone, whose number is below 0, as it does its bots'.
    """
    told = entry or {}
    return User(
        max(0, int(told.get("id") or 0)), str(told.get("login") or told.get("username") or "")
    )


def written(entry: Mapping[str, Any], by: str) -> dict[str, Any]:
    """Who wrote a comment, when, and whether it is as it was."""
    moment, last = (str(entry[name]) for name in ("created_at", "updated_at"))
    by_whom = account_of(entry.get(by)).id
    return {"by": by_whom, "written": datetime.fromisoformat(moment), "edited": moment != last}


def quoted(name: str) -> str:
    """A name as one step of an address."""
    return quote(name, safe="")
