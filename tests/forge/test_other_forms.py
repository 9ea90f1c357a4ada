"""Whatever a forge answers in another form, only ``ApiError`` says so, in one printable line."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.forge import client
from generator.forge.errors import ApiError
from generator.forge.forges import FORGES, forge
from generator.forge.network import Answer
from generator.forge.port import Forge
from generator.forge.posting import CONTEXT
from generator.forge.recommended import SetUp
from generator.forge.rulesets import kept
from generator.forge.terms import OpenRequest, Status
from tests.forge.test_contract import FIRST, HOST, LABELS, REVIEWER, SECOND, WORLDS, A, B, Both
from tests.support import ROOT

WANTED = SetUp("main", "login-900", ("login-1",), CONTEXT, LABELS, tuple(kept(ROOT)))
NOW = datetime(2026, 11, 27, tzinfo=UTC)
ASKED: dict[str, Callable[[Forge, OpenRequest], Any]] = {
    "me": lambda there, one: there.me(),
    "open_requests": lambda there, one: there.open_requests("main"),
    "pushes": lambda there, one: there.pushes(one),
    "reviews": lambda there, one: there.reviews(one),
    "files": lambda there, one: there.files(7),
    "user": lambda there, one: there.user(REVIEWER),
    "comment": lambda there, one: there.comment(7, "하나"),
    "comments": lambda there, one: there.comments(7),
    "add_labels": lambda there, one: there.add_labels(7, LABELS[:1]),
    "labels": lambda there, one: there.labels(7),
    "remove_label": lambda there, one: there.remove_label(7, LABELS[0].name),
    "set_status": lambda there, one: there.set_status(B, CONTEXT, Status("waiting", "a", "b")),
    "status": lambda there, one: there.status(B, CONTEXT),
    "open_issue": lambda there, one: there.open_issue("점검", "하나", LABELS[0]),
    "issues": lambda there, one: there.issues(),
    "set_up": lambda there, one: there.set_up(WANTED),
    "gaps": lambda there, one: list(there.gaps(WANTED)),
    "working": lambda there, one: list(there.working(WANTED, NOW)),
    "mark_published": lambda there, one: there.mark_published(one, "c" * 40),
}
VALUES = (None, 0, -1, 10**30, 0.5, True, "", "x\x1b[2J\u202e", [], ["x"], [[]], {}, {"x": [1]})
DEEP = b"[" * 9999
BODIES = (b"", b"null", b"3", b'"x"', b"[]", b"{}", b"[3]", b'["x"]', b"<html>", b"\xff", DEEP)
SLICE = 8

Asked = tuple[str, str, bytes | None]


class Line:
    """What went between the portal and a forge, to be said again in other forms."""

    def __init__(self, ask: Callable[..., Answer]) -> None:
        self._ask = ask
        self.heard: dict[Asked, Answer] = {}

    def record(self, method: str, url: str, headers: Any, body: Any, most: int) -> Answer:
        answer = self._ask(method, url, headers, body, most)
        self.heard[method, url, body] = answer
        return answer

    def forms(self) -> Iterator[tuple[Asked, bytes]]:
        """Each answer in each other form."""
        for asked, answer in self.heard.items():
            yield from ((asked, body) for body in BODIES)
            told = json.loads(answer.body or b"null") or {}
            for path in _paths(told):
                for value in VALUES:
                    yield asked, json.dumps(_put(told, path, value)).encode()

    def saying(self, asked: Asked, body: bytes) -> Callable[..., Answer]:
        """A line on which one thing that is asked is answered otherwise."""

        def say(method: str, url: str, headers: Any, sent: Any, most: int) -> Answer:
            known = self.heard.get((method, url, sent), Answer(404, {}, b"{}"))
            said = body if (method, url, sent) == asked else known.body
            return Answer(known.status, known.headers, said)

        return say


def _paths(told: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    within = told.items() if isinstance(told, dict) else enumerate(told[:1])
    for step, below in within:
        yield (*at, step)
        if isinstance(below, dict | list):
            yield from _paths(below, (*at, step))


def _put(told: Any, path: tuple[Any, ...], value: Any) -> Any:
    other = deepcopy(told)
    within = other
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    return other


def _each(both: Both, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Line, OpenRequest]]:
    """What is asked of a forge, one after the other, and what it answers."""
    both.there.request(7, HOST, [(A, FIRST, HOST), (B, SECOND, HOST)])
    both.there.review(7, REVIEWER, B, "approved", "2026-11-20T18:00:00Z")
    both.there.ran("publish.yml", "success", SECOND)
    [one] = both.forge.open_requests("main")
    ask = client.ask
    for name, call in ASKED.items():
        line = Line(ask)
        monkeypatch.setattr(client, "ask", line.record)
        with suppress(ApiError):
            call(_fresh(both), one)
        yield name, line, one


def _fresh(both: Both) -> Forge:
    """The same forge, of which nothing is known yet."""
    where = both.forge.address
    return forge(both.forge.name, where.api, where.repository, where.token)


def _told_otherwise(
    name: str, monkeypatch: pytest.MonkeyPatch, chance: random.Random | None = None
) -> int:
    """How many answers in other forms were met: all, or some of each kind by chance."""
    met = 0
    for both in WORLDS[name]():
        for asked, line, one in _each(both, monkeypatch):
            forms = list(line.forms())
            for form in chance.sample(forms, min(len(forms), SLICE)) if chance else forms:
                monkeypatch.setattr(client, "ask", line.saying(*form))
                met += 1
                try:
                    ASKED[asked](_fresh(both), one)
                except ApiError as error:
                    assert str(error).isprintable()
    return met


@pytest.mark.parametrize("name", FORGES)
def test_an_answer_of_another_form_is_told_as_such(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _told_otherwise(name, monkeypatch, random.Random(name)) > SLICE * len(ASKED) / 2


@pytest.mark.long
@pytest.mark.parametrize("name", FORGES)
def test_every_answer_of_another_form_is_told_as_such(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _told_otherwise(name, monkeypatch) > 2000
