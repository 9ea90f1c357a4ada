"""What the code of templates calls: values as HTML."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

SPECIAL = re.compile("[&<>'\"]").search


def marked(html: str) -> Markup:
    """A text that is HTML, without being asked whether it knows so itself."""
    return str.__new__(Markup, html)


def as_html(part: Any) -> str:
    """A part of a text that is HTML."""
    kind = type(part)
    if kind is Markup or (kind is str and not SPECIAL(part)):
        return part  # type: ignore[no-any-return]
    return escape(part)


def together(*parts: Any) -> str:
    """What stands between ``~``: HTML where a part of it is."""
    if Markup in map(type, parts):
        return marked("".join(map(as_html, parts)))
    return "".join(map(str, parts))


def shown(value: Any) -> str:
    """A value as HTML: text is escaped, and what is neither text nor a number is an error."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return escape(value) if SPECIAL(value) else value
    if isinstance(value, str | int | float | Undefined) and kind is not bool:
        return escape(value)
    raise TypeError(
        f"a page cannot print {value!r:.100}: write `|text` after words in two languages,"
        " name a field of a group, or say with `if` what stands where there is nothing"
    )
