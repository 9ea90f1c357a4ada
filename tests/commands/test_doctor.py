"""What is wrong with a portal of one's own is told step by step, and what was not asked too."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.commands.doctor import on_web
from generator.commands.doctor.on_forge import STEPS
from generator.commands.doctor.seen import WORDS, unasked, written, wrong
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.forge import setting_up
from generator.forge import client
from generator.forge.adapter import Adapter
from generator.forge.errors import ApiError
from generator.forge.network import Unreachable
from generator.forge.recommended import Gap
from tests.support import gitea
from tests.support.proposals import clean
from tests.support.standin import listening, serving

ROLES = """\
reviewers:
  accounts:
    - {forge: gitea, id: 1}
    - {forge: gitea, id: 2}
maintainers:
  accounts:
    - {forge: gitea, id: 3}
"""


def git(root: Path, *words: str) -> str:
    told = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    done = subprocess.run(
        ["git", *told, *words], cwd=root, check=True, env=clean(), capture_output=True, text=True
    )
    return done.stdout.strip()


class Pages:
    """A web server with the site that was made of a version."""

    def __init__(self) -> None:
        self.url, self.says = "", b""


@pytest.fixture
def pages() -> Iterator[Pages]:
    served = Pages()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if served.says else 404)
            self.end_headers()
            self.wfile.write(served.says)

        def log_message(self, *_: Any) -> None:
            pass

    with listening(Handler) as served.url:
        yield served


@pytest.fixture
def forge(monkeypatch: pytest.MonkeyPatch) -> Iterator[gitea.Gitea]:
    for name in ("GITHUB_REPOSITORY", "CI_PROJECT_PATH", "GITHUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PORTAL_TOKEN", "token")
    there = gitea.Gitea()
    with serving(there):
        yield there


@pytest.fixture
def portal(tmp_path: Path, forge: gitea.Gitea, pages: Pages) -> Path:
    """A new portal, just founded, in a repository; its forge and its web server have nothing."""
    root = tmp_path / "new"
    names = ("--name", "부산 수출 포털", "--name-en", "Busan Export", "--forge", "gitea")
    where = (
        "--url",
        "https://export.busan.example",
        "--repository",
        f"{forge.url}/{gitea.REPOSITORY}",
    )
    assert main(["init", str(root), *names, *where]) == HOLDS
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("https://export.busan.example/", f"{pages.url}/"), "utf-8")
    edited = settings.read_text("utf-8").replace("# sending_client: ", "sending_client: ")
    assert "      sending_client: " in edited
    settings.write_text(edited, "utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "--all")
    git(root, "commit", "-q", "-m", "start")
    return root


def away(*_: object, **__: object) -> None:
    raise Unreachable("no network")


def failing(*_: object) -> None:
    raise ApiError(500, "GET /repos", "it failed")


def told(root: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, list[str]]:
    """The exit code, and each line that is not right."""
    capsys.readouterr()
    done = main(["--root", str(root), "doctor", "--lang", "en", *more])
    said = capsys.readouterr()
    assert not said.err, said.err
    lines = said.out.splitlines()
    return done, [line for line in lines if line.startswith(("[to fix]", "[unknown]"))]


def set_up(root: Path, forge: gitea.Gitea, pages: Pages) -> None:
    """All that an operator does by hand."""
    (root / "data/roles.yml").write_text(ROLES, "utf-8")
    git(root, "commit", "-q", "-a", "-m", "roles")
    forge.writers, forge.secrets = {gitea.PORTAL}, ["PORTAL_TOKEN"]
    forge.ran("publish.yml", "success", datetime.now(UTC).isoformat())
    build = {"built": "2026-11-26T09:00:00+09:00", "version": 1}
    pages.says = json.dumps({**build, "commit": git(root, "rev-parse", "HEAD")}).encode()
    forge.allowed = pages.url
    forge.clients = {"00000000-0000-0000-0000-000000000000"}


@pytest.mark.slow
def test_a_new_portal_hears_each_step_until_all_is_right(
    portal: Path, forge: gitea.Gitea, pages: Pages, capsys: pytest.CaptureFixture[str]
) -> None:
    done, lines = told(portal, capsys)
    assert done == FINDINGS
    steps = [line.partition("] ")[2].partition(":")[0] for line in lines]
    assert steps == [
        *("roles", "roles", "accounts", "published branch", "merge methods", "write access"),
        *("labels", "secret", "runner", "publishing", "site", "sending", "allowed origin"),
    ]
    set_up(portal, forge, pages)
    done, lines = told(portal, capsys)
    assert done == FINDINGS and len(lines) == 3, "the branch, the merge methods and the labels"
    done, lines = told(portal, capsys, "--fix")
    assert (done, lines) == (HOLDS, [])
    assert (told(portal, capsys))[0] == HOLDS


def test_without_a_network_nothing_of_the_forge_is_called_right(
    portal: Path,
    forge: gitea.Gitea,
    pages: Pages,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_up(portal, forge, pages)
    told(portal, capsys, "--fix")
    monkeypatch.setattr(client, "ask", away)
    monkeypatch.setattr(on_web, "ask", away)
    monkeypatch.setattr(client, "TRIES", 1)
    done, lines = told(portal, capsys)
    assert done == FINDINGS
    assert len(lines) == len(STEPS) + 4 and all(line.startswith("[unknown]") for line in lines)


@pytest.mark.slow
def test_a_number_that_is_somebody_elses_than_the_roles_say_is_told(
    portal: Path, forge: gitea.Gitea, pages: Pages, capsys: pytest.CaptureFixture[str]
) -> None:
    """As all are after a move to another forge, where strangers have them."""
    set_up(portal, forge, pages)
    told(portal, capsys, "--fix")
    roles = portal / "data/roles.yml"
    known = ROLES.replace("id: 1}", "id: 1, login: Login-1}")
    roles.write_text(known, "utf-8")
    assert told(portal, capsys)[1] == []
    roles.write_text(known.replace("id: 2}", "id: 2, login: kim}"), "utf-8")
    done, [line] = told(portal, capsys)
    assert done == FINDINGS and line.endswith("(in brackets): gitea:2 login-2 (kim)")


def test_nothing_that_a_forge_or_a_site_says_is_obeyed_by_a_terminal() -> None:
    odd = "x\x1b[2J\u202e\n[right] y"
    found = (wrong("writers", "writers", there=odd), unasked("accounts", "refused", there=odd))
    lines = [*written(found, "en"), *setting_up.lines([Gap("others-push", odd)], "en")]
    assert len([line for line in lines if "\N{REPLACEMENT CHARACTER}[2J" in line]) == 3
    assert all(line.isprintable() for line in lines)


def test_a_token_that_is_refused_is_told(
    portal: Path, forge: gitea.Gitea, pages: Pages, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(portal, forge, pages)
    forge.routes = [one for one in forge.routes if one[1] != "/api/v1/user"]
    done, lines = told(portal, capsys)
    assert done == FINDINGS and "not signed in to the forge" in lines[0]
    assert len(lines) == len(STEPS) + 2, "whether pages may ask is refused too"


def test_what_changed_since_is_told(
    portal: Path, forge: gitea.Gitea, pages: Pages, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(portal, forge, pages)
    told(portal, capsys, "--fix")
    forge.settings["default_branch"] = "master"
    forge.protected[0]["required_approvals"] = 0
    forge.secrets.clear()
    forge.allowed = "https://other.example"
    (portal / ".forgejo/workflows/report.yml").unlink()
    settings = (portal / "mkdocs.yml").read_text("utf-8")
    (portal / "mkdocs.yml").write_text(
        settings.replace('generator: "', 'generator: "0.0.'), "utf-8"
    )
    git(portal, "commit", "-q", "--allow-empty", "-m", "later")
    _, lines = told(portal, capsys)
    words = [
        "this repository is for version 0.0.",
        "workflows are missing: .forgejo/workflows/report.yml",
        "No approval",
    ]
    words += [
        "default branch is master",
        "PORTAL_TOKEN",
        "the site was built from",
        "may not access",
    ]
    assert len(lines) == len(words)
    assert all(word in line for word, line in zip(words, lines, strict=True)), lines


def test_settings_that_are_not_sound_are_told_alone(
    portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (portal / "mkdocs.yml").write_text('site_name: "x"\nsite_url: 7\n', "utf-8")
    done, lines = told(portal, capsys)
    assert done == FINDINGS and len(lines) == 1 and "mkdocs.yml:2: site_url" in lines[0]


def test_a_folder_without_settings_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done, lines = told(tmp_path, capsys)
    assert (done, lines) == (FINDINGS, ["[to fix] settings: mkdocs.yml is missing"])


def test_what_was_asked_before_a_forge_fails_is_told_once(
    portal: Path,
    forge: gitea.Gitea,
    pages: Pages,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_up(portal, forge, pages)
    monkeypatch.setattr(Adapter, "gaps", failing)
    main(["--root", str(portal), "doctor", "--lang", "en"])
    said = capsys.readouterr().out
    assert said.count("] accounts: ") == 1
    assert said.count("not checked: 500") == 1
    assert said.count("not checked") == len(STEPS) - 1


def test_a_network_that_ends_while_it_mends_is_told(
    portal: Path,
    forge: gitea.Gitea,
    pages: Pages,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_up(portal, forge, pages)
    monkeypatch.setattr(Adapter, "set_to_work", away)
    done, lines = told(portal, capsys, "--fix")
    assert done == FINDINGS and "could not be fixed: no network" in "".join(lines)


def test_a_shallow_clone_and_an_account_that_is_gone_are_told(
    portal: Path,
    forge: gitea.Gitea,
    pages: Pages,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    set_up(portal, forge, pages)
    (portal / "data/roles.yml").write_text(ROLES.replace("id: 3", "id: 1003"), "utf-8")
    git(portal, "commit", "-q", "-a", "-m", "roles")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{portal}", "clone")
    _, lines = told(tmp_path / "clone", capsys)
    assert "a shallow clone" in lines[0] and "gitea:1003" in lines[1]


def test_each_sentence_is_there_in_both_languages() -> None:
    korean, english = ({(c, i) for c, i, _ in WORDS.messages(one)} for one in ("ko", "en"))
    assert korean == english and len(korean) > 100
