"""Who signs what the portal publishes, as the published ``mkdocs.yml`` says: no person."""

from __future__ import annotations

import re

from generator.commands.usage import UsageError
from generator.git.repository import Repository
from generator.git.writing import Signature
from generator.publishing.summary import say
from generator.site.settings_file import site_of
from generator.text.languages import MAIN

NOREPLY = re.compile(r"(?=[^\s]*noreply)[^\s<>@\"]+@[^\s<>@\"]+\Z")


def signature(repository: Repository, ref: str, language: str) -> Signature:
    """The publisher that a published version names, else the site at its own host."""
    entries = repository.tree(repository.commit(ref), "mkdocs.yml")
    text = repository.read(entries).get("mkdocs.yml", b"")
    site = site_of(text if isinstance(text, bytes) else b"")
    name = str(site.publisher.get("name") or site.name(MAIN) or "portal")
    mail = str(site.publisher.get("mail") or f"noreply@{site.host or 'portal.invalid'}")
    if not NOREPLY.match(mail) or re.search(r"[<>\n\0]", name):
        raise UsageError(say(language, "not-ours", mail=mail))
    return Signature(name, mail)
