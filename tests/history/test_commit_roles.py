"""A publication tells the role of who made it, or of who approved what the portal committed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.git.log import Commit, commits
from generator.git.repository import Repository
from generator.history.commit_roles import role_of
from generator.review.authority import Account

KNOWN = {
    Account("github", 1): "hosts",
    Account("github", 2): "reviewers",
    Account("server", 3): "maintainers",
}
PORTAL, PERSON = "portal@portal.example.org", "1+name@users.noreply.github.com"


@pytest.mark.parametrize(
    ("mail", "approved", "role"),
    [
        pytest.param(PERSON, (), "hosts", id="the author's own number"),
        pytest.param(PERSON, ("github:2",), "hosts", id="whatever the message says"),
        pytest.param("9+x@users.noreply.github.com", ("github:2",), "", id="a stranger"),
        pytest.param(PORTAL, ("github:2",), "reviewers", id="who approved"),
        pytest.param(PORTAL, ("github:1", "github:2"), "reviewers", id="who answers for it"),
        pytest.param(PORTAL, ("github:1", "server:3"), "maintainers", id="the operator"),
        pytest.param(PORTAL, ("github:1",), "hosts", id="a host alone"),
        pytest.param(PORTAL, ("github:7", "nobody"), "", id="nobody known today"),
        pytest.param(PORTAL, (), "", id="nobody named"),
    ],
)
def test_the_role_of_a_commit(mail: str, approved: tuple[str, ...], role: str) -> None:
    assert role_of(Commit("a" * 40, 0, mail, (), approved), KNOWN) == role


def test_who_approved_is_read_from_the_end_of_a_message(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        name = ("-c", "user.name=portal", "-c", f"user.email={PORTAL}")
        subprocess.run(["git", *name, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    (tmp_path / "data").mkdir()
    letters = (
        "a plain one",
        "Portal-Approved-By: github:9\n\nsaid in the text",
        "published\n\nPortal-Request: abc\nPortal-Approved-By: github:2\n"
        "Portal-Approved-By: server:3",
    )
    for number, letter in enumerate(letters):
        (tmp_path / "data" / "a.yml").write_text(f"a: {number}\n", "utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", letter)
    with Repository(tmp_path) as repository:
        found = list(commits(repository, "main", "data"))
    assert [one.approved for one in found] == [(), (), ("github:2", "server:3")]
    assert {one.mail for one in found} == {PORTAL}
    assert all(len(one.changes) == 1 for one in found)
