"""``portal forge publish``: publish one request as a commit by the portal, if it is approved.

The published branch gets one commit whose tree is the one that was judged, in the portal's name.
It is moved only from the version that the review was held against, so that of two runs one fails;
a run that was killed after that is finished by the next, which finds the commit by its message.
"""

from __future__ import annotations

import subprocess
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.forge.context import EventRequests, read_context
from generator.commands.forge.each_request import Failures
from generator.commands.forge.gathering import approvals, fetch, review_input
from generator.commands.forge.open_requests import TURN
from generator.commands.forge.post import read_labels
from generator.commands.forge.second_word import said_by, second_word
from generator.commands.forge.time_shares import with_shares
from generator.commands.git_answers import git_failed
from generator.commands.signature import signature
from generator.commands.time_limit import TooSlow, time_limit
from generator.commands.usage import UsageError
from generator.forge.fetching import BASE, HEAD, push
from generator.forge.port import Forge
from generator.forge.posting import post_comment
from generator.forge.terms import Label, OpenRequest
from generator.git.repository import Repository
from generator.git.writing import keep
from generator.proposals.review_proposal import review
from generator.publishing.request import REQUEST, NotApproved, made_commit
from generator.publishing.summary import say
from generator.review.approvals import Approval
from generator.site.settings import AT_ONCE, BY_HAND
from generator.site.settings_file import site_in
from generator.text.languages import MAIN

PUBLISHED, LABEL = "published", "end/published"
"""The mark of the comment on a request that was published, and the id of its label."""
MOST = 1000  # published commits that are searched for a request's

NO_WORD = "no-second-word"


class NotPublished(Exception):
    """Nothing was published; holds the id of the reason."""


def publish_approved(options: Namespace) -> int:
    """Publish the request of a number, or with ``--all`` each that may be; exit 1 if one is not."""
    if (options.request is None) != options.all:
        raise UsageError("접수번호나 --all을 주십시오. / a number, or --all")
    options.number = options.request
    meant = read_context(options)
    publication = site_in(options.root).publication
    if meant is None or (options.all and publication == BY_HAND):
        return HOLDS if options.all else FINDINGS
    asked = publication if options.all else AT_ONCE  # a number is the word of who starts it
    failures = Failures()
    ended = HOLDS
    for request, share in with_shares(meant.requests):
        with failures.told(request.number):
            try:
                with time_limit(share):
                    print(f"#{request.number}: {_published(meant, request, options, asked)}")
            except NotPublished as error:
                print(f"#{request.number}: {say(options.lang, str(error), 'request')}")
                ended = HOLDS if options.all else FINDINGS
            except TooSlow:  # what it had published by then is found by the next run
                print(f"#{request.number}: {say(options.lang, 'too-slow', 'request')}")
                ended = HOLDS if options.all else FINDINGS
    failures.end()
    return ended


def _published(
    meant: EventRequests, request: OpenRequest, options: Namespace, publication: str
) -> str:
    """The commit that publishes a request, which is closed."""
    if publication != AT_ONCE and not said_by(meant.forge, request.number):
        raise NotPublished(NO_WORD)
    fetch(meant, request, options.root)
    made = _there(options.root, request) or _made(meant, request, options, publication)
    _close(meant, request, made, options)
    return made


def _there(root: Path, request: OpenRequest) -> str | None:
    """The commit that published this version, if an earlier run made it."""
    wanted = f"^{REQUEST}: {request.head}$"
    with Repository(root) as repository:
        own = signature(repository, BASE, MAIN).mail
        shown = ("--format=%H %ce", f"--grep={wanted}", "--first-parent", f"-{MOST}")
        listed = repository.git("log", *shown, "--end-of-options", BASE).decode().splitlines()
    found = (line.split(" ", 1) for line in listed)
    return next((version for version, mail in found if mail == own), None)


def _made(meant: EventRequests, request: OpenRequest, options: Namespace, publication: str) -> str:
    """The commit of an approved request, pushed."""
    if request.draft:
        raise NotPublished("draft")
    root = options.root
    with Repository(root) as repository:
        if repository.commit(HEAD) != request.head:
            raise NotPublished("moved-on")
        asked = review_input(meant, request, repository, options.now())
        reviewed = review(repository, asked)
        if publication != AT_ONCE and not second_word(meant.forge, request, asked, reviewed):
            raise NotPublished(NO_WORD)
        try:
            by = signature(repository, BASE, options.lang)
            made = made_commit(repository, reviewed, by, options.now())
        except NotApproved as error:
            raise NotPublished(str(error)) from None
        keep(repository, reviewed.judgement.base, made)
    if not _unchanged(meant, request, asked.approvals):
        raise NotPublished("moved-on")
    try:
        moved = push(root, meant.target, reviewed.judgement.base, made, meant.forge)
    except subprocess.SubprocessError as error:
        raise git_failed("push", error) from None
    if not moved:
        raise NotPublished("moved-on")
    return made


def _unchanged(meant: EventRequests, request: OpenRequest, made_of: Iterable[Approval]) -> bool:
    """Whether the request and what was said of it are still what was judged."""
    now = next((r for r in meant.forge.open_requests(meant.target) if r == request), None)
    return now is not None and tuple(approvals(meant.forge, request)) == tuple(made_of)


def _close(meant: EventRequests, request: OpenRequest, made: str, options: Namespace) -> None:
    """Say on the forge that it was published, and close it last: until then a run can go on."""
    said = say(options.lang, "published", "request", commit=made)
    post_comment(meant.forge, request.number, said, PUBLISHED)
    _label_published(meant.forge, request.number, read_labels(options.root))
    meant.forge.mark_published(request, made)


def _label_published(forge: Forge, number: int, labels: Iterable[Label]) -> None:
    """Label it as published, and as nobody's turn."""
    turns = {one.name for one in labels if one.id.startswith(TURN)}
    for name in sorted(turns & forge.labels(number)):
        forge.remove_label(number, name)
    if label := next((one for one in labels if one.id == LABEL), None):
        forge.add_labels(number, [label])
