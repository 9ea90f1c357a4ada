"""A request that takes too long is refused with a reason, and stops no other."""

from __future__ import annotations

import json
import subprocess
import time
from argparse import Namespace
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.commands import time_limit as time_limits
from generator.commands.forge import publish_approved, time_shares
from generator.commands.forge import report as command
from generator.commands.time_limit import TooSlow, time_limit
from generator.forge import fetching
from generator.forge.terms import OpenRequest
from tests.support import ROOT, base


def turn() -> None:
    """Work that never waits."""
    while time.monotonic():
        pass


def doubt() -> None:
    """Work that makes the best of whatever goes wrong."""
    for _ in range(1_000):
        with suppress(Exception):
            time.sleep(0.01)


class Unheard:
    """What nobody hears of, since it happens while a value is thrown away."""

    def __del__(self) -> None:
        time.sleep(0.3)


def unheard() -> None:
    """Work that the first word does not reach."""
    Unheard()
    time.sleep(9)


@pytest.mark.parametrize(
    "work",
    [lambda: time.sleep(9), lambda: subprocess.run(["sleep", "9"]), turn, doubt, unheard],
)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_whatever_takes_too_long_is_ended(work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_limits, "AGAIN", 0.5)
    start = time.monotonic()
    with pytest.raises(TooSlow), time_limit(0.1):
        work()
    assert time.monotonic() - start < 5
    with time_limit(0.1):
        pass
    time.sleep(0.15)  # nothing is left that could end what comes after


def test_a_slow_request_has_its_share_and_no_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    requests = [OpenRequest(n, f"{n:040x}", 100, base.NOW, 1, "x") for n in range(1, 6)]
    meant = SimpleNamespace(
        forge=SimpleNamespace(name="github"), requests=tuple(requests), listed=tuple(requests)
    )
    monkeypatch.setattr(command, "read_context", lambda options: meant)
    monkeypatch.setattr(time_shares, "ALL_TOGETHER", 1.0)
    others: list[object] = []
    monkeypatch.setattr(command, "fetch_others", lambda meant, root: others.append(meant))
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "out"))
    options = Namespace(
        root=ROOT,
        folder=tmp_path / "reports",
        lang="ko",
        now=lambda: datetime.fromisoformat(base.NOW),
    )

    def judged(meant: object, request: OpenRequest, options: Namespace) -> object:
        if request.number != 4:
            time.sleep(9)  # four hostile ones, three of them first
        return command._too_slow("github", request, options)

    monkeypatch.setattr(command, "_judged", judged)
    start = time.monotonic()
    assert command.report(options) == 0
    assert time.monotonic() - start < 5
    told = {p.stem: json.loads(p.read_text("utf-8")) for p in (tmp_path / "reports").glob("*")}
    assert sorted(told) == ["1", "2", "3", "4", "5"]
    assert told["1"]["verdict"] == "refused"
    (found,) = told["1"]["findings"]["caused"]
    assert found["rule"] == "too-slow" and "정해진 시간" in found["says"]
    assert others == [meant], "once for all requests"


def test_a_slow_request_leaves_the_others_their_publication(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    requests = [OpenRequest(n, f"{n:040x}", 100, base.NOW, 1, "x") for n in (1, 2, 3)]
    meant = SimpleNamespace(forge=SimpleNamespace(name="github"), requests=tuple(requests))
    monkeypatch.setattr(publish_approved, "read_context", lambda options: meant)
    monkeypatch.setattr(time_shares, "ALL_TOGETHER", 1.5)

    def published(meant: object, request: OpenRequest, *rest: object) -> str:
        if request.number < 3:
            time.sleep(9)
        return "0123abc"

    monkeypatch.setattr(publish_approved, "_published", published)
    options = Namespace(root=ROOT, request=None, all=True, lang="ko")
    start = time.monotonic()
    assert publish_approved.publish_approved(options) == 0
    assert time.monotonic() - start < 5
    said = capsys.readouterr().out.splitlines()
    assert "정해진 시간" in said[0] and "정해진 시간" in said[1] and said[2] == "#3: 0123abc"


def test_requests_that_are_only_named_hold_nobody_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The forge gives one of them without an end."""
    monkeypatch.setattr(fetching, "OTHERS", 0.3)
    monkeypatch.setattr(fetching, "_signed", lambda forge: {})
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 9\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    start = time.monotonic()
    forge = SimpleNamespace(ref=lambda number: f"refs/pull/{number}/head")
    fetching.fetch_open(tmp_path, [1, 2], forge)  # type: ignore[arg-type]
    assert time.monotonic() - start < 5


def test_a_bug_that_one_request_meets_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    requests = [OpenRequest(n, f"{n:040x}", 100, base.NOW, 1, "x") for n in range(1, 4)]
    meant = SimpleNamespace(
        forge=SimpleNamespace(name="github"), requests=tuple(requests), listed=tuple(requests)
    )
    monkeypatch.setattr(command, "read_context", lambda options: meant)
    monkeypatch.setattr(command, "fetch_others", lambda meant, root: None)
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "out"))
    now = datetime.fromisoformat(base.NOW)
    options = Namespace(root=ROOT, folder=tmp_path / "reports", lang="ko", now=lambda: now)

    def judged(meant: object, request: OpenRequest, options: Namespace) -> object:
        if request.number in fails:
            raise UnicodeError("of a stranger's making")
        return command._too_slow("github", request, options)

    monkeypatch.setattr(command, "_judged", judged)
    fails = {1, 2, 3}
    with pytest.raises(UnicodeError):
        command.report(options)
    fails = {1}
    assert command.report(options) == 0
    assert sorted(p.stem for p in (tmp_path / "reports").glob("*")) == ["2", "3"]
    assert "#1: UnicodeError" in capsys.readouterr().out
