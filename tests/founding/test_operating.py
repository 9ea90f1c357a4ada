"""The commands of the operating guide, run exactly as they are written, from an empty folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import COMMANDS, main
from tests.support import ROOT, gitea
from tests.support.proposals import clean
from tests.support.standin import serving

GUIDES = {
    one: (ROOT / one).read_text("utf-8") for one in ("docs/operating.md", "docs/en/operating.md")
}
BLOCK = re.compile(r"^## [^\n]*\{#([a-z-]+)\}$|^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SITES = ("site", "upgrade")
"""These install the generator and build the site."""
EXITS = 'portal() { command portal "$@" || { e=$?; [ "$1" = doctor ] && [ $e = 1 ]; }; }; set -e\n'
"""The doctor ends with 1 until all is right, which here is never so: there is no web server."""


def blocks(guide: str) -> Iterator[tuple[str, str]]:
    """The commands of a guide, each with the part that they stand in."""
    part = ""
    for found in BLOCK.finditer(guide):
        part = found[1] or part
        if found[2]:
            yield part, found[2]


def test_both_guides_have_the_same_parts_and_commands() -> None:
    korean, english = GUIDES.values()
    assert list(blocks(korean)) == list(blocks(english))
    anchors = [re.findall(r"\{#([a-z-]+)\}", guide) for guide in GUIDES.values()]
    assert anchors[0] == anchors[1]
    assert [row.count("|") for row in korean.splitlines() if row.startswith("|")] == [
        row.count("|") for row in english.splitlines() if row.startswith("|")
    ]


def test_every_command_and_option_that_is_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    named = re.compile(r"portal (forge [a-z]+|[a-z]+)((?: (?:--)?[^ `\n]+)*)")
    found = {one for guide in GUIDES.values() for one in named.findall(guide)}
    commands = {command for command, _ in found}
    assert {"migrate", "doctor", "forge publish", "forge check", "init"} <= commands
    for command, words in sorted(found):
        if command.split()[0] not in COMMANDS:
            continue  # a sentence about the portal
        with pytest.raises(SystemExit):
            main([*command.split(), "--help"])
        told = capsys.readouterr().out
        options = [word for word in words.split() if word.startswith("--")]
        assert all(one in told for one in options), (command, words)


@pytest.fixture
def forge() -> Iterator[gitea.Gitea]:
    there = gitea.Gitea()
    there.writers = {gitea.PORTAL}
    with serving(there):
        yield there


@pytest.fixture
def environment(tmp_path: Path, forge: gitea.Gitea) -> dict[str, str]:
    """An operator's machine, on which the forge's Git is a folder."""
    kept = {name: value for name, value in clean().items() if name not in ("GITHUB_TOKEN",)}
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "there.git")], check=True)
    settings = {
        "user.name": "x",
        "user.email": "x@example.org",
        f"url.file://{tmp_path}/there.git.insteadOf": f"{forge.url}/portal/records.git",
        "protocol.file.allow": "always",
    }
    told = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (name, value) in enumerate(settings.items()):
        told |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**kept, **told, "PATH": path}


@pytest.mark.long
def test_the_commands_are_run_as_they_are_written(
    tmp_path: Path, forge: gitea.Gitea, environment: dict[str, str]
) -> None:
    names = {"https://git.busan.example": forge.url, "portal-bot": f"login-{gitea.PORTAL}"}
    names |= {"/portal/records": f"/{gitea.REPOSITORY}"}
    environment["GIT_CONFIG_KEY_2"] = f"url.file://{tmp_path}/there.git.insteadOf"
    environment["GIT_CONFIG_VALUE_2"] = f"{forge.url}/{gitea.REPOSITORY}.git"
    run = [text for part, text in blocks(GUIDES["docs/operating.md"]) if part not in SITES]
    text = "".join(run)
    for written, here in names.items():
        text = text.replace(written, here)
    done = subprocess.run(
        ["bash", "-c", EXITS + text],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "포털 계정만 게시할 수 있습니다." in done.stdout
    assert forge.protected[0]["push_whitelist_usernames"] == [f"login-{gitea.PORTAL}"]
    log = ["git", "log", "--format=%s", "main"]
    told = subprocess.run(log, cwd=tmp_path / "there.git", capture_output=True, text=True)
    assert told.stdout.splitlines() == ["roles: who reviews", "portal: start"]
