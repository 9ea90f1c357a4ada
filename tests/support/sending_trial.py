"""The site on a local port, built for a real Forgejo: an OAuth client, a repository, people."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.support import ROOT
from tests.support.forge_project import Project
from tests.support.real_forge import ADDRESS, PASSWORD, Person, person
from tests.support.served import served

SITE = os.environ.get("PORTAL_SITE", "http://127.0.0.1:8000/")
"""Where the site answers; the forge has to allow that origin (``[cors]`` in its ``app.ini``)."""


@dataclass
class SendingTrial:
    """A portal's repository on the forge, its site, and a host who has an account there."""

    project: Project
    host: Person
    client: str
    site: Path

    @property
    def repository(self) -> str:
        return f"{self.project.portal.login}/portal"

    def sign_in(self, page: Page, who: Person | None = None) -> None:
        """On the forge's own page, as a person does."""
        page.locator("#user_name").fill((who or self.host).login)
        page.locator("#password").fill(PASSWORD)
        page.locator("form button.primary").click()

    def agree(self, page: Page) -> None:
        """On the forge's own page."""
        page.locator("#authorize-app").click()


def registered(owner: Person, site: str) -> str:
    """The site as a public client of the forge; its client id."""
    back = [f"{site}apply/send/", f"{site}en/apply/send/"]
    told = {"name": "portal", "confidential_client": False, "redirect_uris": back}
    made = owner.client.write("POST", "/user/applications/oauth2", told)
    return str(made["client_id"])


@contextmanager
def sending_trial(folder: Path) -> Iterator[SendingTrial]:
    """All of it, for as long as the block lasts."""
    portal, host = map(person, ("portal", "host"))
    client = registered(portal, SITE)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    told = {
        "site_url: https://portal.example.org/": f"site_url: {SITE}",
        "# repo_url: https://github.com/OWNER/NAME": f"repo_url: {ADDRESS}/{portal.login}/portal",
        "# forge: gitea": "forge: gitea",
        "# sending_client: 00000000-0000-0000-0000-000000000000": f"sending_client: {client}",
    }
    for old, new in told.items():
        assert old in settings
        settings = settings.replace(old, new)
    project = Project(folder, portal)
    project.start(ROOT, {"mkdocs.yml": settings}, works=False)
    site = folder / "site"
    mkdocs = [str(Path(sys.executable).parent / "mkdocs"), "build", "--quiet", "--site-dir", site]
    subprocess.run(mkdocs, cwd=project.copies["portal"], check=True)
    with served(site, port=urlsplit(SITE).port or 80):
        yield SendingTrial(project, host, client, site)
