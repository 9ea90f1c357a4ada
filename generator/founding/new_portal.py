"""The files of a new portal: settings, schemas, workflows, roles, samples, pages and set-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import version
from json import dumps
from pathlib import Path
from urllib.parse import urlsplit

from generator.founding import given
from generator.founding.founders_schemes import FoundersScheme, with_schemes
from generator.founding.handed_over import FILE, given_now
from generator.founding.workflows import workflows
from generator.site.settings import MINTED, Site

PROJECT = "export-consortium-portal"
START = Path(__file__).parent / "start"
EVERYWHERE = ("publish-failed.md", "CODEOWNERS", "labels.yml")
FORMS = ("ISSUE_TEMPLATE/", "pull_request_template.md")
TAKEN = {"github": ("",), "gitea": (*EVERYWHERE, *FORMS), "gitlab": EVERYWHERE}
"""How the paths of ``.github`` begin that a forge needs: Gitea reads forms there too."""


@dataclass(frozen=True)
class NewPortal:
    """What its founder says of a portal."""

    name: str
    name_en: str
    url: str
    """Where it will be read, with https."""
    forge: str
    """``github``, ``gitea`` (Forgejo too) or ``gitlab``."""
    year: int
    """In which the domain is the founder's."""
    repository: str = ""
    """Where it lies on the forge, if that is known."""
    wheel: Path | None = None
    """The generator as a file, where no package index has it."""
    schemes: tuple[FoundersScheme, ...] = ()
    """What the founder runs; without any, the national programme."""

    def files(self) -> dict[str, bytes]:
        """Every file by its path from the root of the repository, and what remembers them."""
        made = self.given()
        return made | {FILE: given_now(made).written()}

    def given(self) -> dict[str, bytes]:
        """What this version of the generator gives."""
        made = {
            "mkdocs.yml": self._settings(given.text("mkdocs.yml")),
            "data/roles.yml": given.text("data/roles.yml"),
            "requirements.txt": f"{self._requirement()}\n",
            "README.md": self._filled(_start("README.md")),
            "Makefile": _start("Makefile"),
            ".gitignore": _start("gitignore"),
            ".gitattributes": given.text(".gitattributes"),
            "LICENSE-DATA.md": given.text("LICENSE-DATA.md"),
        }
        wheel = {f"wheels/{self.wheel.name}": self.wheel.read_bytes()} if self.wheel else {}
        folders = (given.folder("docs"), given.folder("data/samples"), given.schemas())
        laid = {path: content for found in folders for path, content in found.items()}
        return {
            **with_schemes(laid, self.schemes),
            **self._of_forge(),
            **{path: text.encode() for path, text in made.items()},
            **wheel,
        }

    def _of_forge(self) -> dict[str, bytes]:
        others = given.folder(".github")
        kept = {
            path: content
            for path, content in others.items()
            if not path.startswith(".github/workflows/")
            and path.removeprefix(".github/").startswith(TAKEN[self.forge])
        }
        return kept | workflows(self.forge)

    def _requirement(self) -> str:
        return f"./wheels/{self.wheel.name}" if self.wheel else f"{PROJECT}=={version(PROJECT)}"

    def _filled(self, text: str) -> str:
        own = {"name": self.name, "name_en": self.name_en, "url": self._root}
        for name, value in own.items():
            text = text.replace("{" + name + "}", value)
        return text

    @property
    def _root(self) -> str:
        return self.url.rstrip("/") + "/"

    def _settings(self, text: str) -> str:
        """The settings of this repository with the founder's own in their places."""
        domain = urlsplit(self.url).hostname or ""
        about = f"{self.name}: 공고, 컨소시엄, 전시회, 성과를 한곳에서 봅니다."
        text = _set(text, "site_name", dumps(self.name, ensure_ascii=False))
        text = _set(text, "site_url", self._root)
        text = _set(text, "site_description", dumps(about, ensure_ascii=False))
        text = _set(text, "name_en", dumps(self.name_en, ensure_ascii=False))
        text = _set(text, "tag_authority", f"{domain},{self.year}")
        text = _set(text, "name", dumps(self.name, ensure_ascii=False), after="publisher:")
        text = _set(text, "mail", f"noreply@{domain}")
        text = _set(text, "forge", self.forge)
        text = _set(text, "generator", dumps(version(PROJECT)))
        return _set(text, "repo_url", self.repository) if self.repository else text


def portal_of(site: Site, forge: str, schemes: tuple[FoundersScheme, ...] = ()) -> NewPortal:
    """The portal that sound settings describe, as its founder would name it today."""
    _, _, year = site.authority.partition(",")
    return NewPortal(
        name=site.name("ko"),
        name_en=site.name("en"),
        url=site.url,
        forge=forge,
        year=int(year[:4] or MINTED),
        repository=site.repository,
        schemes=schemes,
    )


def _set(text: str, name: str, value: str, after: str = "") -> str:
    """The text with a setting, also one that is only noted there, set to a value."""
    start = text.index(after)
    written = re.compile(rf"^( *)(?:# )?{name}: .*$", re.MULTILINE)
    changed, times = written.subn(lambda old: f"{old[1]}{name}: {value}", text[start:], count=1)
    if times != 1:
        raise KeyError(name)  # mkdocs.yml of this repository has every setting, so it is our bug
    return text[:start] + changed


def _start(name: str) -> str:
    return (START / name).read_text("utf-8")
