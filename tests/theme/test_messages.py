"""Template messages are all translated, and no catalogue entry is unused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes
from jinja2.ext import extract_from_ast

from generator.build.drawing.render import THEME
from generator.site.listed import GROUPS
from generator.site.sections import TABLE

Message: TypeAlias = str | tuple[str, ...]
"""A text, or one with its plural."""
ENVIRONMENT = Environment(
    extensions=["jinja2.ext.i18n", "jinja2.ext.do"], trim_blocks=True, lstrip_blocks=True
)
NAMES = {"section.menu", "section.name", "name"}
"""What templates hand over that is no text of their own: names of the table of sections."""

SPOKEN = re.compile(r'\b(?:alt|title|aria-label|placeholder)="([^"]*)')
"""Attributes that are read out or shown."""
UNSPOKEN = re.compile(
    r'<(code|pre)\b.*?</\1>|<(\w+) lang="en">.*?</\2>|<[^<>]*>|[\w-]+="[^"]*"|&\w+;', re.DOTALL
)
"""Tags and attributes, what is code, and what is English on Korean pages too."""
WORDS = re.compile(r"[^\W\d_][^\W\d_a-z]*[a-z가-힣][^<{\x00]*")
TITLE = re.compile(r"[A-Z][a-z]{2,}|[A-Z] |.*[가-힣]")
NAMES_OF_OTHERS = {"iCalendar", "Atom", "webcal", "Google Calendar", "Outlook.com", "Schema"}
IN_NO_CATALOGUE = {*NAMES_OF_OTHERS, "KB", "billion", "connect-src 'self'"}


@cache
def parsed(template: Path) -> nodes.Template:
    return ENVIRONMENT.parse(template.read_text("utf-8"))


@cache
def said(folder: Path = THEME / "templates") -> list[tuple[Message, str]]:
    """All of ``_said``, read once."""
    return list(_said(folder))


def _said(folder: Path) -> Iterator[tuple[Message, str]]:
    """Each message of the templates and of the table of sections, with where it stands."""
    for path in sorted(folder.glob("*.*")):
        for line, _, found in extract_from_ast(parsed(path)):
            texts = (found,) if isinstance(found, str) else tuple(t for t in found or () if t)
            if texts:
                yield texts[0] if len(texts) == 1 else texts, f"{path.name}:{line}"
    names = {text for s in TABLE for text in (s.name, s.menu, s.also[1]) if text}
    yield from ((text, "sections.py") for text in sorted({*names, *GROUPS.values()}))


def known(language: str) -> set[Message]:
    """What templates can say; messages with a context are said by code."""
    with (THEME / "locale" / f"{language}.po").open("rb") as file:
        messages = [message for message in read_po(file) if not message.context]
    return {tuple(m.id) if isinstance(m.id, list | tuple) else m.id for m in messages}


def test_every_message_of_the_theme_is_there_in_korean() -> None:
    korean = known("ko")
    missing = [f"{where}: {message}" for message, where in said() if message not in korean]
    assert missing == [], "give these in generator/theme/locale/ko.po"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_message_is_kept_that_nothing_says(language: str) -> None:
    assert known(language) - {""} - {message for message, _ in said()} == set()


def own_words(template: nodes.Template) -> Iterator[str]:
    """What a template says itself, without a catalogue."""
    every = (one for output in template.find_all(nodes.Output) for one in (*output.nodes, None))
    text = "".join(one.data if isinstance(one, nodes.TemplateData) else "\0" for one in every)
    for part in (*SPOKEN.findall(text), UNSPOKEN.sub("\0", text)):
        yield from (found.strip(" \n():") for found in WORDS.findall(part))
    imported = {one.target for one in template.find_all(nodes.Import)}
    for call in template.find_all(nodes.Call):
        of = call.node.node if isinstance(call.node, nodes.Getattr) else None
        if isinstance(of, nodes.Name) and of.name in imported:
            handed = (one.value for one in call.args if isinstance(one, nodes.Const))
            yield from (one for one in handed if isinstance(one, str) and TITLE.match(one))


@pytest.mark.parametrize(
    "text",
    [
        "<p>A word</p>",
        "<p>새 문장</p>",
        "<b>{{ x }} of it</b>",
        '<i title="Shut">{{ x }}</i>',
        '{% import "x" as m %}{{ m.tip("Venues") }}',
    ],
)
def test_words_that_are_in_no_catalogue_are_found(text: str) -> None:
    assert list(own_words(ENVIRONMENT.parse(text)))


def test_a_template_has_no_words_of_its_own() -> None:
    """They would be in one language on all pages, and in no catalogue."""
    found = {
        f"{path.name}: {words}"
        for path in (THEME / "templates").glob("*.html")
        for words in own_words(parsed(path))
        if words not in IN_NO_CATALOGUE
    }
    assert found == set(), "say it as _(…), and give it in generator/theme/locale/ko.po"


def test_every_page_has_a_title_and_a_heading() -> None:
    for path in (THEME / "templates").glob("*.html"):
        text = path.read_text("utf-8")
        if text.startswith('{% extends "'):
            assert "{% block title %}{" in text, f"{path.name}: give the block title"
            assert "heading(" in text or "<h1" in text, f"{path.name}: begin with m.heading(…)"


def test_messages_stand_in_the_templates_as_texts() -> None:
    """A message that is put together while drawing is one that no catalogue can be held to."""
    found = set()
    for path in (THEME / "templates").glob("*.*"):
        for call in parsed(path).find_all(nodes.Call):
            name = getattr(call.node, "name", "")
            if name in ("_", "gettext", "ngettext") and not isinstance(call.args[0], nodes.Const):
                found.add(written(call.args[0]))
    assert found == NAMES


def written(node: Any) -> str:
    return f"{written(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else node.name


def test_what_a_template_says_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '{% if x %}{{ _("One") }}{% endif %}\n{{ ngettext("%(num)s firm", "%(num)s firms", n) }}\n'
        "{% trans n=n %}{{ n }} cost{% pluralize %}{{ n }} costs{% endtrans %}\n"
    )
    found = dict(said(tmp_path))
    assert found["One"] == "a.html:1"
    assert found[("%(num)s firm", "%(num)s firms")] == "a.html:2"
    assert found[("%(n)s cost", "%(n)s costs")] == "a.html:3"
