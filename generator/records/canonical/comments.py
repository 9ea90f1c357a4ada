"""The comments of a record, and the fields they belong to.

PyYAML drops comments, so they are found where it saw nothing: a ``#`` outside the spans of all
scalars begins one, and a ``#`` inside a quoted or block text never does.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.records.canonical.entries import Comment, Token

BREAKS = "\n\r\x85\u2028\u2029"  # where libyaml ends a line, and with it a comment
COMMENT = re.compile(f"#[^{BREAKS}]*")
NO_FIELD = " -?."  # a line of these alone names no field: indentation, `-`, `?`, `---`, `...`


def attach(text: str, tokens: Sequence[Token]) -> tuple[list[Comment], list[Comment]]:
    """Give each comment to its field; those above the first and below the last are returned."""
    header: list[Comment] = []
    footer: list[Comment] = []
    ends = [token.end for token in tokens]
    above = [(token.start, token.above) for token in tokens if token.above]
    for index, before, comment in _found(text, tokens):
        last = bisect_right(ends, index) - 1
        following = bisect_left(above, index, key=lambda pair: pair[0])
        if last < 0:
            header.append(comment)
        elif before.strip(NO_FIELD) and (field := tokens[last].beside):
            field.beside.append(comment.text)
        elif following < len(above):
            above[following][1].above.append(comment)
        else:
            footer.append(comment)
    return header, footer


def without(text: str, tokens: Sequence[Token]) -> str:
    """The text without its comments; a line of nothing else goes whole."""
    kept, position = [], 0
    for start, before, _ in _found(text, tokens):
        comment = COMMENT.match(text, start)
        end = comment.end() if comment else start
        alone = not before.strip()
        if alone and end < len(text):
            end += 2 if text.startswith("\r\n", end) else 1
        begin = start - len(before) if alone else start - len(before) + len(before.rstrip())
        kept.append(text[position:begin])
        position = end
    return "".join(kept) + text[position:]


def _found(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, str, Comment]]:
    """Every comment with its index and what stands before it on its line."""
    lines = text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    position = 0
    for token in (*tokens, Token(len(text), len(text), None)):
        for found in COMMENT.finditer(text, position, token.start):
            line = bisect_right(starts, found.start()) - 1
            written = unicodedata.normalize("NFC", found.group().rstrip())
            spaced = line > 0 and not lines[line - 1].strip()
            before = text[starts[line] : found.start()]
            yield found.start(), before, Comment(written, spaced)
        position = token.end
