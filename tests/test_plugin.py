"""Building with MkDocs: complete or not at all, reproducible, at any path, and by properdocs."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from itertools import takewhile
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.build.building import Building
from generator.build.disk.folder import Folder
from generator.build.kept.made_from import FILES
from generator.build.whole_site import WholeSite
from generator.plugin import PortalPlugin
from generator.plugin.said import STAYS
from generator.records.schema import Schema
from tests.support import ROOT
from tests.support.killed import OLD, lay
from tests.support.links import dead_links
from tests.support.served import free_port
from tests.support.small import small_repository, tree

pytestmark = pytest.mark.slow

BIN = Path(sys.executable).parent
TOOLS = {"properdocs": BIN / "properdocs"}
"""What builds a site, with ``mkdocs`` that begins with its code loaded."""
BY = ("-c", "user.name=n", "-c", "user.email=n@example.org")
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1750000000", "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module", autouse=True)
def _tools(loaded: Path) -> None:
    TOOLS["mkdocs"] = loaded / "mkdocs"


def build(
    repository: Path, tool: str = "mkdocs", *options: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [TOOLS[tool], "build", "--strict", "--config-file", repository / "mkdocs.yml", *options],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema]) -> Path:
    """A repository that has been built once."""
    made = small_repository(tmp_path_factory.mktemp("small"), schemas)
    result = build(made)
    assert result.returncode == 0, result.stderr
    return made


@pytest.fixture
def copy(tmp_path: Path, schemas: dict[str, Schema]) -> Path:
    """A repository to spoil."""
    return small_repository(tmp_path, schemas)


@pytest.fixture
def copy_with_site(tmp_path: Path, repository: Path) -> Path:
    """A repository to spoil, with the site that was built of it."""
    shutil.copytree(repository, tmp_path / "copy")
    return tmp_path / "copy"


def test_every_record_has_a_page_in_two_languages(repository: Path) -> None:
    site = repository / "site"
    names = [
        path.relative_to(repository / "data").with_suffix("").as_posix()
        for path in (repository / "data").rglob("*.yml")
    ]
    assert len(names) > 10
    for name in [*names, ""]:
        assert (site / name / "index.html").is_file(), name
        assert (site / "en" / name / "index.html").is_file(), name


def test_hand_written_pages_stand_in_the_same_shell_and_lead_to_records(repository: Path) -> None:
    korean = (repository / "site/about/index.html").read_text("utf-8")
    english = (repository / "site/en/about/index.html").read_text("utf-8")
    assert 'href="../calls/2026-hosts/"' in korean
    assert 'href="../../en/calls/2026-hosts/"' in english
    assert '<html lang="ko"' in korean
    assert '<html lang="en"' in english


def test_search_has_hand_written_pages_and_no_day_that_git_does_not_tell(repository: Path) -> None:
    index = repository / "site/search/index"
    rows = [row for chunk in (index / "en").glob("*.json") for row in json.loads(chunk.read_text())]
    assert ["about", "About"] in [row[:2] for row in rows]
    listed = json.loads((repository / "site/consortia/list.json").read_text("utf-8"))["rows"]
    assert listed and {row[9] for row in listed} == {""}


def test_an_authority_that_names_nobody_stops_the_build(copy: Path) -> None:
    settings = copy / "mkdocs.yml"
    said = settings.read_text("utf-8").replace("name_en:", 'tag_authority: "포털", name_en:')
    settings.write_text(said, "utf-8")
    result = build(copy)
    assert result.returncode != 0 and "tag_authority" in result.stderr


def test_a_link_to_no_record_stops_the_build(copy: Path) -> None:
    (copy / "docs/about.md").write_text("[x](portal:calls/nowhere)\n", "utf-8")
    result = build(copy)
    assert result.returncode != 0
    assert "about.md: portal:calls/nowhere" in result.stderr


def test_a_record_with_an_error_leaves_the_last_site_untouched(copy_with_site: Path) -> None:
    copy = copy_with_site
    before = tree(copy / "site")
    waiver = "waivers:\n  - {rule: no-such-rule, reason: 시험, until: '2099-12-31'}\n"
    wrong = f"title: t\naudience: nobody\n{waiver}"
    (copy / "data/calls/2026-hosts.yml").write_text(wrong, "utf-8")
    result = build(copy)
    assert result.returncode != 0
    assert "data/calls/2026-hosts.yml:2:1: 오류:" in result.stderr
    assert "주의:" not in result.stderr  # among which the error would be looked for
    assert "Traceback" not in result.stderr
    assert tree(copy / "site") == before
    assert not (copy / ".site.building").exists()


def test_a_failure_while_drawing_leaves_the_last_site_untouched(copy_with_site: Path) -> None:
    copy = copy_with_site
    before = tree(copy / "site")
    (copy / "docs/late.md").write_text("[x](portal:calls/nowhere)\n", "utf-8")
    assert build(copy).returncode != 0
    assert tree(copy / "site") == before
    assert not (copy / ".site.building").exists()


def test_a_file_that_goes_while_a_site_is_made_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin, config = PortalPlugin(), cast(MkDocsConfig, SimpleNamespace())
    config.config_file_path, config.site_dir = str(ROOT / "mkdocs.yml"), ""
    lay(tmp_path / "site", OLD)
    plugin.folder = Folder(tmp_path / "site", tmp_path / "root", marked=True)
    plugin.folder.open(lambda: None)
    plugin.building = cast(Building, SimpleNamespace())
    monkeypatch.setattr(WholeSite, "write", lambda site: frozenset({"a/gone.html"}))
    with pytest.raises(PluginError, match=r"a/gone\.html"):
        plugin.on_post_build(config=config)
    assert (tmp_path / "site" / "gone").read_text("utf-8") == OLD["gone"]


def test_a_full_disk_is_no_fault_of_the_program() -> None:
    with pytest.raises(PluginError, match="the disk is full"):
        PortalPlugin().on_build_error(error=OSError(ENOSPC, "full"))


def test_nothing_is_built_where_something_else_is(copy: Path) -> None:
    """The records as a site folder were once deleted, and so was a checkout."""
    before = tree(copy)
    for place in ("data", "."):
        result = build(copy, "mkdocs", "--site-dir", str(copy / place))
        assert result.returncode != 0 and "Traceback" not in result.stderr
        assert tree(copy) == before


def test_what_is_broken_is_named_with_its_line(copy: Path) -> None:
    for file, text, told in (
        ("docs/about.md", b"# a\n\xb0\xa1\n", "about.md:2: UTF-8"),
        ("mkdocs.yml", b"", "mkdocs.yml:"),
        ("schemas/call.schema.json", b"{x", "schemas/call.schema.json:1:2"),
    ):
        path = copy / file
        sound = path.read_bytes()
        if file == "mkdocs.yml":
            path.write_bytes(sound.replace(b"2025-06-15", b"2026-02-30"))
        else:
            path.write_bytes(text)
        result = build(copy)
        assert result.returncode != 0 and told in result.stderr, result.stderr
        assert "Traceback" not in result.stderr
        assert not (copy / "site").exists()
        path.write_bytes(sound)


def test_links_that_lead_nowhere_stop_a_build_also_where_mkdocs_is_quiet(copy: Path) -> None:
    """All at once, with their lines; a build published them, and MkDocs was told to be quiet."""
    page = copy / "docs/about.md"
    page.write_text("# x\n\n[a](abuot.md) [b](../data/roles.yml) [c](about.md)\n", "utf-8")
    (copy / "docs/en/about.md").write_text("[d](../../README.md)\n", "utf-8")
    for quiet in ((), ("--quiet",)):
        result = build(copy, "mkdocs", *quiet)
        said = result.stdout + result.stderr
        assert result.returncode != 0 and "Traceback" not in said
        for told in ("docs/about.md:3: abuot.md", "roles.yml: docs", "docs/en/about.md:1: ../../R"):
            assert told in said, said
        assert " about.md:" not in said and not (copy / "site").exists()


def test_a_warning_does_not_stop_a_strict_build(copy: Path) -> None:
    record = copy / "data/calls/2026-hosts.yml"
    waiver = "waivers:\n  - rule: no-such-rule\n    reason: 시험\n    until: '2099-12-31'\n"
    record.write_text(record.read_text("utf-8") + waiver, "utf-8")
    result = build(copy)
    assert result.returncode == 0, result.stderr
    assert "unknown-waiver" in result.stderr


NOTING = """
import os, sys
def note(event, given):
    if event == "open" and isinstance(given[0], (str, bytes)) and given[2] & os.O_ACCMODE == 0:
        os.write(noted, os.fsencode(given[0]) + b"\\n")
noted = os.open(os.environ["NOTED"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
sys.addaudithook(note)
"""
"""Notes the name of every file that is opened to be read."""


def test_two_builds_are_equal_and_a_third_that_reads_the_same_is_none(
    repository: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(NOTING, "utf-8")
    made = {"PYTHONPATH": str(tmp_path), "NOTED": str(tmp_path / "noted")}
    command = [BIN / "portal", "--root", repository, "build", "--site-dir", tmp_path / "again"]
    kept = {"PORTAL_CACHE": str(tmp_path / "cache")}
    shown = [
        subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        for environment in ({**ENVIRONMENT, **kept, **made}, {**ENVIRONMENT, **kept})
    ]
    assert tree(tmp_path / "again") == tree(repository / "site")
    assert shown[0] == "" and "the last site stands" in shown[1]
    read = set((tmp_path / "noted").read_text("utf-8").splitlines())
    ours = {
        name.removeprefix(f"{repository}/") for name in read if name.startswith(f"{repository}/")
    }
    known = ("data/", "docs/", "schemas/", "mkdocs.yml", *FILES)
    assert [name for name in sorted(ours) if not name.startswith((*known, ".git/", "site/"))] == []
    assert "data/calls/2026-hosts.yml" in ours


def test_properdocs_builds_the_same_site(repository: Path, tmp_path: Path) -> None:
    result = build(repository, "properdocs", "--site-dir", str(tmp_path / "proper"))
    assert result.returncode == 0, result.stderr
    assert tree(tmp_path / "proper") == tree(repository / "site")


def test_every_link_leads_somewhere(repository: Path) -> None:
    assert list(dead_links(repository / "site", "https://x.example/")) == []


def test_every_link_leads_somewhere_also_under_a_path(
    tmp_path: Path, schemas: dict[str, Schema]
) -> None:
    url = "https://x.example/sub/"  # and in a folder whose name is no plain word
    made = small_repository(tmp_path / "R&D 'a' \"b\": c", schemas, url)
    assert build(made).returncode == 0
    assert list(dead_links(made / "site", url)) == []


def test_serve_starts_with_broken_records_and_shows_the_mended_ones(
    copy: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The real server: findings as the home page, and the site once the record is mended.

    From then on the last good site stays while a record is broken, or one is gone to which a
    hand-written page leads.  Ended as people end it, with Ctrl-C, it leaves nothing behind.
    """
    left = tmp_path_factory.mktemp("left")
    record = copy / "data/calls/2026-hosts.yml"
    sound = record.read_bytes()
    record.write_text("title: t\naudience: nobody\n", "utf-8")
    with serving(copy, left) as (address, lines):
        assert "&#39;nobody&#39;는 쓸 수 없는 값입니다." in read(address)
        record.write_bytes(sound)
        next(line for line in lines if "Reloading" in line)
        assert "nobody" not in read(address)
        for wrong, told in (
            (b"title: t\n", "audience"),
            (None, "about.md: portal:calls/2026-hosts"),
        ):
            record.unlink() if wrong is None else record.write_bytes(wrong)
            said = list(takewhile(lambda line: STAYS not in line, lines))
            assert any(told in line for line in said)
            assert "Call for hosts 2026" in read(f"{address}en/calls/2026-hosts/")
            next(line for line in lines if "Reloading" in line)
        record.write_bytes(sound.replace(b"Call for hosts", b"Another call"))
        next(line for line in lines if "Reloading" in line)
        assert "Another call 2026" in read(f"{address}en/calls/2026-hosts/")
        (copy / "docs/about.md").write_text("# 새 안내\n", "utf-8")
        next(line for line in lines if "Reloading" in line)
        assert "새 안내" in read(f"{address}about/")
        assert any(left.iterdir())
    assert list(left.iterdir()) == []


def test_what_stops_a_build_leaves_the_last_site_and_a_commit_is_shown(
    copy: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nobody waits for an answer until schemas, settings and pages are mended."""
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "all")):
        subprocess.run(["git", *BY, *words], cwd=copy, check=True)
    with serving(copy, tmp_path_factory.mktemp("left")) as (address, lines):
        for name, broken in (
            ("schemas/call.schema.json", b"{"),
            ("mkdocs.yml", b"plugins: ["),
            ("docs/about.md", b"\xff"),
        ):
            sound = (copy / name).read_bytes()
            (copy / name).write_bytes(broken)
            next(line for line in lines if STAYS in line)
            next(line for line in lines if "Reloading" in line)
            assert "Call for hosts 2026" in read(f"{address}en/calls/2026-hosts/"), name
            (copy / name).write_bytes(sound)
            next(line for line in lines if "Reloading" in line)
        record = copy / "data/calls/2026-hosts.yml"
        record.write_bytes(record.read_bytes().replace(b"Call for hosts", b"Another call"))
        next(line for line in lines if "Reloading" in line)
        before = read(f"{address}en/changes/")
        subprocess.run(["git", *BY, "commit", "-qam", "another"], cwd=copy, check=True)
        next(line for line in lines if "Reloading" in line)
        assert read(f"{address}en/changes/").count("Another call") > before.count("Another call")


@contextmanager
def serving(copy: Path, left: Path) -> Iterator[tuple[str, Iterator[str]]]:
    """The real server, its address and what it says; ended as people end it, with Ctrl-C."""
    server = subprocess.Popen(
        [BIN / "mkdocs", "serve", "-a", f"127.0.0.1:{free_port()}", "-f", copy / "mkdocs.yml"],
        env={**ENVIRONMENT, "PYTHONUNBUFFERED": "1", "TMPDIR": str(left)},
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # not so in the background
    )
    assert server.stderr is not None
    try:
        found = (re.findall(r"http://[^ ]+/", line) for line in server.stderr)
        yield next(one[0] for one in found if one), server.stderr
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate()


def read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return str(answer.read().decode())
