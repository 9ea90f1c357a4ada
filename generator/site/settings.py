"""Site settings: names, address and operator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from generator.site.licences import LICENCES, Licence
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

MINTED = "2026"
"""The year of the authority where the settings name none."""

SECOND_WORD, AT_ONCE, BY_HAND = PUBLICATIONS = ("second-word", "at-once", "by-hand")
"""By the portal's account when a reviewer says so once more, or as soon as it is approved; or by
whoever may write, which is the lesser way: that account could publish anything."""

FORGES = ("github", "gitlab", "gitea")
OPTIONAL, REQUIRED = HISTORIES = ("optional", "required")
"""Whether a site may be built where Git does not tell when records were published."""

LEAVABLE = ("xlsx", "ndjson", "sqlite")
"""Formats of the open data that a large portal may leave out; JSON and CSV hold everything too."""


@dataclass(frozen=True)
class Site:
    """The settings of ``mkdocs.yml`` that pages show, and the moment of the build."""

    names: Mapping[str, str]
    """The site's name by language."""
    url: str
    """The full address of the site's root, with a final slash."""
    built: datetime
    """When the build began, in Asia/Seoul; stands on the data page and in ``build.json`` only."""
    operator: Mapping[str, Any] = field(default_factory=dict)
    """``name`` and ``contact`` by language; ``official`` and ``public_body``."""
    repository: str = ""
    """Address of the forge repository; links for corrections are made from it when given."""
    forge: str = ""
    """``github``, ``gitlab`` or ``gitea``; empty where the repository's host tells."""
    sending_client: str = ""
    """The public client id that the forge gave this site; with one, its pages can send changes."""
    publication: str = SECOND_WORD
    """One of ``PUBLICATIONS``: how a request that is approved comes to be published."""
    publisher: Mapping[str, Any] = field(default_factory=dict)
    """``name`` and ``mail`` that ``portal publish`` signs its commits with; never a person's."""
    newsletter: str = ""
    """Where alerts by mail are subscribed to; ``{feed}`` in it stands for the address of a feed."""
    rosters: bool = False
    """Whether its records have a published roster, so that there are firms to list."""
    generator: str = ""
    """The version of this program that the repository's settings, schemas and workflows are of."""
    samples: bool = True
    demo_day: str = ""
    cache: str = ".cache"
    """The folder of the cache, from the root; empty for no cache."""
    leave_out: tuple[str, ...] = ()
    """Of ``LEAVABLE``, what is not written."""
    authority: str = ""
    """Who names calendar and feed entries for ever, as ``portal.example.org,2026`` (RFC 4151)."""
    handwritten: tuple[str, ...] = ()
    """The paths of the hand-written pages that exist: ``about/``."""
    partly: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Hand-written pages that do not exist in every language, with the languages that they have."""
    serving: bool = False
    """Under ``mkdocs serve``: no Content-Security-Policy, so that live reload works."""

    def name(self, language: str) -> str:
        """The site's name."""
        return plain(self.names, language)

    def languages_of(self, path: str) -> tuple[str, ...]:
        """The languages in which a page exists."""
        return self.partly.get(path, LANGUAGES)

    @property
    def base(self) -> str:
        """The path of the site's root: ``/`` or ``/sub/``."""
        return urlsplit(self.url).path or "/"

    def tag(self, id: str) -> str:
        """A permanent name for an entry; if the authority is set, it survives moves of the site."""
        authority = self.authority or f"{urlsplit(self.url).hostname},{MINTED}"
        return f"tag:{authority}:{id}"

    @property
    def host(self) -> str:
        """The host that answers for the site: ``portal.example.org``."""
        return urlsplit(self.url).hostname or ""

    @property
    def official(self) -> bool:
        """Whether the operator is the authority; otherwise every page says that it is not."""
        return bool(self.operator.get("official"))

    @property
    def run_by(self) -> Any:
        """The operator's name, by language or alone; empty where the settings give none."""
        return self.operator.get("name") or ""

    @property
    def contact(self) -> Any:
        """Where the operator is reached, by language or alone; empty where nowhere."""
        return self.operator.get("contact") or ""

    @property
    def licence(self) -> str:
        """The licence of the data, by its short name."""
        return "KOGL-1" if self.operator.get("public_body") else "CC-BY-4.0"

    @property
    def terms(self) -> Licence:
        """The licence of the data."""
        return LICENCES[self.licence]
