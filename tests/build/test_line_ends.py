"""No line of a page begins with a sign that stands between two values."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from generator.build.drawing.line_ends import LineEnds

FIRM = "\N{NO-BREAK SPACE}"


MESSAGES = (
    '{{ _("applied → selected") }}',
    "{% trans a=1 %}{{ a }} · applied{% endtrans %}",
    "{% if a %}{% trans %}applied · selected{% endtrans %}{% endif %}",
)


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


@pytest.mark.parametrize("written", MESSAGES)
def test_messages_are_looked_up_as_they_are_written(written: str) -> None:
    """Else no catalogue would have them."""
    pages = Environment(
        loader=DictLoader({"a.html": written}), extensions=["jinja2.ext.i18n", LineEnds]
    )
    asked: list[str] = []

    def gettext(message: str, **_: object) -> str:
        asked.append(message)
        return message

    pages.install_gettext_callables(gettext, gettext)  # type: ignore[attr-defined]
    pages.get_template("a.html").render(a=1)
    [message] = asked
    assert FIRM not in message and (" → " in message or " · " in message)
