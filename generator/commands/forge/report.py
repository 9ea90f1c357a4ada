"""``portal forge report``: review a request with the target branch's code and write the report."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from generator.commands.exit_codes import HOLDS
from generator.commands.forge.context import EventRequests, read_context
from generator.commands.forge.each_request import Failures
from generator.commands.forge.gathering import fetch, fetch_others, review_input
from generator.commands.forge.time_shares import with_shares
from generator.commands.forge.turns import with_turn
from generator.commands.review import judged
from generator.commands.time_limit import TooSlow, time_limit
from generator.commands.usage import output
from generator.forge.fetching import HEAD
from generator.forge.terms import OpenRequest
from generator.git.repository import Repository
from generator.records.file_writing import write
from generator.records.findings import Problem
from generator.review.approvals import Given
from generator.review.authority import Account, Authority
from generator.review.formats import as_json
from generator.review.judgement import Judgement
from generator.review.messages import say
from generator.review.report_model import Findings, Report
from generator.review.report_text import report as in_words
from generator.review.verdict import verdict
from generator.site.settings_file import site_in
from generator.text.dates import SEOUL


def report(options: Namespace) -> int:
    """Review the requests of the event, one file each; none stops the others."""
    meant = read_context(options)
    failures = Failures()
    publication = site_in(options.root).publication
    if meant:
        fetch_others(meant, options.root)
    for request, share in with_shares(meant.requests if meant else ()):
        with failures.told(request.number):
            found = _in_time(meant, request, options, share) if meant else None
            if found is None:
                print(
                    f"{request.number}: 그사이에 새 판이 올라왔습니다. / A newer version has come."
                )
                continue
            text = as_json.render(with_turn(found, request, publication))
            write(options.folder / f"{request.number}.json", text.encode())
            output("reported=true")
    if not options.folder.exists():
        failures.end()
    return HOLDS


def _in_time(
    meant: EventRequests, request: OpenRequest, options: Namespace, share: float
) -> Report | None:
    """The review of one request; where it took too long, a refusal that says so."""
    try:
        with time_limit(share):
            return _judged(meant, request, options)
    except TooSlow:
        print(f"{request.number}: {say(options.lang, 'too-slow', 'says')}")
        return _too_slow(meant.forge.name, request, options)


def _too_slow(forge: str, request: OpenRequest, options: Namespace) -> Report:
    actor = Account(forge, request.author)
    word = verdict(True, (), (), Given((), request.head, actor, Authority({}, {})))
    obstacles = (("", Problem("too-slow")),)
    judgement = Judgement(request.head, request.head, actor, word, obstacles=obstacles)
    now = options.now().astimezone(SEOUL).strftime("%Y-%m-%d %H:%M:%S (KST)")
    return in_words(judgement, Findings(), {}, options.lang, now)


def _judged(meant: EventRequests, request: OpenRequest, options: Namespace) -> Report | None:
    """Review one request; None if its head has changed since it was listed."""
    root: Path = options.root
    fetch(meant, request, root)
    with Repository(root) as repository:
        if repository.commit(HEAD) != request.head:
            return None
        return judged(
            repository, review_input(meant, request, repository, options.now()), options.lang
        )
