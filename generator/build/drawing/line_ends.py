"""Signs between two values stay at the end of a line: none begins with ``·``, ``→`` or ``~``.

A browser may break a line at any space, before such a sign as well as behind it.  The space before
it is one that holds, wherever a template writes it, as text or in ``join(" · ")``; this is done
once, when a template is compiled.  Messages are looked up as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2.ext import Extension
from jinja2.lexer import TOKEN_DATA, TOKEN_NAME, TOKEN_STRING, Token, TokenStream

FIRM = "\N{NO-BREAK SPACE}"
BEFORE = re.compile(" (?=[·→~–] )")
ALONE = re.compile(" [·→~–] ")


class LineEnds(Extension):
    """Binds such signs to what they follow, in what templates say themselves."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        is_page, is_message = (stream.name or "").endswith(".html"), False
        for token in stream:
            if token.type == TOKEN_NAME and token.value in ("trans", "endtrans"):
                is_message = token.value == "trans"
            says = token.type == TOKEN_DATA and not is_message
            joins = token.type == TOKEN_STRING and ALONE.fullmatch(token.value)
            yield token._replace(value=bound(token.value)) if is_page and (says or joins) else token


def bound(text: str) -> str:
    """A text whose signs stay on the line of what they follow."""
    return BEFORE.sub(FIRM, text)
