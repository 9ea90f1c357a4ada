"""The code of templates: the same HTML as Jinja's own."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import Environment
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from generator.build.drawing.environment import environment
from generator.build.drawing.render import THEME

TEMPLATES = (
    "{{ words }} {{ marked }} {{ number }}",
    "{% macro m(a, b=2) %}{{ a }}-{{ b }}{{ caller() if caller is defined }}{% endmacro %}"
    "{{ m(words) }}{{ m(b=number, a=marked) }}{% call m(1) %}<i>{{ words }}</i>{% endcall %}",
    "{% for n in [1, 2] %}{{ loop.index }}{{ ', ' if not loop.last }}{% endfor %}",
    "{% set x %}<b>{{ words }}</b>{% endset %}{{ x }}{{ words|upper }}{{ words ~ marked }}",
    "{% set loop = {'last': words} %}{{ loop.last }}",
    "{{ words.replace('a', 'b') }}{{ fields['items'] }}",
    "{{ 'x' if not number }}{{ ['x' if not number, words]|select|join }}",
    "{{ ('x' if not number) ~ 1 }}",
    "{% macro m(class, of=1) %}{{ class }}{{ of }}{% endmacro %}{{ m(words) }}{{ m(1, of=2) }}"
    "{% macro n() %}{{ kwargs['a'] }}{{ varargs[0] }}{% endmacro %}{{ n(words, a=marked) }}",
    "{{ range(3)|list|join(words) }}{{ dict(a=1)['a'] }}",
    "{{ dict(b=1, **{'a': words})['a'] }}{{ range(*[1, 3])|list|join }}",
    "{{ number.real.imag }}{{ number.real }}{{ number.lacking|default(words) }}"
    "{{ 'x' if number.lacking is defined }}{{ (number.lacking|default(fields)).real|default(1) }}",
    "{{ [words, marked][1] }}{{ words[0] }}{{ [][0]|default(words) }}{{ words[:2][1] }}",
    "{% macro m() %}<i>{{ words }}</i>{% endmacro %}{% macro n(m) %}{{ m }}{% endmacro %}"
    "{{ m() }}{{ m()|length }}{{ n(words) }}",
)
VALUES: dict[str, Any] = {
    "words": "a<b & 'c'",
    "marked": Markup("<b>x</b>"),
    "number": 1234,
    "fields": {"items": 3},
}


@pytest.mark.parametrize("template", TEMPLATES)
def test_it_draws_what_jinja_draws(template: str) -> None:
    theirs = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    ours = environment(THEME, "ko")
    assert ours.from_string(template).render(VALUES) == theirs.from_string(template).render(VALUES)


def test_fields_come_before_the_methods_of_a_mapping() -> None:
    assert environment(THEME, "ko").from_string("{{ fields.items }}").render(VALUES) == "3"


@pytest.mark.parametrize("template", ["{{ unknown }}", "{{ fields.unknown }}", "{{ unknown(1) }}"])
def test_what_is_not_there_is_an_error(template: str) -> None:
    with pytest.raises(UndefinedError, match="unknown"):
        environment(THEME, "ko").from_string(template).render(VALUES)


@pytest.mark.parametrize(("language", "word"), [("ko", "기간"), ("en", "Dates")])
def test_words_are_those_of_the_language(language: str, word: str) -> None:
    template = (
        "<b>{{ _('Dates') }}</b>{{ words }}"
        "{% set said %}{% trans %}Dates{% endtrans %}: {{ gettext('Dates') }}{% endset %}{{ said }}"
    )
    own = "{% for _ in words %}{{ _ }}{% endfor %}{{ _('Dates') }}"
    drawn = environment(THEME, language).from_string
    assert drawn(template).render(words="a<") == f"<b>{word}</b>a&lt;{word}: {word}"
    assert drawn(own).render(words="a<") == f"a&lt;{word}"


def test_values_in_messages_are_escaped() -> None:
    template = "{% trans n=words %}until {{ n }}{% endtrans %}"
    assert "a&lt;b &amp; &#39;c&#39;" in environment(THEME, "en").from_string(template).render(
        VALUES
    )
