"""A site that is brought up to date after an edit is, byte for byte, one that is made anew."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.build.building import Building
from generator.build.checked_records import Checking
from generator.build.disk.folder import Folder
from generator.build.disk.new_files import NewFiles
from generator.build.drawing.render import THEME, Renderer
from generator.build.edits.bringing_in import brought_in
from generator.build.edits.edited_done import Done
from generator.build.edits.edited_files import EditedFiles
from generator.build.edits.edited_pages import DATA_PAGE
from generator.build.edits.edited_site import EditedSite
from generator.build.edits.site_update import SiteUpdate
from generator.build.files.downloads import BESIDE
from generator.build.kept.askers import Askers
from generator.build.kept.build_cache import BuildCache
from generator.build.kept.last_site import LastSite
from generator.build.whole_site import WholeSite
from generator.cache.store import Store
from generator.commands.edited_check import EditedCheck, judged
from generator.commands.kept_check import checking
from generator.commands.kept_texts import texts_before
from generator.exports.last_exports import LastExports
from generator.records.model import KINDS
from generator.records.read_fields import Column
from generator.records.registry import Question, Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.text.languages import address
from tests.support import SITE, edits
from tests.support.edits import Edit, Edited
from tests.support.small import small_repository, tree

CONTENTS = (edits.word, edits.number, edits.day, edits.remark, edits.fair, edits.back)
"""Edits after which mostly little is made again."""
OTHERS = (edits.programme, edits.refer, edits.mistake, edits.publish)
COMING = (edits.roster, edits.roster, edits.add, edits.remove, edits.rename, edits.former)
"""Edits by which pages come and go."""


class Edits:
    """A repository that is edited, with a site that is kept and one that is made from nothing."""

    def __init__(self, at: Edited, here: Path, patch: pytest.MonkeyPatch) -> None:
        self.at, self.here, self.patch = at, here, patch
        self.brought_in: list[str] = []
        self.unsure: list[str] = []
        """Edits of real records alone after which everything was made."""
        self.mistaken: list[str] = []

    def hold(self, kinds: Iterable[Edit]) -> None:
        """Make an edit of each kind; both sites are the same after each that brings no error."""
        for kind in kinds:
            self.at.number += 1
            shutil.copytree(self.at.root / "data", self.here / "before")
            edit = f"{self.at.number}: {kind.__name__} {kind(self.at)}"
            if sound := self._building("").checked.passes:
                self._compare(edit)
            else:
                assert not self._brought_in(), edit
                self.mistaken.append(edit)
            left = [*self.at.root.glob("data/consortia/*/*.yml")]
            if back := not (sound and left and self.at.chance.randrange(4)):
                shutil.rmtree(self.at.root / "data")
                shutil.copytree(self.here / "before", self.at.root / "data")
            if sound and back:
                self._compare(f"{edit}, and back")
            shutil.rmtree(self.here / "before")

    def _of_real_ones(self) -> bool:
        """Whether something changed since the last site, and no made-up record did."""
        changed = self._last().changed()
        made_up = (file.startswith("data/samples/") for file in changed or ())
        return changed is not None and not any(made_up)

    def _compare(self, edit: str) -> None:
        clean = tree(self._made(self.here / "clean", str(self.here / "fresh")))
        real = self._of_real_ones()
        if self._kept():
            self.brought_in.append(edit)
            assert self._unnoted() == {}, edit
            assert self._unheard() == [], (edit, self.brought_in)
        elif self._unheard():
            raise AssertionError((edit, "whole", self._unheard()[:3], len(self._unheard())))
        elif real and "publish" not in edit:
            self.unsure.append(edit)
        shutil.rmtree(self.here / "fresh")
        kept = tree(self.here / "kept")
        assert kept.keys() == clean.keys(), edit
        assert [path for path, content in kept.items() if content != clean[path]] == [], edit

    def _unnoted(self) -> dict[str, set[Column]]:
        """What a build from nothing reads for each part, and the kept site does not know of."""
        fresh, known = (self._read(self.here / cache) for cache in ("fresh", "cache"))
        found = {
            part: columns - known.get(part, set())
            for part, columns in fresh.items()
            if part not in (DATA_PAGE, BESIDE)  # one made each time, of the other what changed
        }
        return {part: columns for part, columns in found.items() if columns}

    def _unheard(self) -> list[tuple[Question, str]]:
        """What is asked in a build from nothing, and for what, of which the kept site knows not."""
        names = (path.relative_to(self.at.root / "data") for path in self._files())
        subjects = ["", *KINDS, *(name.with_suffix("").as_posix() for name in names)]
        fresh, known = (
            self._askers(cache, at) for cache, at in (("fresh", "clean"), ("cache", "kept"))
        )
        return [
            (question, one)
            for subject in subjects
            for question, askers in fresh.of(subject).items()
            for one in {*askers}.difference(known.of(subject).get(question, ()))
        ]

    def _files(self) -> Iterable[Path]:
        return (self.at.root / "data").rglob("*.yml")

    def _askers(self, cache: str, place: str) -> Askers:
        shelf = self._building(str(self.here / cache)).shelf
        assert shelf
        return Askers(shelf.now, self.here / place)

    def _read(self, cache: Path) -> Mapping[str, set[Column]]:
        shelf = self._building(str(cache)).shelf
        assert shelf and shelf.read
        return shelf.read

    def _kept(self) -> bool:
        """Bring the kept site up to date, or make it as a whole; whether the first was enough."""
        if self._brought_in():
            return True
        last = self._last()
        self._made(last.place, str(last.cache))
        last.note()
        return False

    def _brought_in(self) -> bool:
        """As ``portal build`` does it."""
        last = self._last()
        edited = last.changed()
        before = None if edited is None else texts_before(Store(last.cache), edited)
        if before is None:
            return False
        day = self.at.site.built.date()
        check = EditedCheck(last, partial(judged, last, day))
        try:
            return brought_in(self._building(str(last.cache), check.checked), last, before)
        finally:
            check.end()

    def _last(self) -> LastSite:
        return LastSite(
            self.at.root, self.at.root / "docs", self.here / "kept", self.here / "cache"
        )

    def _building(self, cache: str, check: Checking | None = None) -> Building:
        self.patch.setenv("PORTAL_CACHE", cache)
        check = check or checking(Path(cache) if cache else None)
        return Building(self.at.root, self.at.site, BuildCache(), checking=check)

    def _made(self, place: Path, cache: str) -> Path:
        building = self._building(cache)
        site = Folder(place, self.at.root, marked=True)
        site.open(lambda: None)
        for language in ("ko", "en"):
            text = building.handwritten.draw("about/", "<h1>A</h1><p>B</p>", language, "A", "")
            file = site.new / address("about/", language) / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(text, "utf-8")
        site.finish({*WholeSite(building, site.new, place).write()} - {"about/index.html"})
        return place


@pytest.fixture
def edited(tmp_path: Path, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch) -> Edits:
    """A small repository to edit."""
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    monkeypatch.setattr("generator.build.building.Renderer", partial(Renderer, theme=theme))
    monkeypatch.setattr("generator.build.edits.edited_files.FEW", 0)  # as of many records
    monkeypatch.setattr("generator.exports.workbook_files.LARGE", 8)  # rows, of which it has six
    root = small_repository(tmp_path / "root", schemas)
    (root / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    for name in ("about.md", "en/about.md"):  # which lead to no record that may go
        (root / "docs" / name).write_text("# A\n\nB\n", "utf-8")
    at = Edited(root, theme, replace(SITE, handwritten=("about/",)), seed=20261127)
    return Edits(at, tmp_path, monkeypatch)


@pytest.mark.slow
@pytest.mark.usefixtures("without_handbook")
def test_after_edits(edited: Edits) -> None:
    published = edits.public(edits.fair)
    edited.hold([edits.publish, edits.word, edits.mistake, edits.fair, published])
    assert any("published fair" in edit for edit in edited.brought_in) and edited.mistaken
    edits.word(edited.at)
    edited.patch.setattr("generator.exports.changed_lines.write_new", _full)
    with pytest.raises(OSError, match="no room"):
        edited._brought_in()


@pytest.mark.slow
@pytest.mark.usefixtures("without_handbook")
def test_what_a_change_leads_to_is_asked_for_from_then_on(edited: Edits) -> None:
    """A consortium gets another host, of which the name is changed later."""
    data = edited.at.root / "data"
    host, other = (data / f"organizations/{name}.yml" for name in ("kmdica", "other"))
    other.write_text(host.read_text("utf-8").replace("의료기기", "다른기기"), "utf-8")
    edited._compare("another organization")
    group = data / "consortia/2025/medica-kmdica.yml"
    for file, old, new in ((group, "kmdica", "other"), (other, "다른기기", "또다른기기")):
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new), "utf-8")
        assert file.read_text("utf-8") != text
        edited._compare(f"{new} in {file}")
    assert len(edited.brought_in) == 2


@pytest.mark.slow
@pytest.mark.usefixtures("without_handbook")
def test_the_first_record_of_a_kind_comes_and_goes(edited: Edits) -> None:
    """Nothing was ever read of such a record when the site was made."""
    data, away = edited.at.root / "data", edited.here / "away"
    kinds = ("organizations", "exhibitions", "calls", "consortia")
    away.mkdir()
    for folder in kinds:
        (data / folder).rename(away / folder)
    edited._compare("none")
    for folder in kinds:
        (away / folder).rename(data / folder)
        edited._compare(f"the first {folder}")
        file = next((data / folder).rglob("*.yml"))
        text, count = re.subn('(ko"?: "?)', r"\1새 ", file.read_text("utf-8"), count=1)
        file.write_text(text, "utf-8")
        assert count
        edited._compare(f"another name in {folder}")
    for folder in reversed(kinds):
        (data / folder).rename(away / folder)
        edited._compare(f"the last {folder}")
    for folder in kinds:
        (away / folder).rename(data / folder)
    edited._compare("all again")
    assert len(edited.brought_in) > 8


@pytest.mark.slow
@pytest.mark.usefixtures("without_handbook")
def test_a_record_that_went_before_that_was_published(edited: Edits) -> None:
    """The last site had it no more, so that nothing but the publication tells of it."""
    edits.publish(edited.at)
    edited._compare("all is public")
    (edited.at.root / "data/consortia/2025/medica-kmdica.yml").unlink()
    edited._compare("it went")
    edited.at.number += 1
    edits.publish(edited.at)
    edited._compare("that is public")
    assert edited.brought_in == ["it went"]


def test_the_key_of_a_file_that_goes_goes_with_it(tmp_path: Path) -> None:
    """One that comes again is drawn, although it shows what it showed."""
    keys = {"a/index.html": "0", "a/page/2/index.html": "1", "charts/b.svg": "2"}
    index = SimpleNamespace(keys=keys)
    site = EditedSite(cast(Any, SimpleNamespace(index=index)))
    done = Done(keys={"a/index.html": "3", "charts/b.svg": ""})
    assert site._keys(done, ["a/page/2/index.html"]) == {"a/index.html": "3"}


def _full(place: Path, *parts: object, **_: object) -> None:
    raise OSError(f"no room for {len(parts)}")


@pytest.mark.long
def test_after_many_edits(edited: Edits) -> None:
    chance = edited.at.chance
    edited.hold(chance.choice((*CONTENTS, *COMING * 2, *OTHERS)) for _ in range(120))
    assert len(edited.brought_in) > 40 and edited.unsure == []


@pytest.mark.long
def test_after_many_publications(edited: Edits) -> None:
    kinds = (*CONTENTS * 3, *COMING, *OTHERS)
    chance = edited.at.chance
    made = (chance.choice((edits.public, edits.in_part))(chance.choice(kinds)) for _ in range(80))
    edited.hold([edits.publish, *made])
    assert len(edited.brought_in) > 40


def test_a_workbook_that_lies_nowhere_yet_is_made(tmp_path: Path) -> None:
    """With some rows more there is one a year, also for years of which nothing changed."""
    last = LastExports({}, frozenset({"consortia/2025/a"}), {}, frozenset(), Registry(), tmp_path)
    downloads = SimpleNamespace(last=last)
    building = cast(Any, SimpleNamespace(downloads=downloads))
    nothing, new = cast(Any, None), NewFiles(tmp_path, tmp_path)
    files = EditedFiles(SiteUpdate(building, nothing, nothing, nothing, nothing, new))
    of_another = cast(Any, SimpleNamespace(name="consortia/2026/b"))
    file = Export("consortia-2026.xlsx", bytes, (of_another,))
    assert not files._stays(file)
    (tmp_path / file.path).write_bytes(b"book")
    assert files._stays(file)
    assert file.content == b"book"
