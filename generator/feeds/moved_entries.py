"""A feed in which some entries are new, or changed later than before, so that they stand elsewhere.

It is cut to its newest entries, and one that is new or changed later is among these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.feeds.atom_document import NEWEST

ENTRY = re.compile(r"^ <entry>\n(?:(?! </?entry>\n).*\n)* </entry>\n", re.M)
ID, UPDATED = re.compile("<id>([^<]*)</id>"), re.compile("<updated>([^<]*)</updated>")
END = "</feed>"


def with_entries(content: bytes, entries: Mapping[str, str]) -> bytes:
    """A feed with other entries, which are written as they stand in it, by their ids."""
    text = content.decode()
    known = {_of(ID, found[0]): found[0] for found in ENTRY.finditer(text)}
    newest = sorted({**known, **entries}.values(), key=_place, reverse=True)[:NEWEST]
    head = ENTRY.sub("", text).removesuffix(f"{END}\n")
    latest = max([_of(UPDATED, head), *(_of(UPDATED, entry) for entry in newest)])
    head = UPDATED.sub(f"<updated>{latest}</updated>", head, count=1)
    return "".join((head, *newest, END, "\n")).encode()


def written_entry(document: bytes) -> tuple[str, str]:
    """The id of the one entry of a feed, and the entry as it stands there."""
    (entry,) = ENTRY.findall(document.decode())
    return _of(ID, entry), entry


def _place(entry: str) -> tuple[str, str]:
    """By what the entries of a feed are sorted; ids have nothing that XML writes otherwise."""
    return _of(UPDATED, entry), _of(ID, entry)


def _of(tag: re.Pattern[str], entry: str) -> str:
    found = tag.search(entry)
    return found[1] if found else ""
