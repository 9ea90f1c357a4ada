"""No line of a page begins with a sign that stands between two values."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from generator.build.drawing.line_ends import LineEnds

FIRM = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>{{ a }} · {{ b }}</p>", f"<p>1{FIRM}· 2</p>"),
        ('{{ [a, b]|join(" · ") }}', f"1{FIRM}· 2"),
        ("{{ a }} → {{ b }} ~ {{ a }}", f"1{FIRM}→ 2{FIRM}~ 1"),
        ("전시회·상담회 {{ a ~ b }}", "전시회·상담회 12"),
    ],
)
def test_the_space_before_such_a_sign_holds(written: str, shown: str) -> None:
    pages = Environment(
        loader=DictLoader({"a.html": written}), extensions=[LineEnds], autoescape=True
    )
    assert pages.get_template("a.html").render(a=1, b=2) == shown
