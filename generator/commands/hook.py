"""``portal hook``: the ``pre-receive`` hook of a plain Git server, without any forge.

An account is what the server says it is (``PORTAL_ACTOR=server:1001``, set where its key is).

* ``refs/heads/requests/NAME`` asks for publication.  What must be mended is refused while Git still
  holds it apart, so that personal data is never kept; what is taken is noted with its moment.
* ``refs/approvals/ACCOUNT/VERSION`` approves a version; an account writes and takes back its own.
* The published branch takes a version once the review holds.  Its author is who first asked for it.

Everything else is refused, and a push with one refused part as a whole.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.commands.answers import account_of
from generator.commands.review import judged
from generator.exit_codes import FINDINGS, HOLDS
from generator.git.calls import NoVersion
from generator.git.repository import Repository
from generator.proposals.judging import Asked
from generator.review.authority import Account, account
from generator.review.formats import plain
from generator.review.verdict import APPROVED, Approval

HELP = "Git 서버의 훅 / the hook of a server"
REQUESTS, APPROVALS = "refs/heads/requests/", "refs/approvals/"
NOTES = "portal-received"
"""A file of the server's repository: a version, an account and a moment a line."""


def arguments(parser: ArgumentParser) -> None:
    """The options of the command; Git hands the refs over as lines of the input."""
    parser.add_argument("--branch", default="main", help="게시본 / the published branch")


def run(options: Namespace) -> int:
    """Take the push, or refuse it and say why on the pusher's terminal."""
    actor = account_of(os.environ.get("PORTAL_ACTOR", ""))
    lines = [line.split(" ") for line in sys.stdin.read().splitlines()]
    pushes = [Push(options.root, ref, old, new, actor, options.lang) for old, new, ref in lines]
    published, now = f"refs/heads/{options.branch}", options.now()
    held = [_holds(push, published, now) for push in pushes]  # each says what it has to say
    if all(held):
        _note([push for push in pushes if push.asks], now)
        return HOLDS
    return FINDINGS


def _holds(push: Push, published: str, now: datetime) -> bool:
    if push.ref.startswith(APPROVALS):
        return _approval(push)
    if push.ref.startswith(REQUESTS):
        return _request(push, published, now)
    if push.ref == published and push.old.strip("0"):
        return _publication(push, now)
    return _refused("이 이름으로는 올릴 수 없습니다.", "that name takes no push", push.ref)


@dataclass(frozen=True)
class Push:
    """One ref that someone wants to move; a version of zeros stands for none."""

    root: Path
    ref: str
    old: str
    new: str
    actor: Account
    language: str

    @property
    def deletes(self) -> bool:
        """Whether the ref would be gone."""
        return not self.new.strip("0")

    @property
    def asks(self) -> bool:
        """Whether it asks for publication."""
        return self.ref.startswith(REQUESTS) and not self.deletes


def _approval(push: Push) -> bool:
    """One's own approval of one version, or its withdrawal."""
    version = push.old if push.deletes else push.new
    if push.ref != f"{APPROVALS}{_name(push.actor)}/{version}":
        return _refused("자기 계정의 승인만 올릴 수 있습니다.", "approve as yourself", push.ref)
    return True


def _request(push: Push, published: str, now: datetime) -> bool:
    """A request is taken when nothing in it must be mended, whoever's approval it still needs."""
    if push.deletes:
        return True
    report = judged(push.root, Asked(published, push.new, push.actor, now), push.language)
    sys.stdout.write(plain.render(report))
    return not report.broken


def _note(pushes: list[Push], now: datetime) -> None:
    """Write down what was asked for, by whom and when, on the server's own clock."""
    for push in pushes:
        with (push.root / NOTES).open("a", encoding="utf-8") as notes:
            notes.write(f"{push.new} {push.actor} {now.isoformat()}\n")


def _publication(push: Push, now: datetime) -> bool:
    """The published branch moves on, never back, and only to what is approved."""
    if push.deletes:
        return _refused("게시본은 지울 수 없습니다.", "the published branch stays", push.ref)
    with Repository(push.root) as repository:
        if repository.merge_base(push.old, push.new) != push.old:
            message = "게시본의 이력을 바꿀 수 없습니다. 게시본 위에 다시 올려 주십시오."
            return _refused(message, "the published history stays", push.ref)
        asked = _asked(push, repository, now)
    report = judged(push.root, asked, push.language)
    sys.stdout.write(plain.render(report))
    return report.verdict == APPROVED


def _asked(push: Push, repository: Repository, now: datetime) -> Asked:
    noted = list(_noted(push.root))
    author = next((by for version, by, _ in noted if version == push.new), push.actor)
    own = [(version, moment) for version, by, moment in noted if by == author]
    received = next((moment for version, moment in own if version == push.new), now)
    earlier = [one for one in own if one[0] != push.new and _known(one[0], repository)]
    approvals = tuple(_approvals(push.new, repository))
    return Asked(push.old, push.new, author, received, tuple(earlier), approvals)


def _noted(root: Path) -> Iterator[tuple[str, Account, datetime]]:
    path = root / NOTES
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        version, by, moment = line.split(" ")
        yield version, account_of(by), datetime.fromisoformat(moment)


def _known(version: str, repository: Repository) -> bool:
    try:
        return repository.commit(version) == version
    except NoVersion:
        return False


def _approvals(version: str, repository: Repository) -> Iterator[Approval]:
    listed = repository.git("for-each-ref", "--format=%(refname)", APPROVALS).decode()
    for name in listed.split():
        by, _, of = name.removeprefix(APPROVALS).partition("/")
        if of == version and (found := account(by.replace("-", ":"))):
            yield Approval(found, version)


def _name(of: Account) -> str:
    return f"{of.forge}-{of.id}"


def _refused(korean: str, english: str, ref: str) -> bool:
    sys.stdout.write(f"{ref}: {korean} / {english}\n")
    return False
