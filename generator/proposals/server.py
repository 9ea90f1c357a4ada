"""State of requests on a plain Git server: a log of receipt times, approvals as refs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from os import SEEK_END
from pathlib import Path

from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.proposals.review_input import ReviewInput
from generator.review.approvals import Approval
from generator.review.authority import Account, account

APPROVALS = "refs/approvals/"
REQUESTS = "refs/heads/requests/"
PUBLISH = "refs/publish/"
"""A push to ``refs/publish/main`` is the word to publish a version; such a ref never exists."""
NOTES = "portal-received"
"""A file of the server's repository: a version, an account and a moment a line."""
NOTED = re.compile(
    r"([0-9a-f]{40,64}) ([a-z]+:[0-9]+)"
    r" ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?[+-][0-9]{2}:[0-9]{2})"
)


def note(root: Path, versions: Iterable[str], by: Account, now: datetime) -> None:
    """Record what was asked for, by whom and when, by the server's own clock."""
    lines = "".join(f"{version} {by} {now.isoformat()}\n" for version in versions)
    with (root / NOTES).open("a+b") as notes:
        size = notes.seek(0, SEEK_END)
        cut_off = size and notes.seek(size - 1) is not None and notes.read(1) != b"\n"
        notes.write((f"\n{lines}" if cut_off else lines).encode())


def review_input(
    repository: Repository, base: str, refs: Mapping[str, str], head: str, now: datetime
) -> ReviewInput:
    """A version to be judged, with the approvals among the ``refs`` that stand for it.

    Its author is who first asked for it; nobody who has asked for it approves it.
    Raises ``NoVersion`` where nobody asks for it.
    """
    noted = list(_noted(repository.root))
    wrote = {by for version, by, _ in noted if version == head}
    author = next((by for version, by, _ in noted if version == head), None)
    if author is None or not any(name.startswith(REQUESTS) for name in refs):
        raise NoVersion(head)
    own = [(version, moment) for version, by, moment in noted if by == author]
    received = next((moment for version, moment in own if version == head), now)
    earlier = [one for one in own if one[0] != head and _known(one[0], repository)]
    approvals = tuple(a for a in _approvals(head, refs) if a.account not in wrote)
    return ReviewInput(base, head, author, received, tuple(earlier), approvals)


def request_refs(by: Account) -> str:
    """The folder of an account's requests, which are nobody else's."""
    return f"{REQUESTS}{by.forge}-{by.id}/"


def standing(repository: Repository, version: str) -> dict[str, str]:
    """The refs by which a version is asked for and approved."""
    refs = repository.refs(REQUESTS, APPROVALS)
    return {name: oid for name, oid in refs.items() if oid == version}


def approval_ref(by: Account, version: str) -> str:
    """The ref by which an account approves a version."""
    return f"{APPROVALS}{by.forge}-{by.id}/{version}"


def _noted(root: Path) -> Iterator[tuple[str, Account, datetime]]:
    path = root / NOTES
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        noted = NOTED.fullmatch(line)  # one that a full disk or a kill cut off tells nothing
        if noted and (found := account(noted[2])):
            yield noted[1], found, datetime.fromisoformat(noted[3])


def _known(version: str, repository: Repository) -> bool:
    try:
        return repository.commit(version) == version
    except NoVersion:
        return False


def _approvals(version: str, refs: Iterable[str]) -> Iterator[Approval]:
    for name in refs:
        by, _, of = name.removeprefix(APPROVALS).partition("/")
        if (
            name.startswith(APPROVALS)
            and of == version
            and (found := account(by.replace("-", ":")))
        ):
            yield Approval(found, version)
