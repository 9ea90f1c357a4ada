"""Filters of lists say what Jinja's own say."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup

from generator.build.drawing.list_filters import list_filters

PARTS = ("", "a & b", Markup("<b>c</b>"), 7, None)
JINJA = Environment(autoescape=True)
OURS = Environment(autoescape=True)
OURS.filters.update(list_filters(OURS))
OURS.tests["given"] = JINJA.tests["given"] = lambda value: value in (0, 7) or bool(value)


@pytest.mark.parametrize(
    "written",
    [
        "{{ parts|join }}",
        "{{ parts|join(' & ') }}",
        "{{ parts|join('<br>'|safe) }}",
        "{{ parts|select|join(' & ') }}",
        "{{ (parts|join(' & '))|length }}",
        "{{ parts|map('default', 'x', true)|join }}",
        "{{ [{'a': {'b': parts}}]|map(attribute='a.b')|list }}",
        "{{ [parts]|map(attribute=1)|list }}",
        "{{ rows|selectattr('a')|list }}{{ rows|rejectattr('a')|list }}",
        "{{ rows|selectattr('a', 'given')|list }}{{ rows|selectattr('a', 'equalto', 7)|list }}",
    ],
)
def test_as_jinja_has_them(written: str) -> None:
    for parts in product(PARTS, repeat=2):
        values = {"parts": parts, "rows": [{"a": part} for part in parts]}
        assert _drawn(OURS, written, **values) == _drawn(JINJA, written, **values)


def test_facts_that_are_told() -> None:
    pairs = [(name, value) for name, value in zip("abcdef", (*PARTS, 0), strict=True)]
    ours = _drawn(OURS, "{{ pairs|told }}", pairs=pairs)
    assert ours == _drawn(JINJA, "{{ pairs|selectattr(1, 'given')|list }}", pairs=pairs)
    assert "a &" in Markup(ours).unescape()


def _drawn(environment: Environment, written: str, **values: Any) -> str:
    return environment.from_string(written).render(values)
