"""The rows of a roster, held against a template that says the same."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest

from generator.build.drawing.environment import environment
from generator.build.drawing.location import Location
from generator.build.drawing.render import THEME
from generator.build.drawing.roster_rows import RosterRows
from generator.build.pages.page import Page
from tests.support import SITE

TEMPLATE = """\
{% for firm in firms %}
<tr id="firm-{{ loop.index }}"><th scope="row">
{%- set site = firm.homepage if not page.sample else none %}
{% set at = pages[loop.index0] %}
{% if at %}<a href="{{ page.beside(at) }}">{{ firm.name|text }}</a>
{%- if site %} <a class="note" href="{{ site }}" rel="external nofollow">
{{- site.partition("://")[2].rstrip("/") }}</a>{% endif %}
{%- elif site %}<a href="{{ site }}" rel="external nofollow">{{ firm.name|text }}</a>
{%- else %}{{ firm.name|text }}{% endif %}</th>
<td>{{ (firm.products or ())|map("text")|join(", ") }}</td>
{% for name, heading in columns %}<td data-label="{{ heading }}">
{{- (firm.hs_codes or ())|join(", ") if name == "hs_codes"
    else "<" ~ firm.region ~ ">" if name == "region" and firm.region
    else firm[name] or "" }}</td>{% endfor %}
{% if subsidy %}<td class="number" data-label="{{ subsidy }}">
{{- firm.subsidy_krw|number }}</td>{% endif %}</tr>
{% endfor %}"""
ENDS = r"\s*</t[hdr]>\s*"
"""What HTML does not ask for, and the space around it."""
NAMES = ({"ko": "가 & 나", "en": "A & B"}, "한글뿐")
FIRMS = [
    {
        "name": name,
        "products": products,
        "hs_codes": ["330499", "<1>"] if money else None,
        "region": "KR-11" if home else None,
        "booth": "A<1" if money else None,
        "homepage": home,
        "subsidy_krw": money,
    }
    for name, products, home, money in product(
        NAMES, (None, NAMES), (None, "https://a.example/?b=1&c=2/"), (None, 0, 1200000)
    )
]
COLUMNS = [("hs_codes", "HS & co"), ("region", "지역"), ("booth", "Stand")]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("sample", [False, True])
@pytest.mark.parametrize("subsidy", ["", "Subsidy & more"])
def test_as_a_template_writes_them(language: str, sample: bool, subsidy: str) -> None:
    page = Location(SITE, language)
    page.move_to(Page("consortia/2025/a/", "consortium.html", None, sample=sample))
    pages = ["participants/f/" if place % 2 else "" for place in range(len(FIRMS))]
    shown: dict[str, Any] = {"firms": FIRMS, "pages": pages, "columns": COLUMNS}
    made = environment(THEME, language).from_string(TEMPLATE)
    written = made.render(**shown, subsidy=subsidy, page=page)
    rows = RosterRows(page, lambda kind, path, of: f"<{of}>")
    assert rows(FIRMS, pages, COLUMNS, subsidy) == re.sub(ENDS, "", written)


def test_a_column_of_words_in_two_languages_is_no_mapping_on_a_page() -> None:
    """As where a field is new in the schema, and in the template's list of columns."""
    firm = {**FIRMS[0], "motto": {"ko": "함께", "en": "Together"}}
    page = Location(SITE, "ko")
    page.move_to(Page("consortia/2025/a/", "consortium.html", None))
    rows = RosterRows(page, lambda kind, path, value: value)
    with pytest.raises(TypeError, match=r"cannot print .*함께"):
        rows([firm], [""], [("motto", "구호")], "")
