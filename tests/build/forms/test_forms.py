"""Forms are read off the schemas: every field is asked for once, labelled, in both languages."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import replace

import pytest
from lxml import html

from generator.build.drawing.render import Renderer
from generator.build.forms.form_model import EXPERT, form_page
from generator.build.forms.form_pages import form_pages
from generator.build.forms.tasks import ROLES, Task, behind, correcting, tasks
from generator.records.model import KINDS
from generator.records.schema import Schema
from tests.support import SITE

WITH_GUIDE = replace(SITE, handwritten=("apply/",))
TASKS = tasks()


def drawn(task: Task, schemas: dict[str, Schema], language: str = "ko") -> html.HtmlElement:
    page = next(p for p in form_pages(schemas, WITH_GUIDE) if p.view.task.id == task.id)
    return html.fromstring(Renderer(WITH_GUIDE, schemas).render(page, language).decode())


def task(id: str) -> Task:
    return next(one for one in TASKS if one.id == id)


def test_a_field_added_to_a_schema_is_asked_for_without_a_line_of_code(
    schemas: dict[str, Schema],
) -> None:
    root = copy.deepcopy(dict(schemas["organization"].root))
    root["properties"]["motto"] = {
        "title": "표어",
        "description": "기관의 표어.",
        "x-en": {"title": "Motto", "description": "The body's motto."},
        "type": "string",
        "examples": ["함께 멀리"],
    }
    changed = {**schemas, "organization": Schema("organization", root)}
    assert not drawn(task("organization"), schemas).xpath("//*[@data-name='motto']")
    found = drawn(task("organization"), changed).xpath("//*[@data-name='motto']")
    assert [" ".join(one.itertext()).split() for one in found] == [
        ["표어", "기관의", "표어.", "예:", "함께", "멀리"]
    ]
    english = drawn(task("organization"), changed, "en")
    assert english.xpath("//label[@for='f-motto']/text()") == ["Motto"]


@pytest.mark.parametrize("one", TASKS, ids=lambda one: one.id)
def test_a_form_asks_for_each_field_once(one: Task, schemas: dict[str, Schema]) -> None:
    shown = form_page(one, schemas[one.kind])
    asked = Counter(f.name for group in shown.groups for f in group.fields)
    asked += Counter(f.name for f in shown.rest)
    away = {*one.given, *EXPERT, *one.left_out}
    assert asked.keys() | away >= schemas[one.kind].root["properties"].keys()
    assert set(asked.values()) == {1}


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("id", ["consortium", "edition", "correct-programme"])
def test_every_field_has_a_label_and_its_help(
    id: str, language: str, schemas: dict[str, Schema]
) -> None:
    form = drawn(task(id), schemas, language).xpath("//form[@data-form]")[0]
    labelled = set(form.xpath(".//label/@for"))
    fields = form.xpath(".//input[@id]|.//select|.//textarea")
    named = [
        f
        for f in fields
        if f.get("id") in labelled or f.get("aria-label") or f.getparent().tag == "label"
    ]
    assert fields
    assert named == fields
    told = {p.get("id"): p.text_content().strip() for p in form.xpath(".//p[@id]")}
    assert all(told.values())
    assert all(f.get("aria-describedby") in told for f in fields if f.get("aria-describedby"))
    assert not form.xpath(".//@placeholder")
    ids = form.xpath(".//@id")
    assert len(ids) == len(set(ids))


def test_each_kind_has_a_form_that_corrects_it_and_each_role_a_task() -> None:
    assert {one.kind for one in TASKS if one.corrects} == set(KINDS)
    assert {one.role for one in TASKS} == set(ROLES)
    assert correcting("calls/2026-hosts") == "apply/correct-call/"


def test_a_task_that_names_an_unknown_field_is_told(schemas: dict[str, Schema]) -> None:
    group = replace(TASKS[0].groups[0], fields=("titel",))
    with pytest.raises(LookupError, match="consortium has no field titel"):
        form_page(replace(TASKS[0], groups=(group,)), schemas["consortium"])


def test_a_site_without_the_guide_has_no_forms(schemas: dict[str, Schema]) -> None:
    assert list(form_pages(schemas, SITE)) == []


@pytest.mark.parametrize("kind", sorted({one.kind for one in TASKS}))
def test_what_stands_behind_a_summary_is_of_the_schema(
    schemas: dict[str, Schema], kind: str
) -> None:
    for path, names in behind(kind).items():
        steps = tuple(path.split("."))
        tries = (steps, (*steps, 0), (steps[0], 0, *steps[1:]), (steps[0], "x", *steps[1:], 0))
        groups = [schemas[kind].field(one) or {} for one in (*tries, (steps[0], "x", *steps[1:]))]
        assert any({*names} <= {*group.get("properties", ())} for group in groups), path


def test_a_summary_holds_what_the_layout_says(schemas: dict[str, Schema]) -> None:
    inside = "//*[@data-name='fee']/details[contains(@class, 'more')]/*[@data-name]/@data-name"
    assert drawn(task("recruit"), schemas).xpath(inside) == [*behind("call")["fee"]]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("id", [one.id for one in TASKS])
def test_where_nothing_is_chosen_a_list_says_so(
    schemas: dict[str, Schema], id: str, language: str
) -> None:
    """HTML wants words in every choice, and screen readers have nothing to say of an empty one."""
    choices = drawn(task(id), schemas, language).iter("option")
    assert [one for one in choices if not (one.text or "").strip()] == []
