"""A feed in which some entries change, come or go: each stands where a new one has it."""

from __future__ import annotations

import re

from generator.feeds.atom_document import NEWEST, moment
from generator.feeds.cut_texts import Earlier, Moves, NotTold, Place, with_moves
from generator.feeds.stamps import LONG_AGO

ENTRY = re.compile(r"^ <entry>\n(?:(?! </?entry>\n).*\n)* </entry>\n", re.M)
ID, UPDATED = re.compile("<id>([^<]*)</id>"), re.compile("<updated>([^<]*)</updated>")
END = "</feed>"
NEVER = moment(LONG_AGO)


def with_entries(content: bytes, moves: Moves, earlier: Earlier, left: str | None = None) -> bytes:
    """A feed without some of its entries, and with others.

    ``left`` is when some left it last, if that is known; None for a feed that does not tell that.
    """
    text = content.decode()
    there = ENTRY.findall(text)
    newest = with_moves(there[::-1], moves, place_of, NEWEST, earlier)[::-1]
    head = text[: text.index(there[0])] if there else text.removesuffix(f"{END}\n")
    told, known = _of(UPDATED, head), max(map(_updated, there[:1]), default="")
    since = (NEVER,) if left is None else (left, told if told > known else "")
    latest = max([*since, *map(_updated, newest[:1])])
    if left is not None and latest < told:
        raise NotTold  # whether others left it before its latest entry
    head = UPDATED.sub(f"<updated>{latest}</updated>", head, count=1)
    return "".join((head, *newest, END, "\n")).encode()


def has_entries(feed: bytes) -> bool:
    """Whether a feed has any."""
    return b"\n <entry>\n" in feed


def written_entry(document: bytes) -> str:
    """The one entry of a feed, as it stands there."""
    (entry,) = ENTRY.findall(document.decode())
    return str(entry)


def place_of(entry: str) -> Place:
    """By what the entries of a feed are sorted; ids have nothing that XML writes otherwise."""
    return _updated(entry), _of(ID, entry)


def _updated(entry: str) -> str:
    return _of(UPDATED, entry)


def _of(tag: re.Pattern[str], entry: str) -> str:
    found = tag.search(entry)
    return found[1] if found else ""
