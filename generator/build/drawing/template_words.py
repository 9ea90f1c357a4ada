"""``_``, ``ngettext`` and ``{% trans %}`` in one language."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import NullTranslations
from typing import Any

from markupsafe import Markup

from generator.text.number_format import number

COUNTS = frozenset({"num", "n", "all", "count"})
"""What values are called in messages that count something."""


def template_words(words: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """The functions by name; a message is HTML, and the values in it are escaped."""
    message = cache(lambda text: Markup(words.gettext(text)))
    alone = cache(lambda text: message(text) % {})

    def gettext(text: str, **values: Any) -> Markup:
        return message(text) % _told(values) if values else alone(text)

    def ngettext(one: str, many: str, num: int, **values: Any) -> Markup:
        return Markup(words.ngettext(one, many, num)) % _told({"num": num, **values})

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def _told(values: dict[str, Any]) -> dict[str, Any]:
    """Values as a message tells them: counts with thousands marked, by name, for years are none."""
    for name in COUNTS.intersection(values):
        if isinstance(values[name], int):
            values[name] = number(values[name])
    return values
