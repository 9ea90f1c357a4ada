"""The page on which a finished change is looked through and sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.build.forms.form_pages import GUIDE
from generator.build.forms.tasks import tasks
from generator.build.pages.corrections import forge_of
from generator.build.pages.page import Page
from generator.records.model import FOLDERS
from generator.site.settings import Site

PATH = "apply/send/"
PRESSED = ("gitea", "gitlab")
"""Forges that ``theme/scripts/sending/`` has an adapter for, and that let a page sign in without a
secret, which GitHub does not yet.
"""


@dataclass(frozen=True)
class SendingPage:
    """Where changes go, and by which way."""

    way: str
    """``press``, ``upload`` or ``file``: by one press, over the forge's own pages, by mail."""
    forge: str
    server: str
    """The only address beside its own that this page may connect to, as ``https://host``."""
    host: str
    repository: str
    client: str
    forms: Mapping[str, str]
    """The form that corrects a kind of record, by the folder of the kind."""


def sending_pages(site: Site) -> Iterator[Page]:
    """The page by a site's settings; a site without forms has none."""
    if GUIDE.there(site):
        yield Page(PATH, "sending.html", sending(site), (), GUIDE.id)


def sending(site: Site) -> SendingPage:
    """Where a site's changes go."""
    forge = forge_of(site.repository, site.forge)
    parts = urlsplit(site.repository)
    way = "file"
    if forge in PRESSED and site.sending_client:
        way = "press"
    elif forge == "github":
        way = "upload"
    kinds = {task.kind: task.path for task in tasks() if task.corrects}
    return SendingPage(
        way,
        forge,
        f"{parts.scheme}://{parts.netloc}" if site.repository else "",
        parts.hostname or "",
        parts.path.strip("/").removesuffix(".git"),
        site.sending_client,
        {name: kinds[record.kind] for name, record in FOLDERS.items() if record.kind in kinds},
    )
