"""The last site stands where everything that it was made from is as it was, and nowhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.disk.existing_files import ExistingFiles
from generator.build.kept import site_notes
from generator.build.kept.last_site import LastSite
from generator.site.mkdocs_share import mkdocs_share
from tests.support import ROOT

RECORD = "data/calls/2026-hosts.yml"
FILES = {
    RECORD: "title: 공고\n",
    "docs/about.md": "# 안내\n",
    "docs/en/about.md": "# About\n",
    "schemas/call.schema.json": "{}\n",
    "mkdocs.yml": "site_name: 포털\nplugins:\n  - portal: {history: !ENV [ASKED, optional]}\n",
    "package-lock.json": "{}\n",
    "site/index.html": "home\n",
    "site/calls/index.html": "calls\n",
}


def git(root: Path, *words: str) -> None:
    named = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *named, *words], cwd=root, check=True, capture_output=True)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in Git, with a site."""
    root = tmp_path_factory.mktemp("begun") / "root"
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git(root, "init", "-q")
    git(root, "add", "data")
    git(root, "commit", "-qm", "records")
    return root


@pytest.fixture
def root(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its copy, whose site was noted."""
    monkeypatch.setattr("generator.build.kept.made_from.version_now", lambda: "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    shutil.copytree(begun, tmp_path / "root")
    of(tmp_path / "root").note()
    assert of(tmp_path / "root").stands()
    return tmp_path / "root"


def of(root: Path) -> LastSite:
    return LastSite(root, root / "docs", root / "site", root.parent / "cache")


def made_from(last: LastSite) -> str:
    assert last.made_from
    return last.made_from.commit


def written(name: str, text: str = "other\n") -> Callable[[Path], object]:
    return lambda root: (root / name).write_text(text, "utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a record": written(RECORD, "title: 공지\n"),
    "a record more": written("data/calls/2027-hosts.yml"),
    "a record gone": lambda root: (root / RECORD).unlink(),
    "a record renamed": lambda root: (root / RECORD).rename(root / "data/calls/2025-hosts.yml"),
    "a page": written("docs/en/about.md"),
    "a link": lambda root: (root / "docs/more.md").symlink_to(root / "docs/about.md"),
    "a schema": written("schemas/call.schema.json"),
    "a setting": written("mkdocs.yml"),
    "what it is made with": written("package-lock.json"),
    "open requests": written("applications.json", "{}"),
    "a commit": lambda root: git(root, "commit", "-q", "--allow-empty", "-m", "one more"),
    "the history": lambda root: (root / ".git/shallow").write_text(f"{'0' * 40}\n"),
    "a clone that lacks objects": lambda root: git(root, "config", "remote.x.promisor", "true"),
    "a page of the site": written("site/calls/index.html", "call2\n"),
    "a page written with the same bytes": written("site/index.html", "home\n"),
    "a file more in the site": written("site/more.html"),
    "a file less in the site": lambda root: (root / "site/calls/index.html").unlink(),
    "who may look into a folder": lambda root: (root / "site/calls").chmod(0o700),
    "the site gone": lambda root: (root / "site").rename(root / "elsewhere"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_stands_no_more_after_any_change(root: Path, change: Callable[[Path], object]) -> None:
    change(root)
    assert not of(root).stands()


def test_a_commit_alone_changes_no_file(root: Path) -> None:
    before = of(root)
    assert (before.changed(), before.commit_before) == (None, None)
    git(root, "commit", "-q", "--allow-empty", "-m", "one more")
    after = of(root)
    assert (after.changed(), after.commit_before) == ({}, made_from(before))
    (root / ".git/shallow").write_text(f"{'0' * 40}\n")
    assert of(root).changed() is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("ASKED", "required"), ("SOURCE_DATE_EPOCH", "1750000001"), ("SOURCE_DATE_EPOCH", "")],
)
def test_nor_in_another_environment(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert not of(root).stands()


def test_a_variable_of_the_shell_is_none_of_the_settings(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``_`` is the command that the shell runs: ``timeout portal build`` sets another one."""
    monkeypatch.setenv("_", "/usr/bin/timeout")
    monkeypatch.setenv("site", "a part of a name that stands there")
    assert of(root).stands()


def test_nor_where_others_may_read_new_files_or_may_not(root: Path) -> None:
    mask = os.umask(0o077)
    try:
        os.umask(mask ^ 0o055)
        assert not of(root).stands()
    finally:
        os.umask(mask)
    assert of(root).stands()


def test_nor_with_other_code(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.kept.made_from.version_now", lambda: "2")
    assert not of(root).stands()


def test_nor_where_the_paths_are_those_of_another_state(root: Path) -> None:
    """Which a process leaves that is ended between the two."""
    last = of(root)
    last.notes._shelf.keep({site_notes.PATHS: ExistingFiles.found(str(root / "docs")).packed()})
    assert not of(root).stands()


def test_what_changed_while_a_site_was_made_is_not_taken_for_what_it_was_made_from(
    root: Path,
) -> None:
    begun = of(root)
    assert begun.made_from
    written(RECORD)(root)
    written("site/index.html")(root)
    begun.note()
    assert not of(root).stands()


@pytest.mark.parametrize(
    "settings",
    [
        "hooks: [mine.py]",
        "INHERIT: base.yml",
        "plugins: [portal, search]",
        "plugins: {portal: {}, tags: {}}",
        "theme: {name: portal, custom_dir: over}",
        "markdown_extensions: [{pymdownx.snippets: {}}]",
    ],
)
def test_others_that_take_part_in_a_build_are_seen(settings: str) -> None:
    assert not mkdocs_share(settings).ours


def test_the_settings_of_a_portal_let_nobody_else_take_part(root: Path) -> None:
    assert mkdocs_share((ROOT / "mkdocs.yml").read_bytes()).ours
    assert mkdocs_share((root / "mkdocs.yml").read_bytes()).ours


def test_after_a_record_changed_a_copy_of_the_process_tells_whether_the_site_lies(
    root: Path,
) -> None:
    written(RECORD)(root)
    last = of(root)
    assert last.changed() and list(last.changed() or ()) == [RECORD]
    with last.looked_at():
        assert last.lies()
    written("site/index.html")(root)
    other = of(root)
    with other.looked_at():
        assert not other.lies()


def test_what_changed_and_changed_back_while_another_process_made_the_site(root: Path) -> None:
    """That process may have read it in between."""
    of(root).notes.forget()
    last = of(root)
    assert not last.stands()
    last.give_up()
    record = root / RECORD
    found = record.stat()
    record.write_text("title: 또\n", "utf-8")
    record.write_text(FILES[RECORD], "utf-8")
    os.utime(record, ns=(found.st_atime_ns, found.st_mtime_ns))
    last.note()
    assert not of(root).stands()


def test_a_build_sees_that_another_one_noted_something_since(root: Path) -> None:
    last = of(root)
    assert last.stands()
    assert last.notes.are_latest()
    of(root).notes.forget()
    assert not last.notes.are_latest()
