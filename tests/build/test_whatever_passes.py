"""Whatever passes a full check is drawn, exported, fed, searched, reviewed and previewed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime, time
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import Phase, given, settings

from generator.build.files.downloads import downloads
from generator.build.pages.all_pages import Page, pages
from generator.check import Checked, check
from generator.commands.review import judged
from generator.git.repository import Repository
from generator.history.publications import NO_PAST
from generator.proposals.preview_pages import preview
from generator.proposals.review_input import ReviewInput
from generator.proposals.unpublished import LIST
from generator.records import files
from generator.records.registry import Registry
from generator.report import FORMATS, tell
from generator.review.authority import account
from generator.review.formats import FORMATS as REPORTS
from generator.search import files as search_files
from generator.text.dates import SEOUL
from generator.text.languages import LANGUAGES
from tests.support import ROOT, TODAY
from tests.support.proposals import History, gone, put
from tests.support.shaped import sound_files, sound_pairs
from tests.support.worlds import SITE, renderer

pytestmark = pytest.mark.slow


SCHEMAS = files.read_schemas(ROOT)
FORMS = {
    path.relative_to(ROOT).as_posix(): path.read_bytes()
    for path in (ROOT / "schemas").glob("*.json")
}
NOON = datetime.combine(TODAY, time(12), SEOUL)
SLICE = settings(
    max_examples=3,
    phases=(Phase.generate,),  # what was drawn is small already, and each look costs a second
)
LONG = settings(SLICE, max_examples=500)
Sources = Mapping[str, bytes]
READERS: Mapping[str, Callable[[bytes], object]] = {
    "json": json.loads,
    "geojson": json.loads,
    "xml": ElementTree.fromstring,
    "atom": ElementTree.fromstring,
    "ics": lambda content: all(len(line) <= 75 for line in content.split(b"\r\n")),
}
"""Other programs that read what is made, by the ending of a file's name."""


def passes(sources: Sources) -> Checked:
    """What a check says of the drawn records: nothing that is an error, in any language."""
    checked = check(dict(sources), SCHEMAS, TODAY)
    assert checked.passes
    for language in LANGUAGES:
        told = tell(checked.findings, checked.texts, SCHEMAS, language)
        assert all(FORMATS[name](told, language) is not None for name in FORMATS)
    return checked


DRAWN: dict[str, Page] = {}
"""The last page of each address, which another world may share: guides, rules, fields."""


def built(checked: Checked) -> None:
    """Every page in both languages, and every file beside them, which others can read."""
    world = checked.registry
    offered = downloads(world, SITE, SCHEMAS, NO_PAST)
    for page in pages(world, Registry(), SITE, offered.beside):
        if page == DRAWN.get(page.path):
            continue
        DRAWN[page.path] = page
        for language in page.languages:
            assert renderer().render(page, language)
    made = {file.path: file.content for file in offered.files}
    made |= dict(search_files(world, Registry(), SCHEMAS))
    for path, content in made.items():
        assert READERS.get(path.rpartition(".")[2], len)(content) is not False, path


def proposed(old: Sources, new: Sources, folder: Path) -> None:
    """One set of records proposed in the place of another: reported in all forms, previewed."""
    history = History.start(folder, {**FORMS, **old})
    left = [path for path in old if path not in new]
    steps = [put(path, content) for path, content in new.items()] + [gone(path) for path in left]
    history.branches({"head": ("main", tuple(steps))})
    actor = account("github:1")
    assert actor
    asked = ReviewInput("main", "head", actor, NOON)
    with Repository(folder) as repository:
        for language in LANGUAGES:
            report = judged(repository, asked, language)
            errors = {f.rule for f in report.findings.caused if f.severity == "error"}
            assert errors <= {"no-effect"}  # said of records proposed in their own place
            told = {name: form(report) for name, form in REPORTS.items()}
            assert (
                told.pop("github") is not None
            )  # which has something to put beside a line, or not
            assert all(told.values())
        shown = preview(repository, "main", "head", SITE).files
    assert LIST in shown


@SLICE
@given(sound_files(SCHEMAS))
def test_whatever_passes_is_built(sources: Sources) -> None:
    built(passes(sources))


@settings(SLICE, max_examples=2)
@given(sound_pairs(SCHEMAS))
def test_whatever_passes_is_reviewed(
    tmp_path_factory: pytest.TempPathFactory, pair: tuple[Sources, Sources]
) -> None:
    proposed(*pair, tmp_path_factory.mktemp("any") / "r.git")


@pytest.mark.long
@LONG
@given(sound_pairs(SCHEMAS))
def test_whatever_passes_is_built_and_reviewed_at_length(
    tmp_path_factory: pytest.TempPathFactory, pair: tuple[Sources, Sources]
) -> None:
    old, new = pair
    built(passes(new))
    proposed(old, new, tmp_path_factory.mktemp("any") / "r.git")
