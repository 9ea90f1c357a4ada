"""What an edit says of records that came and went, and what of a site goes with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.disk.folder import Folder
from generator.build.edits.edit import Edit
from generator.build.edits.moved_firms import NONE_MOVED, MovedFirms
from generator.build.pages.record_links import leads_to
from generator.facts.firm_stands import Stands
from generator.records.read_fields import THERE
from tests.support.bare import registry
from tests.support.killed import OLD, lay

BEFORE = """
# consortia/2025/a
title: 가
---
# consortia/2025/b
title: 나
"""
NOW = """
# consortia/2025/b
title: 나
---
# organizations/c
names: [{name: 다}]
"""


def test_a_record_that_came_or_went_touches_whatever_asked_which_there_are() -> None:
    before, now = registry(BEFORE), registry(NOW)
    went, came = before.named("consortia/2025/a"), now.named("organizations/c")
    edit = Edit(((went, None), (None, came)))
    assert (edit.came, edit.went) == ({"organizations/c"}, {"consortia/2025/a"})
    for column in (("consortia", THERE), ("consortium", "title"), ("organizations", THERE)):
        assert edit.touches({column})
    assert not edit.touches({("calls", THERE), ("programme", "year")})
    were = edit.before(now)
    assert [one.name for one in were] == [one.name for one in before]
    stayed = before.named("consortia/2025/b")
    assert stayed and not Edit(((stayed, stayed),)).touches({("consortia", THERE)})


def test_a_number_that_is_written_otherwise_is_another_value() -> None:
    """Open data tells it as it is written."""
    of = "# statistics/a\nvalues: [{{period: '2024', vintage: final, value: {}}}]"
    before, now = (registry(of.format(v)).named("statistics/a") for v in ("1110", "1110.0"))
    assert before and now and before.fields["values"] == now.fields["values"]
    assert Edit(((before, now),)).touches({("statistics", "values")})


def test_a_firm_moves_where_its_page_or_its_row_does() -> None:
    before = Stands([("a/", (("2025/x", 0),)), ("b/", (("2025/x", 1), ("2025/y", 0)))])
    now = Stands([("b/", (("2025/x", 0), ("2025/y", 0))), ("c/", (("2025/z", 0),))])
    moved = MovedFirms.between(before, now)
    assert (moved.came, moved.went, moved.reordered) == ({"c/"}, {"a/"}, True)
    pages = {("rows_of_firm", page) for page in ("a/", "b/", "c/")}
    rosters = {("firms_on_roster", f"2025/{id}") for id in "xyz"}
    assert set(moved.questions) == pages | rosters
    assert MovedFirms.between(now, now) == NONE_MOVED


@pytest.mark.parametrize(
    "written", ["[a](portal:calls/a)", "[a](portal:calls/a/#b)", '<a href="portal:calls/a/">a</a>']
)
def test_a_page_goes_that_a_hand_written_one_leads_to(tmp_path: Path, written: str) -> None:
    lay(tmp_path, {"en/about.md": f"# A\n\nSee {written}.\n"})
    assert leads_to(["calls/a/index.html"], tmp_path)
    assert not leads_to(["calls/index.html", "calls/a-b/index.html", "calls/a.yml"], tmp_path)


def test_a_folder_goes_with_the_last_of_its_files(tmp_path: Path) -> None:
    place = tmp_path / "web/site"
    lay(place, OLD | {"calls/a/index.html": "x", "calls/b/index.html": "x"})
    for gone, left in (("a", True), ("b", False)):
        folder = Folder(place, tmp_path, marked=True)
        folder.open(lambda: None)
        folder.add([f"calls/{gone}/index.html"])
        folder.close()
        assert not (place / f"calls/{gone}").exists()
        assert (place / "calls").is_dir() is left
