"""Which site folders may be replaced, and that a killed build leaves a complete site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from generator.build.disk.folder import Folder
from generator.build.disk.own_folders import NotOurs
from tests.support import ROOT
from tests.support.killed import NEW, OLD, lay
from tests.support.small import tree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with records and a Git folder."""
    made = tmp_path / "root"
    for name in ("data/calls/a.yml", "schemas/call.json", "docs/a.md", ".git/HEAD"):
        lay(made, {name: "x"})
    return made


def spoil(place: Path, how: str) -> None:
    """Put something into a folder that no build made."""
    if how == "checkout of a site":
        lay(place, {**OLD, ".git/HEAD": "x"})
    elif how == "worktree of a site":
        lay(place, {**OLD, ".git": "gitdir: elsewhere"})
    elif how == "bare":
        lay(place, {"HEAD": "x", "objects/a": "x"})
    elif how == "mark of another tool":
        lay(place, {"build.json": '{"name": "x"}', "a": "x"})
    elif how == "mark that is no JSON":
        lay(place, {"build.json": "built", "a": "x"})
    elif how == "mark that is a list":
        lay(place, {"build.json": "[]"})
    elif how == "hidden file":
        lay(place, {".profile": "x"})
    elif how == "files":
        lay(place, {"thesis.doc": "x"})
    elif how == "mark that is a folder":
        lay(place, {"build.json/x": "x"})


SPOILT = (
    "checkout of a site",
    "worktree of a site",
    "bare",
    "mark of another tool",
    "mark that is no JSON",
    "mark that is a list",
    "mark that is a folder",
    "hidden file",
    "files",
)


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("linked", [False, True])
def test_what_no_build_made_is_never_touched(
    root: Path, tmp_path: Path, how: str, linked: bool
) -> None:
    place = tmp_path / "site"
    spoil(place, how)
    wanted = tmp_path / "link" if linked else place
    if linked:
        wanted.symlink_to(place)
    before = tree(tmp_path)
    with pytest.raises(NotOurs):
        Folder(wanted, root, marked=True)
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "path",
    [".", "..", "data", "data/calls", "data/new", "schemas", "docs", "docs/site", ".git/new", "/"],
)
def test_the_repository_and_its_sources_are_never_a_site(root: Path, path: str) -> None:
    with pytest.raises(NotOurs):
        Folder(root / path, root, marked=True)
    link = root.parent / "link"
    link.symlink_to(root / path)
    with pytest.raises(NotOurs):
        Folder(link, root, marked=True)


def test_a_file_is_no_folder(root: Path, tmp_path: Path) -> None:
    lay(tmp_path, {"site": "x"})
    with pytest.raises(NotOurs):
        Folder(tmp_path / "site", root, marked=True)


def test_an_export_replaces_nothing(root: Path, tmp_path: Path) -> None:
    lay(tmp_path / "out", OLD)
    with pytest.raises(NotOurs):
        Folder(tmp_path / "out", root, marked=False)


@pytest.mark.parametrize("start", ["absent", "empty", "site", "left by a killed build"])
def test_a_site_is_laid(root: Path, start: str) -> None:
    place = root / "deep" / "site"
    if start != "absent":
        place.mkdir(parents=True)
    if start in ("site", "left by a killed build"):
        lay(place, OLD)
    if start == "left by a killed build":
        lay(place.with_name(".site.building"), {"half": "x", "new/half": "x"})
    _lay_anew(Folder(place, root, marked=True))
    assert tree(place) == {name: text.encode() for name, text in NEW.items()}
    assert [path.name for path in place.parent.iterdir()] == ["site"]


def _lay_anew(folder: Folder) -> None:
    folder.open(lambda: None)
    lay(folder.new, NEW)
    folder.finish()


def _brought_up(place: Path, root: Path) -> int:
    """Lay the new files beside one that stays; what number the file that stays has then."""
    folder = Folder(place, root, marked=True)
    folder.open(lambda: None)
    lay(folder.new, NEW)
    folder.finish(["a/stays"])
    assert tree(place) == {name: text.encode() for name, text in (NEW | STAYS).items()}
    assert [path.name for path in place.parent.iterdir()] == ["site"]
    return (place / "a/stays").stat().st_ino


STAYS = {"a/stays": "same"}


@pytest.mark.parametrize("beside", ["strange/file", "a/gone", "b/file", "empty folder"])
def test_files_stay_where_they_are(root: Path, tmp_path: Path, beside: str) -> None:
    place = tmp_path / "web" / "site"
    lay(place, OLD | STAYS | {beside: "x"})
    if beside == "empty folder":
        (place / beside).unlink()
        (place / beside).mkdir()
    number = (place / "a/stays").stat().st_ino
    assert _brought_up(place, root) == number
    assert not (place / beside).exists()


def test_nothing_is_moved_through_a_link(root: Path, tmp_path: Path) -> None:
    place, elsewhere = tmp_path / "web" / "site", tmp_path / "elsewhere"
    lay(place, OLD | STAYS)
    (place / "a").rename(elsewhere)
    (place / "a").symlink_to(elsewhere)
    before = tree(elsewhere)
    _brought_up(place, root)
    assert tree(elsewhere) == before


@pytest.mark.parametrize("known", ["A/gone", "a/X.html", "B"])
def test_a_name_that_is_written_otherwise_may_be_the_same_place(
    root: Path, tmp_path: Path, known: str
) -> None:
    """Where capitals are not told from small letters, what goes would take along what comes."""
    place = tmp_path / "web" / "site"
    lay(place, OLD | STAYS | {known: "x"})
    number = place.stat().st_ino
    _brought_up(place, root)
    assert place.stat().st_ino != number


HALF_DONE = ("the site", "a folder of it", "a folder for a file")


@pytest.mark.parametrize("removed", HALF_DONE)
def test_what_a_killed_build_left_may_be_removed_by_hand(
    root: Path, tmp_path: Path, removed: str
) -> None:
    place = tmp_path / "web" / "site"
    lay(place, OLD)
    lay(place.with_name(".site.building"), {"gone.json": "[]", "new/b/c": "x", "new/d/e": "x"})
    if removed == "the site":
        shutil.rmtree(place)
    elif removed == "a folder for a file":
        lay(place, {"b/c/other": "x"})
    _lay_anew(Folder(place, root, marked=True))
    assert tree(place) == {name: text.encode() for name, text in NEW.items()}


def test_what_has_the_same_bytes_is_not_touched(root: Path, tmp_path: Path) -> None:
    place = tmp_path / "web" / "site"
    lay(place, OLD | STAYS | {"b": "new"})
    number = (place / "b").stat().st_ino
    _brought_up(place, root)
    assert (place / "b").stat().st_ino == number


def test_a_failed_build_leaves_the_last_site(root: Path) -> None:
    lay(root / "site", OLD)
    folder = Folder(root / "site", root, marked=True)
    folder.open(lambda: None)
    lay(folder.new, NEW)
    folder.close()
    assert tree(root / "site") == {name: text.encode() for name, text in OLD.items()}
    assert not (root / ".site.building").exists()


def test_a_link_to_nothing_yet_stays_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "www")
    _lay_anew(Folder(tmp_path / "link", root, marked=True))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "www" / "b").read_text() == "new"


def test_a_second_build_waits_and_says_so(root: Path) -> None:
    first, second = (Folder(root / "site", root, marked=True) for _ in range(2))
    first.open(lambda: None)
    lay(first.new, OLD)
    said = threading.Event()

    def build() -> None:
        second.open(said.set)
        lay(second.new, NEW)
        second.finish()

    other = threading.Thread(target=build)
    other.start()
    assert said.wait(10)
    first.finish()
    other.join(10)
    assert tree(root / "site") == {name: text.encode() for name, text in NEW.items()}
    assert not (root / ".site.building").exists()


CASES = ("site", "empty", "absent", "link", "inside", "two names", "some stay", "fmt")


def test_killed_at_any_step_all_is_whole(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.killed", tmp_path, *CASES],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    steps = dict(line.split(": ") for line in done.stdout.splitlines())
    assert set(steps) == set(CASES) and min(map(int, steps.values())) >= 4


BOUND = """
set -e
mkdir -p "$1/site" && mount --bind "$1/site" "$1/site"
if [ "$2" = tmpfs ]; then mount -t tmpfs none "$1/site"; fi
"$3" -m tests.support.laid "$1/site" "$1/root"
"$3" -m tests.support.laid "$1/site" "$1/root"
cp -a "$1/site" "$1/copy"
"""


@pytest.mark.parametrize("kind", ["bind", "tmpfs"])
def test_a_mount_is_filled(root: Path, tmp_path: Path, kind: str) -> None:
    """A volume of a container: it cannot be replaced, but what is in it can."""
    unshare = shutil.which("unshare")
    alone = [unshare, "-rm"] if unshare else []
    if not alone or subprocess.run([*alone, "mount", "-t", "tmpfs", "none", "/mnt"]).returncode:
        pytest.skip("this system lets nobody mount")
    script = ["sh", "-c", BOUND, "sh", str(tmp_path), kind, sys.executable]
    done = subprocess.run([*alone, *script], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "copy") == {name: text.encode() for name, text in NEW.items()}
    assert not (tmp_path / ".site.building").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_beside_which_nothing_may_be_written_is_filled(root: Path, tmp_path: Path) -> None:
    lay(tmp_path / "web" / "site", OLD)
    (tmp_path / "web").chmod(0o500)
    try:
        _lay_anew(Folder(tmp_path / "web" / "site", root, marked=True))
    finally:
        (tmp_path / "web").chmod(0o700)
    assert tree(tmp_path / "web" / "site") == {n: text.encode() for n, text in NEW.items()}
