"""Link checks against a real local server, with every kind of response."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from generator.forge import network
from generator.forge.network import Answer, Unreachable, ask, ask_public, is_public
from generator.health.link_check import TRIES, Prober, links
from tests.support.stale import registry
from tests.support.standin import listening

ASKED: Counter[str] = Counter()


class Server(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        name = self.path.strip("/")
        ASKED[f"{self.command} {name}"] += 1
        if name == "moved":
            return self._say(301, "/fine")
        if name == "round":
            return self._say(302, "/round")
        if name == "broken-off":
            return self.connection.close()
        if name == "flaky":
            return self._say(503 if ASKED["HEAD flaky"] < 3 else 200)
        if name == "no-head":
            return self._say(405 if self.command == "HEAD" else 200)
        self._say({"fine": 200, "shut": 403, "busy": 429, "late": 410}.get(name, 404))

    do_GET = do_HEAD  # noqa: N815

    def _say(self, status: int, where: str = "") -> None:
        self.send_response(status)
        if where:
            self.send_header("Location", where)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    ASKED.clear()
    with listening(Server) as address:
        yield address


def asking(method: str, url: str) -> Answer | None:
    try:
        return ask(method, url, {}, largest=1)
    except Unreachable:
        return None


def test_each_answer_is_told_for_what_it_is(site: str) -> None:
    paused: list[float] = []
    names = ("fine", "moved", "no-head", "nowhere", "late", "shut", "busy", "flaky", "round")
    found = Prober(asking, paused.append).outcomes(f"{site}/{name}" for name in names)
    assert {url.rpartition("/")[2]: outcome for url, outcome in found.items()} == {
        **dict.fromkeys(("fine", "moved", "no-head", "flaky", "round"), "fine"),
        **dict.fromkeys(("nowhere", "late"), "gone"),
        **dict.fromkeys(("shut", "busy"), "unsure"),
    }
    assert ASKED["HEAD flaky"] == 3 and ASKED["GET fine"] == 0
    assert paused.count(1.0) == len(names) - 1, "one second between two links of a host"


def test_a_host_that_is_silent_is_not_asked_on_and_on(site: str) -> None:
    asked: list[str] = []

    def silent(method: str, url: str) -> None:
        asked.append(url)

    found = Prober(silent, lambda _: None).outcomes(f"https://x.example/{n}" for n in range(9))
    assert Counter(found.values()) == {"unreachable": 3, "unsure": 6}
    assert len(asked) == 3 * TRIES
    broken = Prober(asking, lambda _: None).outcomes([f"{site}/broken-off"])
    assert list(broken.values()) == ["unreachable"]


def test_where_no_host_answers_no_link_is_called_dead() -> None:
    silent = Prober(lambda method, url: None, lambda seconds: None)
    several = [f"https://{host}.example/{page}" for host in "abc" for page in range(5)]
    assert {*silent.outcomes(several).values()} == {"offline"}
    assert {*silent.outcomes(several[:2]).values()} == {"unreachable"}, "one host that is gone"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.1.1/x",
        "http://224.0.0.1/",
        "http://[::ffff:169.254.169.254]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[2002:7f00:1::]/",
    ],
)
def test_addresses_of_this_machine_and_its_neighbours_are_not_public(url: str) -> None:
    assert not is_public(url)


def test_a_name_that_leads_elsewhere_when_it_is_asked_is_told_nothing(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urllib.request.getproxies", dict)
    for looked_at in (True, False):  # as of a name that is another host's by now, and of our own
        monkeypatch.setattr(network, "is_public", lambda url, said=looked_at: said)
        before = ASKED.total()
        assert ask_public("GET", f"{site}/fine", {}) is None
        assert ASKED.total() == before
    monkeypatch.setattr(network, "is_public", lambda url: True)
    monkeypatch.setattr(network, "_is_public", lambda address: True)
    assert ask_public("GET", f"{site}/fine", {}) is not None


def test_only_addresses_of_the_web_are_asked_for() -> None:
    with pytest.raises(ValueError, match="file:"):
        ask("GET", "file:///etc/passwd", {})


def test_links_are_found_wherever_a_record_has_them() -> None:
    found = links(
        registry(
            """
# calls/a
apply_url: "https://x.example/apply"
sources:
  - {url: "https://x.example/notice", basis: notice}
---
# calls/b
sources:
  - {url: "https://x.example/notice", basis: notice}
"""
        )
    )
    assert found == {
        "https://x.example/apply": ["data/calls/a.yml"],
        "https://x.example/notice": ["data/calls/a.yml", "data/calls/b.yml"],
    }
