"""Templates without end tags that HTML does not ask for, and without the space around them.

html.spec.whatwg.org, "Optional tags": what a browser makes of a page is the same but for space
between rows, cells and entries, where nothing can stand.  It is done once, when a template is
compiled, so that a page costs no more to draw; what templates print is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2.ext import Extension
from jinja2.lexer import TOKEN_DATA, Token, TokenStream

ENTRIES = "li|dt|dd|option|thead|tbody|tfoot|tr|th|td"
"""Elements that end where the next one begins, or what they are in ends."""
ENDS = re.compile(
    r"(?:(?<!\s)\s+)?(?:"
    r"</(?:li|dt|dd|option|thead|tbody|tfoot|tr|body|html)>(?!\s*</template>)\s*|</t[dh]>\s*(?=<))"
)
"""Not that of a cell before what a template prints, since space there would fill an empty one; nor
that of an entry for scripts to copy, since some readers of HTML do not know ``<template>``."""
SPACE = re.compile(rf"(?<!\s)\s+(?=<(?:{ENTRIES})[\s>]|</(?:table|ul|ol|dl|select)>)")
LETTERS = frozenset({"newsletter.html"})
"""Mails, whose readers are no browsers."""


class ShortHtml(Extension):
    """Shortens the text of pages between Jinja's braces."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        name = stream.name or ""
        is_page = name.endswith(".html") and name not in LETTERS
        for token in stream:
            is_text = is_page and token.type == TOKEN_DATA
            yield token._replace(value=short(token.value)) if is_text else token


def short(html: str) -> str:
    """A part of a page, which may begin and end anywhere but inside a tag."""
    return SPACE.sub("", ENDS.sub("", html))
