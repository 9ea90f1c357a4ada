"""The ``pre-receive`` hook: reviews a push while Git still quarantines its objects."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from datetime import datetime

from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.forge_answers import account_of
from generator.commands.hook.refused import OBJECTS, REFUSED
from generator.commands.hook.set_up import needs_set_up
from generator.commands.review import judged
from generator.commands.time_limit import TooSlow, time_limit
from generator.git.repository import Repository
from generator.git.tree_entries import path_of
from generator.git.update import RefUpdate
from generator.people.redaction import path
from generator.people.scan import in_name
from generator.proposals.objects import objects_refused
from generator.proposals.review_input import ReviewInput
from generator.proposals.server import (
    APPROVALS,
    PUBLISH,
    REQUESTS,
    approval_ref,
    note,
    request_refs,
    standing,
)
from generator.records.characters import hidden_in
from generator.review.authority import Account
from generator.review.formats import plain

MOST_REFS = 20
"""Refs that one push may move; the requests among them are reviewed before it ends."""
LONGEST = 300
"""Seconds that one push may be judged, as ``REFUSED`` says; a real one takes two or three."""


def run(options: Namespace) -> int:
    """Accept the whole push, or refuse it."""
    actor = account_of(os.environ.get("PORTAL_ACTOR", ""))
    lines = path_of(sys.stdin.buffer.read()).split("\n")[:-1]  # a name may be of any bytes
    updates = [RefUpdate(*line.split(" ", 2)) for line in lines]
    if len(updates) > MOST_REFS:
        return _refused("refs", f"{len(updates)}")
    asking = [u for u in updates if u.ref.startswith(REQUESTS) and not u.deletes]
    now = options.now()
    try:
        with time_limit(LONGEST), Repository(options.root) as repository:
            if not _held(repository, options, updates, asking, actor, now):
                return FINDINGS
    except TooSlow:
        return _refused("time", updates[0].ref)
    note(options.root, (update.new for update in asking), actor, now)
    return HOLDS


def _held(
    repository: Repository,
    options: Namespace,
    updates: list[RefUpdate],
    asking: list[RefUpdate],
    actor: Account,
    now: datetime,
) -> bool:
    """Whether all refs of a push may be moved; every refusal is printed, not only the first."""
    needs_set_up(repository)
    held = [_taken(repository, update, actor, options.branch) for update in updates]
    held.append(_objects(repository, asking))
    if all(held):
        each = {update.new: update for update in asking}.values()  # a version is judged once
        held += [_judged(repository, options, update, actor, now) for update in each]
    return all(held)


def _taken(repository: Repository, update: RefUpdate, actor: Account, branch: str) -> bool:
    """Whether an account may push to a ref at all."""
    why = refusal(repository, update, actor, branch)
    if why:
        _refused(why, update.ref, branch)
    return not why


def _refused(why: str, what: str, branch: str = "") -> int:
    korean, english = REFUSED[why]
    said = f"{korean} / {english}".format(branch=branch, most=MOST_REFS)
    sys.stdout.write(f"{path(what)}: {said}\n")  # the name of a ref may say something of a person
    return FINDINGS


def refusal(repository: Repository, update: RefUpdate, actor: Account, branch: str) -> str:
    """Why an account may not push to a ref, as a name of ``REFUSED``; empty if it may."""
    version = update.old if update.deletes else update.new
    if not update.deletes and not _plain(update.ref):
        return "name"
    if update.ref.startswith(REQUESTS):
        if not update.ref.startswith(request_refs(actor)):
            return "others-request"
        return "personal" if not update.deletes and in_name(update.ref) else ""
    if update.ref.startswith(APPROVALS):
        if update.ref != approval_ref(actor, version):
            return "others-approval"
        return "" if update.deletes or _asked_for(repository, version) else "not-asked"
    if update.ref == f"{PUBLISH}{branch}" and not update.deletes:
        return "" if _asked_for(repository, version) else "not-asked"
    return "published" if update.ref == f"refs/heads/{branch}" else "name"


def _plain(ref: str) -> bool:
    """Whether the name of a ref is text that others read as it is.

    Git allows no backslash in one, so that one here stands for a byte that is no text.
    """
    return "\\" not in ref and not hidden_in(ref)


def _asked_for(repository: Repository, version: str) -> bool:
    return any(name.startswith(REQUESTS) for name in standing(repository, version))


def _objects(repository: Repository, asking: list[RefUpdate]) -> bool:
    """Whether every pushed object is within the limits, whether a request leads to it or not."""
    why = objects_refused(repository, [update.new for update in asking])
    if why:
        sys.stdout.write(" / ".join(OBJECTS[why]) + "\n")
    return not why


def _judged(
    repository: Repository, options: Namespace, update: RefUpdate, actor: Account, now: datetime
) -> bool:
    """A request is accepted if it has no errors, whatever approvals it still needs."""
    asked = ReviewInput(f"refs/heads/{options.branch}", update.new, actor, now)
    report = judged(repository, asked, options.lang)
    sys.stdout.write(plain.render(report))
    return not report.broken
