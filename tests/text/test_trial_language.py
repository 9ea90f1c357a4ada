"""A third language is one line and a catalogue: tried in a copy of the code, in its own process."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.records.schema import Schema
from tests.support import ROOT
from tests.support.small import small_repository

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("trial language")]

LINE = 'LANGUAGES = ("ko", "en")'
SITE = """
import sys
from dataclasses import replace
from pathlib import Path
import generator
from generator.build.kept.build_cache import BuildCache
from generator.build.building import Building
from generator.build.drawing.render import Renderer
from generator.records.file_writing import write_new
from generator.search import files
from tests.support import SITE
SOME = ("feeds/all.xml", "calendar/all.ics", "consortia.csv", "portal.sqlite")
root, site = Path(sys.argv[1]), Path(sys.argv[2])
assert Path(generator.__file__).is_relative_to(root.parent), generator.__file__
names = {"ko": "시험", "en": "Test", "ja": "試験"}
made = Building(root, replace(SITE, names=names), BuildCache())
draw = Renderer(made.site, made.schemas).render
for path in ("", "consortia/", "consortia/2025/medica-kmdica/", "exhibitions/medica/"):
    for language in made.pages[path].languages:
        write_new(site / made.pages[path].file(language), draw(made.pages[path], language))
for file in made.downloads.files:
    if "charts/" in file.path or file.path.endswith(SOME):
        write_new(site / file.path, file.content)
for path, content in files(made.checked.registry, made.checked.samples, made.schemas, [], {}):
    write_new(site / path, content)
"""
"""A few pages, feeds and exports, with all of search."""


@pytest.fixture(scope="module")
def sites(
    tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema]
) -> tuple[Path, Path]:
    """The same few records built in two languages, and in three."""
    here = tmp_path_factory.mktemp("trial")
    root = small_repository(here / "root", schemas)
    code = here / "generator"
    shutil.copytree(ROOT / "generator", code)  # with what Python compiled of it
    two = built(here, root, "two")
    languages = code / "text" / "languages.py"
    text = languages.read_text("utf-8")
    assert text.count(LINE) == 1
    languages.write_text(text.replace(LINE, 'LANGUAGES = ("ko", "en", "ja")'), "utf-8")
    for folder in ("feeds", "theme/locale"):
        own = (code / folder / "en.po").read_text("utf-8").replace("Language: en", "Language: ja")
        (code / folder / "ja.po").write_text(own, "utf-8")
    return two, built(here, root, "three")


def built(here: Path, root: Path, name: str) -> Path:
    site = here / name
    paths = {"PYTHONPATH": f"{here}{os.pathsep}{ROOT}", "PYTHONDONTWRITEBYTECODE": "1"}
    made = subprocess.run(
        [sys.executable, "-c", SITE, str(root), str(site)],
        env={**os.environ, **paths},
        cwd=here,
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stderr
    return site


def pages(site: Path, under: str) -> dict[str, str]:
    return {str(p.relative_to(site)): p.read_text("utf-8") for p in (site / under).rglob("*.html")}


def test_no_page_of_another_language_is_overwritten(sites: tuple[Path, Path]) -> None:
    """Korean and English pages differ in what leads to the new language, and in nothing else."""
    two, three = sites
    before, after = pages(two, ""), pages(three, "")
    assert set(before) < set(after)
    assert len(before) == 8
    leads = re.compile(r'\n[^\n]*hreflang="ja"[^\n]*')
    for path, html in before.items():
        assert leads.sub("", after[path]) == html, path


def test_pages_are_there_in_the_new_language(sites: tuple[Path, Path]) -> None:
    _, three = sites
    english, japanese = pages(three, "en"), pages(three, "ja")
    assert {path[3:] for path in english} == {path[3:] for path in japanese}
    assert all('<html lang="ja" ' in html for html in japanese.values())
    consortium = japanese["ja/consortia/2025/medica-kmdica/index.html"]
    assert "試験</title>" in consortium
    assert '<span lang="ko">한국관으로 참가합니다.</span>' in consortium
    assert 'href="../../../../consortia/2025/medica-kmdica/"' in consortium  # to Korean


def test_feeds_lists_and_calendars_are_there_in_the_new_language(sites: tuple[Path, Path]) -> None:
    two, three = sites
    for path in ("feeds/all.xml", "calendar/all.ics", "consortia/list.json"):
        assert (three / "en" / path).read_bytes() == (two / "en" / path).read_bytes()
        assert (three / "ja" / path).is_file()
    assert 'xml:lang="ja"' in (three / "ja" / "feeds" / "all.xml").read_text("utf-8")
    assert "X-WR-CALNAME:試験" in (three / "ja" / "calendar" / "all.ics").read_text("utf-8")


def test_open_data_has_a_column_of_the_new_language(sites: tuple[Path, Path]) -> None:
    """No Korean stands in it: what is not translated is unknown."""
    _, three = sites
    sheet = three / "data" / "v1" / "csv" / "consortia.csv"
    head, *rows = sheet.read_text("utf-8-sig").splitlines()
    names = head.split(",")
    assert {"title_ko", "title_en", "title_ja", "event_city_ja"} <= set(names)
    place = names.index("title_ja")
    assert rows and all(row.split(",")[place] == "" for row in rows)


def test_tables_beside_charts_have_it_too(sites: tuple[Path, Path]) -> None:
    _, three = sites
    head, *rows = (three / "charts" / "destinations.csv").read_text("utf-8-sig").splitlines()
    assert head == "country,name_ko,name_en,name_ja,consortia"
    assert any(row.startswith("DE,독일,Germany,ドイツ,") for row in rows)
