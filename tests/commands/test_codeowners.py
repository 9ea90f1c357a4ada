"""CODEOWNERS matches the roles: teams only, and a stale file is noticed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import cli
from tests.support import ROOT

TEAMS = """\
reviewers:
  team: "@example-org/reviewers"
  accounts:
    - {forge: github, id: 1, login: reviewer-one}
maintainers:
  team: "@example-org/maintainers"
  accounts: []
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "roles.yml").write_text(TEAMS)
    return tmp_path


def run(repository: Path, *words: str) -> int:
    return cli.main(["--root", str(repository), "codeowners", *words])


def test_teams_are_asked_for_what_is_theirs(repository: Path) -> None:
    assert run(repository) == 0
    lines = (repository / ".github/CODEOWNERS").read_text().splitlines()
    assert lines[1:] == [
        "* @example-org/maintainers",
        "/data/ @example-org/reviewers",
        "/data/roles.yml @example-org/reviewers @example-org/maintainers",
    ]
    assert "reviewer-one" not in "".join(lines)


def test_a_stale_file_is_noticed_and_left(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, "--check") == 1
    assert not (repository / ".github").exists()
    run(repository)
    assert run(repository, "--check") == 0
    roles = repository / "data" / "roles.yml"
    roles.write_text(TEAMS.replace("/reviewers", "/others"))
    assert run(repository, "--check") == 1
    assert "portal codeowners" in capsys.readouterr().out


def test_no_team_asks_nobody(repository: Path) -> None:
    (repository / "data" / "roles.yml").write_text(
        "reviewers: {accounts: []}\nmaintainers: {accounts: []}\n"
    )
    assert run(repository) == 0
    assert "@" not in (repository / ".github/CODEOWNERS").read_text()


@pytest.mark.parametrize("roles", ["reviewers: {}\n", "- x\n", "a: [\n"])
def test_unsound_roles_write_nothing(repository: Path, roles: str) -> None:
    (repository / "data" / "roles.yml").write_text(roles)
    assert run(repository) == 2
    assert not (repository / ".github").exists()
