"""The ``proc-receive`` hook: publishes an approved version as a commit by the portal.

Git hands refs under ``refs/publish/`` to this hook and reports its answer to the pusher.
"""

from __future__ import annotations

import sys
from argparse import Namespace

from generator.commands.exit_codes import HOLDS
from generator.commands.signature import signature
from generator.commands.usage import UsageError
from generator.git import packets
from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.git.update import RefUpdate
from generator.proposals.review_proposal import review
from generator.proposals.server import review_input, standing
from generator.proposals.wording import in_words
from generator.publishing.request import NotApproved, publish_request
from generator.review.formats import plain

VERSION = "version=1"


def run(options: Namespace) -> int:
    """Tell Git for each version whether it was published, and as which commit."""
    given, answer = sys.stdin.buffer, sys.stdout.buffer
    list(packets.read(given))  # Git's protocol version and capabilities
    answer.write(packets.written(VERSION))
    answer.flush()
    updates = [RefUpdate(*line.split(" ")) for line in packets.read(given)]
    lines = [line for update in updates for line in _published(options, update)]
    answer.write(packets.written(*lines))
    answer.flush()
    return HOLDS


def _published(options: Namespace, update: RefUpdate) -> tuple[str, ...]:
    """The lines that report one version to Git."""
    branch = f"refs/heads/{options.branch}"
    try:
        old, new = _moved(options, branch, update.new)
    except NotApproved:
        return (f"ng {update.ref} not approved, nothing is published",)
    except (NoVersion, ValueError, UsageError) as error:
        sys.stderr.write(f"{error}\n")
        return (f"ng {update.ref} not published, try again",)
    details = ("refname", branch), ("old-oid", old), ("new-oid", new)
    return f"ok {update.ref}", *(f"option {name} {value}" for name, value in details)


def _moved(options: Namespace, branch: str, version: str) -> tuple[str, str]:
    """Old and new tip of the published branch; the refs of the request are read first."""
    now = options.now()
    with Repository(options.root) as repository:
        rests_on = standing(repository, version)
        tip = repository.commit(branch)
        wanted = review_input(repository, tip, rests_on, version, now)
        reviewed = review(repository, wanted)
        sys.stderr.write(plain.render(in_words(reviewed, wanted, options.lang)))
        by = signature(repository, f"refs/heads/{options.branch}", options.lang)
        return tip, publish_request(repository, options.branch, reviewed, (by, now), rests_on)
