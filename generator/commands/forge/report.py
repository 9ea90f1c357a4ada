"""The review of a request as a file: made by code of the published branch, from Git objects."""

from __future__ import annotations

import subprocess
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.commands.forge.asked import Meant, asked
from generator.commands.review import judged
from generator.commands.usable import Unusable, output
from generator.exit_codes import HOLDS
from generator.forge.fetching import BASE, HEAD, fetch_request, fetch_versions
from generator.forge.gathered import approvals, pushes
from generator.git.repository import Repository
from generator.proposals.judging import Asked
from generator.review.authority import Account, account
from generator.review.formats import as_json
from generator.review.told import Findings, Told
from generator.review.verdict import APPROVED, Approval
from generator.review.words import said

OUTSIDE = "edit-outside-data"
MOST_OTHERS = 100  # other open requests whose paths are compared


def report(options: Namespace) -> int:
    """Review what the event is about, and write it down unless there is nothing to say."""
    meant = asked()
    if meant is None:
        return HOLDS
    root: Path = options.root
    others = [one for one in meant.listed if one.number != meant.request.number][-MOST_OTHERS:]
    try:
        numbers = [one.number for one in others]
        fetch_request(root, meant.target, meant.request.number, numbers, meant.api.token)
    except subprocess.SubprocessError as error:
        raise Unusable(f"git fetch: {error}") from None
    with Repository(root) as repository:
        if repository.commit(HEAD) != meant.request.head:
            print("그사이에 새 판이 올라왔습니다. / A newer version has come meanwhile.")
            return HOLDS
    found = judged(root, _asked(meant, root, options.now()), options.lang)
    text = as_json.render(only_for_maintainers(found) if touches_workflows(found) else found)
    options.file.write_text(text, "utf-8")
    output("reported=true")
    return HOLDS


def touches_workflows(told: Told) -> bool:
    """Whether the proposal reaches into the folder that decides what the forge runs."""
    return any(_of_forge(path) for path in told.outside)


def only_for_maintainers(told: Told) -> Told:
    """A report that says no more than that maintainers are needed; the verdict stays."""
    waiting = told.verdict != APPROVED
    turn = "maintainers" if waiting else told.turn
    return replace(
        told,
        turn=turn,
        next=said(told.language, "maintainers-only") if waiting else told.next,
        changes=(),
        outside=tuple(path for path in told.outside if _of_forge(path)),
        money=(),
        demands=tuple(one for one in told.demands if one.rule == OUTSIDE),
        findings=Findings(),
        open=(),
        labels=("kind/portal", f"turn/{turn}"),
    )


def _of_forge(path: str) -> bool:
    return path.lower().partition("/")[0] == ".github"


def _asked(meant: Meant, root: Path, now: datetime) -> Asked:
    request, repository = meant.request, meant.api
    came = pushes(repository, request)
    received = came.pop(request.head, None)
    earlier = fetch_versions(root, sorted(came, key=lambda version: came[version]), meant.api.token)
    return Asked(
        BASE,
        HEAD,
        Account("github", request.author),
        datetime.fromisoformat(received) if received else now,
        tuple((version, datetime.fromisoformat(came[version])) for version in earlier),
        tuple(_approvals(meant)),
        tuple(
            (str(one.number), one.head, ()) for one in meant.listed if one.number != request.number
        ),
    )


def _approvals(meant: Meant) -> Iterator[Approval]:
    for one in approvals(meant.api, meant.request):
        if (by := account(one["by"])) is not None:
            yield Approval(by, one["head"], one["state"])
