"""Counts in messages are written as numbers are; years are not."""

from __future__ import annotations

from gettext import NullTranslations

import pytest
from jinja2 import Environment

from generator.build.drawing.template_words import template_words


@pytest.fixture
def environment() -> Environment:
    found = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    found.newstyle_gettext = True  # type: ignore[attr-defined]  # as the one that draws pages
    found.globals |= template_words(NullTranslations())
    return found


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ('{{ ngettext("%(num)s firm", "%(num)s firms", 1234) }}', "1,234 firms"),
        ('{{ ngettext("%(num)s firm", "%(num)s firms", 1) }}', "1 firm"),
        (
            "{% trans n=12345 %}{{ n }} record{% pluralize %}{{ n }} records{% endtrans %}",
            "12,345 records",
        ),
        ("{% trans n=1000, all=2000 %}{{ n }} of {{ all }}{% endtrans %}", "1,000 of 2,000"),
        ('{% trans n="1 to 2" %}{{ n }} firms{% endtrans %}', "1 to 2 firms"),
        ("{% trans year=2026 %}in {{ year }}{% endtrans %}", "in 2026"),
    ],
)
def test_counts_have_their_thousands_marked(
    environment: Environment, template: str, told: str
) -> None:
    assert environment.from_string(template).render() == told
