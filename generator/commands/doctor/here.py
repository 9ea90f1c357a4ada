"""The steps that this folder alone can answer: settings, history, roles and workflows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

from generator.build.pages.corrections import forge_of
from generator.commands.codeowners import written_roles
from generator.commands.doctor.seen import Seen, right, wrong
from generator.commands.usage import UsageError
from generator.founding.given import ROOT
from generator.founding.new_portal import PROJECT
from generator.founding.workflows import workflows
from generator.git.as_set_up import NoVersion, TooOld
from generator.git.completeness import lacks
from generator.git.repository import Repository
from generator.history.missing import is_refusal
from generator.review.authority import MAINTAINERS, REVIEWERS, Account, roles
from generator.site.settings import Site
from generator.site.settings_file import NAME, faults

EXAMPLES = ("example.org", "example.com", "example")
ENOUGH = 2
"""Reviewers: nobody approves what is their own, and some changes need two."""


def settings(root: Path) -> Iterator[Seen]:
    """Each fault of the settings."""
    path = root / NAME
    if not path.is_file():
        yield wrong("settings", "no-settings", there=NAME)
        return
    yield from (wrong("settings", "unsound", there=one) for one in faults(path.read_bytes()))


def named(site: Site) -> Iterator[Seen]:
    """Whether sound settings say where the portal is."""
    host, forge = site.host, forge_of(site.repository, site.forge)
    lacking = []
    if any(host == one or host.endswith(f".{one}") for one in EXAMPLES):
        lacking.append(wrong("settings", "example-address", there=site.url))
    if not site.repository:
        lacking.append(wrong("settings", "no-repository"))
    elif not forge:
        lacking.append(wrong("settings", "unknown-forge", there=urlsplit(site.repository).netloc))
    yield from lacking or [right("settings", url=site.url, repository=site.repository)]


def made_by(root: Path, site: Site) -> Iterator[Seen]:
    """Whether what the repository was given is of the generator that is installed."""
    here = version(PROJECT)
    if site.generator == here:
        yield right("version", here=here)
    elif ROOT.resolve() == root.resolve():
        yield right("version", "own-checkout", here=here)
    else:
        yield wrong("version", "other-version", there=site.generator or "–", here=here)


def history(root: Path) -> Iterator[Seen]:
    """Whether all of Git's history is here, on the branch that is published."""
    try:
        with Repository(root) as repository:
            why = lacks(repository)
            tip = "" if why else repository.commit("main")
    except TooOld as error:
        yield wrong("history", "old-git", there=str(error))
    except NoVersion as error:
        yield wrong("history", "not-ours" if is_refusal(error) else "no-commit")
    else:
        yield wrong("history", why) if why else right("history", tip=tip[:12])


def tip(root: Path) -> str:
    """The version that is published, as this folder knows it; empty where it does not."""
    try:
        with Repository(root) as repository:
            return repository.commit("main")
    except NoVersion:
        return ""


def people(root: Path, forge: str) -> Iterator[Seen]:
    """Whether reviewers and maintainers are named, with accounts of this forge."""
    try:
        found = roles(written_roles(root))
    except UsageError as error:
        yield wrong("roles", "unsound-roles", there=str(error))
        return
    seen = [*_too_few(found), *_elsewhere(found, forge)]
    reviewers, maintainers = len(found[REVIEWERS]), len(found[MAINTAINERS])
    yield from seen or [right("roles", reviewers=reviewers, maintainers=maintainers)]


def accounts_on(root: Path, forge: str) -> list[Account]:
    """The accounts of this forge that have a role; none where the roles are not sound."""
    try:
        found = roles(written_roles(root))
    except UsageError:
        return []
    return sorted({one for own in found.values() for one in own if one.forge == forge})


def written_logins(root: Path, forge: str) -> dict[int, str]:
    """The logins that roles name beside the numbers of a forge, for reading alone."""
    of_roles = (role.get("accounts") or () for role in written_roles(root).values())
    rows = (row for rows in of_roles for row in rows if row["forge"] == forge)
    return {row["id"]: row["login"] for row in rows if "login" in row}


def jobs(root: Path, forge: str) -> Iterator[Seen]:
    """Whether the workflows of this forge are here."""
    places = [path for path in workflows(forge) if not _there(root, path)]
    if places:
        yield wrong("workflows", "no-workflows", there=", ".join(places))
    else:
        yield right("workflows")


def _there(root: Path, path: str) -> bool:
    """A workflow of Forgejo may lie where Gitea looks for it."""
    return (root / path).is_file() or (root / path.replace(".forgejo", ".gitea")).is_file()


def _too_few(found: dict[str, frozenset[Account]]) -> Iterator[Seen]:
    if not found[REVIEWERS]:
        yield wrong("roles", "no-reviewers")
    elif len(found[REVIEWERS]) < ENOUGH:
        yield wrong("roles", "one-reviewer")
    if not found[MAINTAINERS]:
        yield wrong("roles", "no-maintainers")


def _elsewhere(found: dict[str, frozenset[Account]], forge: str) -> Iterator[Seen]:
    others = Counter(one.forge for own in found.values() for one in own if one.forge != forge)
    if forge and others:
        yield wrong("roles", "other-forge", there=", ".join(sorted(others)), forge=forge)
