"""A record's text in its one canonical form, so that a change shows what changed and nothing else.

Block style, two spaces, fields in the order of the schema; comments stay with their fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from generator.records.canonical.changing import changed, value_of
from generator.records.canonical.comments import attach
from generator.records.canonical.entries import Comment, Entry, Group, Value, read
from generator.records.canonical.quoting import quoted_name, scalar
from generator.records.document import Document
from generator.records.schema import NOTHING, Node, Schema, inner

LONGEST_NAME = 1000  # YAML finds the colon of `name: value` only within 1024 characters


def canonical(document: Document, schema: Schema) -> str:
    """The record's text in canonical form: the same data and the same comments."""
    record, tokens = read(document)
    return _written(record, attach(document.text, tokens), schema)


def updated(document: Document, schema: Schema, data: Any) -> str:
    """The record's text with other data; comments stay with the fields that are still there."""
    record, tokens = read(document)
    around = attach(document.text, tokens)
    return _written(changed(record, document.data, data), around, schema)


def fresh(schema: Schema, data: Any) -> str:
    """The text of a record that has none yet."""
    return _written(value_of(data), ([], []), schema)


def _written(record: Value, around: tuple[list[Comment], list[Comment]], schema: Schema) -> str:
    header, footer = around
    head, below = _value(record, schema.root, "")
    lines = [*_comments(header, ""), *([head] if head else []), *below, *_comments(footer, "")]
    return "\n".join(lines).lstrip("\n") + "\n"


def _value(value: Value, node: Node, pad: str) -> tuple[str, list[str]]:
    """What stands on the field's own line, and the lines below it."""
    if not isinstance(value, Group):
        return scalar(value, node, pad)
    if not value.entries:
        return ("{}" if value.named else "[]"), []
    entries = _ordered(value.entries, node) if value.named else value.entries
    return "", [line for entry in entries for line in _entry(entry, node, pad)]


def _ordered(entries: list[Entry], node: Node) -> list[Entry]:
    """Known fields as in the schema, others as written: spring stands before autumn."""
    places = {name: index for index, name in enumerate(node.get("properties", ()))}
    return sorted(entries, key=lambda entry: places.get(entry.name or "", len(places)))


def _entry(entry: Entry, node: Node, pad: str) -> Iterator[str]:
    """The lines of one field, or of one entry of a list."""
    step = 0 if entry.name is None else entry.name
    head, below = _value(entry.value, inner(node, step) or NOTHING, pad + "  ")
    above, beside = entry.above, entry.beside
    if entry.name is None and not head:  # a dash has no line of its own to put a comment on
        above, beside = above + [Comment(text) for text in beside], []
    yield from _comments(above + [Comment(text) for text in beside[1:]], pad)
    if entry.name is not None:
        *long, label = _labels(entry.name, pad)
        yield from long
        yield "  ".join([f"{label} {head}".rstrip(" "), *beside[:1]])
    elif head:
        yield "  ".join([f"{pad}- {head}", *beside[:1]])
    else:
        comments = list(takewhile(_is_comment, below))
        yield from (pad + line.strip() if line else "" for line in comments)
        first, *below = below[len(comments) :]
        yield f"{pad}- {first.lstrip()}"
    yield from below


def _labels(name: str, pad: str) -> list[str]:
    """The field's name with its colon: one line, or two where it is too long for one."""
    written = quoted_name(name)
    if len(written) > LONGEST_NAME:
        return [f"{pad}? {written}", f"{pad}:"]
    return [f"{pad}{written}:"]


def _is_comment(line: str) -> bool:
    return not line or line.lstrip().startswith("#")


def _comments(comments: Iterable[Comment], pad: str) -> Iterator[str]:
    for comment in comments:
        if comment.spaced:
            yield ""
        yield pad + comment.text
