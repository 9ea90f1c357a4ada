"""Each file that is made when it is asked for is, byte for byte, that of a build of everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.build.building import Building
from generator.build.drawing.render import THEME
from generator.build.files.downloads import Downloads
from generator.build.kept.build_cache import BuildCache
from generator.build.live.live_site import LiveSite
from generator.build.live.on_demand import WITHIN, DrawnText, OnDemand
from generator.build.pages import record_pages
from generator.build.whole_site import WholeSite
from generator.commands.live_check import LiveCheck
from generator.exports.rows import Source
from generator.records.file_writing import Unwritable, write
from generator.records.schema import Schema
from generator.text.languages import parted
from tests.support import SITE
from tests.support.edits import EDITS, Edited, branch, setting, template
from tests.support.small import small_repository, tree

TEXTS = {
    ("about/", "ko"): DrawnText("<h1>안내</h1><p>글</p>", "안내", ""),
    ("about/", "en"): DrawnText("<h1>About</h1><p>Text</p>", "About", "What it is"),
}
FRAME = (template, setting)
"""Edits after which MkDocs builds everything again."""


@pytest.fixture
def repository(tmp_path: Path, schemas: dict[str, Schema]) -> Edited:
    site = replace(SITE, handwritten=("about/",), serving=True)
    root = small_repository(tmp_path / "root", schemas)
    return Edited(root, tmp_path / "theme", site, seed=20261127)


class Looked:
    """A repository that is looked at again and again, as ``mkdocs serve`` does."""

    def __init__(self, at: Edited) -> None:
        self._at, self._kept, self._check = at, BuildCache(), LiveCheck()

    def now(self) -> OnDemand:
        check = partial(self._check, None)
        return OnDemand(Building(self._at.root, self._at.site, self._kept, checking=check), TEXTS)


def clean(at: Edited, folder: Path) -> dict[str, bytes]:
    """What a build of everything writes, without the files that no record has a say in."""
    building = Building(at.root, at.site, BuildCache())
    site = {
        f"{'en/' * (language == 'en')}{path}index.html": building.handwritten.draw(
            path, text.html, language, text.title, text.summary
        ).encode()
        for (path, language), text in TEXTS.items()
    }
    WholeSite(building, folder).write()
    theme = {f"assets/{file}" for part in ("assets", "vendor") for file in _files(THEME / part)}
    return {path: one for path, one in tree(folder).items() if path not in theme} | site


def _files(folder: Path) -> Iterator[str]:
    return (file.relative_to(folder).as_posix() for file in folder.rglob("*"))


def differing(made: OnDemand, site: dict[str, bytes]) -> list[str]:
    return [path for path, content in site.items() if made.content(path) != content]


def holds_for(at: Edited, edits: int, here: Path) -> int:
    """In how many states of the records it was looked at."""
    looked, gone, states = Looked(at), set[str](), 0
    for number in range(edits):
        edit = at.chance.choice([edit for edit in EDITS if edit not in FRAME])
        at.number += 1
        told, made = f"{number}: {edit.__name__} {edit(at)}", looked.now()
        if not made.building.checked.passes:  # the last good site stays until that is mended
            branch(at)
            continue
        site = clean(at, here / str(number))
        assert differing(made, site) == [], told
        assert {p for p in gone - site.keys() if made.content(p) is not None} == set(), told
        gone |= site.keys()
        states += 1
    return states


@pytest.mark.slow
@pytest.mark.usefixtures("without_handbook")
def test_after_edits(repository: Edited, tmp_path: Path) -> None:
    assert holds_for(repository, 1, tmp_path) == 1


@pytest.mark.long
def test_after_many_edits(repository: Edited, tmp_path: Path) -> None:
    assert holds_for(repository, 60, tmp_path) > 20


def test_the_page_of_a_record_takes_no_other_view(
    repository: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    view = record_pages.view
    monkeypatch.setattr(record_pages, "view", lambda name: (asked.append(name), view(name))[1])
    monkeypatch.setattr("generator.build.pages.all_pages.view", None)
    made = Looked(repository).now()
    assert "calls/2026-hosts/" in made
    assert b"2026" in (made.content("en/calls/2026-hosts/index.html") or b"")
    assert set(asked) == {"call:call"}


@pytest.mark.parametrize("path", ["calls/none/", "en/calls/none/", "samples/calls/none/"])
def test_where_a_record_is_gone_no_other_view_is_taken(
    repository: Edited, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.pages.all_pages.view", None)
    assert Looked(repository).now().content(f"{path}index.html") is None


def test_what_browsers_ask_for_beside_a_page_takes_no_other_file(
    repository: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Downloads, "group", None)
    monkeypatch.setattr("generator.build.pages.all_pages.view", None)
    made = Looked(repository).now()
    assert all(made.content(f"{above}manifest.webmanifest") for above in ("", "en/"))


def test_groups_that_take_long_lie_where_they_are_looked_for(repository: Edited) -> None:
    downloads = Looked(repository).now().building.downloads
    for group, within in WITHIN.items():
        paths = [parted(file.path)[1] for file in downloads.group(group)]
        assert [path for path in paths if not path.startswith(within)] == []


def test_a_page_beside_the_records_takes_none_of_the_others(
    repository: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Building, "listed", None)
    made = Looked(repository).now()
    for path in ("calendar/", "changes/", "data/", "alerts/", "rules/"):
        assert made.content(f"{path}index.html"), path


def test_the_data_page_takes_none_of_the_data(
    repository: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor what the past was; it tells the size of no file, but is else what visitors see."""
    looked = Looked(repository)
    with monkeypatch.context() as patched:
        patched.setattr("generator.exports.versions", None)
        patched.setattr(Source, "tables_in", None)
        found = (looked.now().content("data/index.html") or b"").decode()
    repository.site = replace(repository.site, serving=False)
    visited = (looked.now().content("data/index.html") or b"").decode()
    size = re.compile(r' <span class="note">[\d,]+&nbsp;KB</span>')
    assert len(size.findall(visited)) > 30
    main = [text[text.index("<main") : text.index("</main>")] for text in (found, visited)]
    assert main[0] == size.sub("", main[1])


@pytest.mark.parametrize(
    "path",
    ["calls/none/index.html", "calls/2026-hosts", "en", "samples", "fr/index.html", "x.json", ""],
)
def test_what_no_build_writes_is_not_there(repository: Edited, path: str) -> None:
    assert Looked(repository).now().content(path) is None


def shown(site: LiveSite, folder: Path, mount: str, asked: str) -> tuple[str, bytes]:
    """What a browser is answered by a server of plain files that the site stands before."""

    def files(of: dict[str, Any], answering: Any) -> list[bytes]:
        place = folder / (of["PATH_INFO"] + "index.html" * of["PATH_INFO"].endswith("/"))[1:]
        answering("200 OK" if place.is_file() else "404 Not Found", [])
        return [(place if place.is_file() else folder / "404.html").read_bytes()]

    said: list[str] = []
    answer = site.before(files, mount)({"PATH_INFO": asked}, lambda *words: said.append(words[0]))
    return said[0], b"".join(answer)


def test_a_browser_sees_the_records_that_are_there_and_no_others(
    repository: Edited, tmp_path: Path
) -> None:
    looked, live, folder = Looked(repository), LiveSite(), tmp_path / "site"
    before = looked.now()
    live.begin(folder, before, ())
    page, place = "/en/calls/2026-hosts/", repository.root / "data/calls/2026-hosts.yml"
    first = before.content("en/calls/2026-hosts/index.html")
    assert shown(live, folder, "/", page) == ("200 OK", first)
    place.write_text(place.read_text("utf-8").replace("Call for hosts", "Once more"), "utf-8")
    assert shown(live, folder, "/", page) == ("200 OK", first), "until the records are taken up"
    live.go_on(looked.now())
    status, second = shown(live, folder, "/", page)
    assert (status, b"Once more" in second, second == first) == ("200 OK", True, False)
    place.unlink()
    live.go_on(looked.now())
    lost = looked.now().content("404.html")
    assert shown(live, folder, "/", page) == ("404 Not Found", lost)
    assert not (folder / "en/calls/2026-hosts/index.html").exists()


def test_a_name_longer_than_the_system_takes_is_nowhere(tmp_path: Path) -> None:
    live = LiveSite()
    live.begin(tmp_path, cast(OnDemand, SimpleNamespace(content=lambda _: None)), ())
    answer = live.before(lambda _, answering: answering("404 Not Found", []) or (), "/")
    told: list[str] = []
    answer({"PATH_INFO": "/" + "x" * 300}, lambda status, _: told.append(status))
    assert told == ["404 Not Found"]


def test_a_disk_that_is_full_is_told_to_who_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(place: Path, content: bytes) -> None:
        raise Unwritable(f"{place}: no room")

    live, full_now = LiveSite(), [full]
    monkeypatch.setattr("generator.build.live.live_site.write", lambda *of: full_now[-1](*of))
    live.begin(tmp_path, cast(OnDemand, SimpleNamespace(content=lambda _: b"page")), ())
    told: list[str] = []
    answer = live.before(lambda _, answering: answering("200 OK", []) or (b"page",), "/")
    said = answer({"PATH_INFO": "/about/"}, lambda status, _: told.append(status))
    assert (told, b"no room" in b"".join(said)) == (["500 Internal Server Error"], True)
    full_now.append(write)
    assert b"".join(answer({"PATH_INFO": "/about/"}, lambda *_: None)) == b"page"
    assert (tmp_path / "about/index.html").read_bytes() == b"page"


def test_who_asks_while_records_come_in_is_answered_by_those(
    repository: Edited, tmp_path: Path
) -> None:
    looked, live = Looked(repository), LiveSite()
    live.begin(tmp_path / "site", looked.now(), ())
    place = repository.root / "data/calls/2026-hosts.yml"
    place.write_text(place.read_text("utf-8").replace("Call for hosts", "Once more"), "utf-8")
    later, asked = looked.now(), []

    def files(of: dict[str, Any], answering: Any) -> list[bytes]:
        asked.append((tmp_path / "site/en/calls/2026-hosts/index.html").read_bytes())
        if len(asked) == 1:
            live.go_on(later)
        answering("200 OK", [])
        return [asked[-1]]

    told: list[Any] = []
    answer = live.before(files, "/sub/")(
        {"PATH_INFO": "/sub/en/calls/2026-hosts/"}, lambda *words: told.append(words)
    )
    assert [b"Once more" in page for page in asked] == [False, True]
    assert (list(answer), told) == ([asked[1]], [("200 OK", [])])
