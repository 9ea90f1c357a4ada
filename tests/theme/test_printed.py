"""What templates may print: words and numbers, and nothing that only a program reads."""

from __future__ import annotations

import shutil
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.build.drawing.render import THEME, Renderer
from generator.build.pages.page import Page
from generator.charts.chart import Called, Chart, Known, Panel, Spot
from generator.exports import open_files
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.settings import LEAVABLE, Site
from generator.views.handwritten import Handwritten
from generator.views.open_data import open_data
from tests.support import SITE
from tests.support.bare import registry


def drawn(folder: Path, schemas: dict[str, Schema], template: str, view: Any) -> str:
    for part in ("templates", "locale"):
        shutil.copytree(THEME / part, folder / part)
    (folder / "templates" / "tried.html").write_text(
        '{% import "macros.html" as m %}' + template, "utf-8"
    )
    return Renderer(SITE, schemas, folder).render(Page("tried/", "tried.html", view), "en").decode()


@pytest.mark.parametrize("value", [{"ko": "구호", "en": "Motto"}, None, True, ["a"], object()])
def test_what_is_not_for_people_stops_the_build(
    tmp_path: Path, schemas: dict[str, Schema], value: Any
) -> None:
    with pytest.raises(TypeError, match=r"a page cannot print .*write `\|text` after words in two"):
        drawn(tmp_path, schemas, "{{ view }}", value)


def test_it_stops_inside_key_facts_too(tmp_path: Path, schemas: dict[str, Schema]) -> None:
    with pytest.raises(TypeError, match=r"a page cannot print \{'ko': '구호'\}"):
        drawn(tmp_path, schemas, '{{ m.keyed([("Motto", view)]) }}', {"ko": "구호"})


def test_words_and_numbers_are_printed(tmp_path: Path, schemas: dict[str, Schema]) -> None:
    template = "{{ view[0] }}, {{ view[1] }}, {{ view[2]|text }}{{ view[3] if view[3] }}"
    assert drawn(tmp_path, schemas, template, ("a&b", 0, {"ko": "가", "en": "b"}, None)) == (
        "a&amp;b, 0, b"
    )


def test_key_facts_show_nought_and_leave_out_what_is_absent(
    tmp_path: Path, schemas: dict[str, Schema]
) -> None:
    template = "{{ m.keyed(view) }}"
    facts = [("Nought", 0), ("Part", 0.0), ("Nothing", None), ("Empty", ""), ("Words", "a")]
    shown = drawn(tmp_path, schemas, template, facts)
    assert [label for label, _ in facts if label in shown] == ["Nought", "Part", "Words"]


def test_words_to_copy_read_as_the_chart_is_called(
    tmp_path: Path, schemas: dict[str, Schema]
) -> None:
    """Embedding is HTML, where a mark is escaped; citing is plain words."""
    panel = Panel((Spot(Called("2025"), Known(1)),), "firms")
    chart = Chart("x", "years", Called({"ko": "가", "en": "A & B"}), "statistics/x/", "x", (panel,))
    template = '{% import "chart.html" as c %}{{ c.figure(view) }}'
    page = html.fromstring(drawn(tmp_path, schemas, template, chart))
    embed, cite = (its.text_content() for its in page.iter("textarea"))
    assert cite.startswith("A & B. ")
    assert html.fromstring(embed).findtext("figcaption", "").startswith("A & B\N{NO-BREAK SPACE}· ")


def test_formats_that_are_left_out_are_no_downloads(schemas: dict[str, Schema]) -> None:
    site, records = replace(SITE, leave_out=LEAVABLE), registry("# calls/a")
    view = open_data(open_files(records, site, schemas).data, records, "data/v1", past=False)
    page = Renderer(site, schemas).render(Page("data/", "data.html", view), "en").decode()
    assert ".json" in page and not any(f".{one}" in page for one in ("xlsx", "ndjson", "sqlite"))


@pytest.mark.parametrize("left_out", [(), ("ndjson",), LEAVABLE], ids=str)
def test_the_guide_for_programs_names_what_is_left_out(
    schemas: dict[str, Schema], left_out: tuple[str, ...]
) -> None:
    """The files that it names are just those that another portal has."""
    site, records = replace(SITE, leave_out=left_out), registry("# calls/a")
    whole, here = (paths(of, records, schemas) for of in (SITE, site))
    text = Page("api/", "handwritten.html", Handwritten("API", "<p>a</p><h2>b</h2>", ""))
    page = html.fromstring(Renderer(site, schemas).render(text, "en").decode())
    named = [code.text_content() for code in page.iterfind(".//article//code")]
    gone = {path for path in whole if any(fnmatch(path, one) for one in named)}
    assert gone == whole - here
    assert bool(gone) == bool(left_out)


def paths(site: Site, records: Registry, schemas: dict[str, Schema]) -> set[str]:
    return {f"/{file.path}" for file in open_files(records, site, schemas).data}
