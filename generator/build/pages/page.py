"""What a page is, before it is drawn."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.build.pages.later import Last, Later
from generator.history.news import News
from generator.history.publications import NO_PAST, Past
from generator.records.model import Record
from generator.search.hits import Hit
from generator.text.languages import LANGUAGES, address

PICTURE = "share.png"
"""The picture in a folder that messengers show of its pages; that of the root is for all others."""


@dataclass(frozen=True)
class Page:
    """One page in both languages.

    ``path`` ends in a slash, but for files with a name of their own (``404.html``).  ``view`` is
    what the template shows, as ``view``; ``inputs`` are the records it was worked out from.
    """

    path: str
    template: str
    shown: Any
    """What it shows, or what will work that out once it is asked for."""
    made_from: tuple[Record, ...] = ()
    section: str = ""
    """The entry of the main navigation that the page belongs to."""
    sample: bool = False
    languages: tuple[str, ...] = LANGUAGES
    history: tuple[News, ...] = ()
    """What changed in the record whose page it is, the latest first."""
    untold: bool = False
    """Whether it has a history that this build could not read."""
    picture: str = PICTURE
    """The path of the picture that messengers show of it."""
    part: str = ""
    """The part of the site that it is worked out in; empty for one that goes by what it asks."""
    applying: bool = False
    """Whether the organization whose page it is has an open request."""

    @property
    def view(self) -> Any:
        """What the page shows."""
        return self.shown.view if isinstance(self.shown, Later | Last) else self.shown

    @property
    def inputs(self) -> tuple[Record, ...]:
        """The records that it was worked out from."""
        return self.shown.inputs if isinstance(self.shown, Later) else self.made_from

    @property
    def pick(self) -> Hit | None:
        """What is kept of its record by who picks it."""
        return self.shown.pick if isinstance(self.shown, Later) else None

    @property
    def own_record(self) -> str:
        """The name of the record whose page it is; empty for other pages and for samples."""
        of = self.shown.record if isinstance(self.shown, Later) else None
        return of.name if of and not of.sample else ""

    @property
    def own_picture(self) -> bool:
        """Whether the picture is of this page alone."""
        return bool(self.own_record) and self.picture == self.path + PICTURE

    @property
    def picture_version(self) -> str:
        """New whenever a record changes that a picture of its own is drawn from; else empty."""
        if not self.own_picture:
            return ""
        texts = (f"{record.name}\0{record.document.text}\0" for record in self.inputs)
        return hashlib.sha256("".join(texts).encode()).hexdigest()[:8]

    def file(self, language: str) -> str:
        """Where the page stands in the site folder."""
        return address(self.path, language) + ("" if "." in self.path else "index.html")


@dataclass(frozen=True)
class ExtraPages:
    """Pages and histories that need more than the current records."""

    pages: tuple[Page, ...] = ()
    histories: Mapping[str, tuple[News, ...]] = field(default_factory=dict)
    """The news of each record by its name."""
    untold: bool = False
    """Whether Git's history could not be read."""
    applying: frozenset[str] = frozenset()
    """The names of the organizations that have an open request."""
    past: Past = NO_PAST


NOTHING_MORE = ExtraPages()
