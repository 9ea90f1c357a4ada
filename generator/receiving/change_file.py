"""A change as it comes by mail: ``schemas/output/change.schema.json`` says its form."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256

from generator.records.keywords import validator
from generator.records.shape import FORMATS
from generator.records.shipped import output_schema
from generator.text.mendable import Mendable

LARGEST = 8 * 1024 * 1024  # bytes
HALF = re.compile("[\ud800-\udfff]")
"""A lone surrogate, which JSON can hold and no text file can."""


class NoChange(Mendable):
    """A file that is not a change: the id of the message, and its values."""

    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why, self.values = why, values


@dataclass(frozen=True)
class ChangedText:
    """One file as it is to be, and the blob of the text that was changed."""

    path: str
    text: str
    before: str | None


@dataclass(frozen=True)
class ChangeFile:
    """All files of one request."""

    digest: str
    """Of the whole file, so that one that comes twice is known."""
    base: str | None
    texts: tuple[ChangedText, ...]


def read_change(source: bytes) -> ChangeFile:
    """Read a change, or say why it is none."""
    if len(source) > LARGEST:
        raise NoChange("too-large", size=len(source) // 1024, most=LARGEST // 1024)
    try:
        data = json.loads(source.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NoChange("not-json") from None
    if error := next(iter(validator(output_schema("change"), FORMATS).iter_errors(data)), None):
        raise NoChange("form", at="/".join(map(str, error.absolute_path)) or "-")
    texts = tuple(ChangedText(f["path"], f["text"], f["before"]) for f in data["files"])
    if halves := [n for n, text in enumerate(texts) if HALF.search(text.text)]:
        raise NoChange("form", at=f"files/{halves[0]}/text")
    if len({text.path for text in texts}) < len(texts):
        raise NoChange("twice")
    return ChangeFile(sha256(source).hexdigest(), data.get("base"), texts)
