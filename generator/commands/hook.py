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
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.commands.answers import account_of
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.review import judged
from generator.git.repository import Repository
from generator.proposals.review_input import ReviewInput
from generator.proposals.server import APPROVALS, approval_ref, asked, note
from generator.review.authority import Account
from generator.review.formats import plain
from generator.review.verdict import APPROVED

HELP = "Git 서버의 훅 / the hook of a server"
REQUESTS = "refs/heads/requests/"


def arguments(parser: ArgumentParser) -> None:
    """The options of the command; Git hands the refs over as lines of the input."""
    parser.add_argument("--branch", default="main", help="게시본 / the published branch")


def run(options: Namespace) -> int:
    """Accept the push, or refuse it with a message for the pusher."""
    actor = account_of(os.environ.get("PORTAL_ACTOR", ""))
    lines = [line.split(" ") for line in sys.stdin.read().splitlines()]
    pushes = [
        RefUpdate(options.root, ref, old, new, actor, options.lang) for old, new, ref in lines
    ]
    published, now = f"refs/heads/{options.branch}", options.now()
    held = [_holds(push, published, now) for push in pushes]  # each says what it has to say
    if all(held):
        note(options.root, (push.new for push in pushes if push.asks), actor, now)
        return HOLDS
    return FINDINGS


def _holds(push: RefUpdate, published: str, now: datetime) -> bool:
    if push.ref.startswith(APPROVALS):
        return _approval(push)
    if push.ref.startswith(REQUESTS):
        return _request(push, published, now)
    if push.ref == published and push.old.strip("0"):
        return _publication(push, now)
    return _refused("이 이름으로는 올릴 수 없습니다.", "that name takes no push", push.ref)


@dataclass(frozen=True)
class RefUpdate:
    """One ref update of a push; an all-zero id means the ref does not exist."""

    root: Path
    ref: str
    old: str
    new: str
    actor: Account
    language: str

    @property
    def deletes(self) -> bool:
        """Whether the update deletes the ref."""
        return not self.new.strip("0")

    @property
    def asks(self) -> bool:
        """Whether the ref is a request."""
        return self.ref.startswith(REQUESTS) and not self.deletes


def _approval(push: RefUpdate) -> bool:
    """One's own approval of one version, or its withdrawal."""
    version = push.old if push.deletes else push.new
    if push.ref != approval_ref(push.actor, version):
        return _refused("자기 계정의 승인만 올릴 수 있습니다.", "approve as yourself", push.ref)
    return True


def _request(push: RefUpdate, published: str, now: datetime) -> bool:
    """A request is accepted if it has no errors, whatever approvals it still needs."""
    if push.deletes:
        return True
    report = judged(push.root, ReviewInput(published, push.new, push.actor, now), push.language)
    sys.stdout.write(plain.render(report))
    return not report.broken


def _publication(push: RefUpdate, now: datetime) -> bool:
    """The published branch only fast-forwards, and only to approved versions."""
    if push.deletes:
        return _refused("게시본은 지울 수 없습니다.", "the published branch stays", push.ref)
    with Repository(push.root) as repository:
        if repository.merge_base(push.old, push.new) != push.old:
            message = "게시본의 이력을 바꿀 수 없습니다. 게시본 위에 다시 올려 주십시오."
            return _refused(message, "the published history stays", push.ref)
        wanted = asked(repository, push.old, push.new, push.actor, now)
    report = judged(push.root, wanted, push.language)
    sys.stdout.write(plain.render(report))
    return report.verdict == APPROVED


def _refused(korean: str, english: str, ref: str) -> bool:
    sys.stdout.write(f"{ref}: {korean} / {english}\n")
    return False
