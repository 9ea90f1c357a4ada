"""Whatever people ask for, in whatever history: what is published was approved by all it needs.

Requests are made at random, most of them approved by a reviewer who looks at nothing and by friends
of the author.  What gets published is judged again by :mod:`tests.support.slow_judge`.
"""

from __future__ import annotations

import subprocess
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from generator.git.repository import Repository
from generator.git.writing import Signature
from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed, review
from generator.publishing.request import publish_request
from generator.review.approvals import Approval
from generator.review.authority import Account
from generator.review.verdict import APPROVED
from tests.support import base
from tests.support.proposals import History, clean
from tests.support.random_requests import (
    ACCOUNTS,
    Made,
    Values,
    commits,
    first_files,
    read,
    written,
)
from tests.support.record_paths import ROLES, path_of
from tests.support.slow_judge import SlowJudge, numbers

FRIENDS = ((), (1,), (1, 2), (1, 2, 3), (1, 8), (1, 2, 8))
AUTHORS = (100, 100, 100, 101, 200, 200, 666, 1, 8)
NOW = datetime.fromisoformat(base.NOW)
EARLIER = NOW - timedelta(days=1)
COMMITTER = "committer x <noreply@example.org> 1700000000 +0900\n"
BY = Signature("portal", "noreply@example.org")


class Portal:
    """A published branch, and requests at random."""

    def __init__(self, root: Path, seed: int) -> None:
        self.random = Random(seed)
        files = first_files()
        sources = {path: written(path, value) for path, value in files.items()}
        schemas = {p: s for p, s in base.files().items() if p.startswith("schemas/")}
        self.history = History.start(root / f"{seed}.git", {**sources, **schemas})
        self.lines: list[tuple[str, Values]] = [(self.history.run("rev-parse", "main"), files)]
        self.told: Counter[str] = Counter()

    def request(self, number: int) -> list[str]:
        """One request; what it lacked, if it was published all the same.

        It has the approvals that the review names and no others, or those of friends.
        """
        random = self.random
        by = random.choice(AUTHORS)
        made = list(commits(self.lines, random, by, f"r{number}"))
        self._write(made)
        heads = [self.history.run("rev-parse", name) for name, _, _ in made]
        moment = NOW + random.choice((timedelta(0), timedelta(hours=7), timedelta(days=25)))
        asked = ReviewInput(
            "main",
            heads[-1],
            Account("github", by),
            moment,
            tuple((head, EARLIER) for head in heads[:-1]),
        )
        with Repository(self.history.root) as repository:
            reviewed = review(repository, asked)
            given = self._friends(by, reviewed)
            approvals = tuple(Approval(Account("github", one), heads[-1]) for one in given)
            reviewed = review(repository, replace(asked, approvals=approvals))
            self.told[reviewed.judgement.verdict.word] += 1
            if reviewed.judgement.verdict.word != APPROVED:
                return []
            head = publish_request(repository, "main", reviewed, (BY, NOW), {})
            entries = repository.tree(head, "data", "README.md", ".github")
            sources = repository.read(entries)
        after = {path: read(path, s) for path, s in sources.items() if isinstance(s, bytes)}
        before = self.lines[-1][1]
        self.lines.append((head, after))
        earlier = [files for _, _, files in made[:-1]]

        def came(path: str) -> datetime:
            now = made[-1][2].get(path)
            there = any(now is not None and files.get(path) == now for files in earlier)
            return EARLIER if there else moment

        return SlowJudge(before, after, by, came).lacking(frozenset(given))

    def _friends(self, by: int, reviewed: Reviewed) -> set[int]:
        """Accounts that approve whatever it is; never more than the review asks for, or anybody."""
        if self.random.random() < 0.2:
            return {*self.random.choice(FRIENDS), *self.random.sample(ACCOUNTS, 1)}
        found: set[int] = set()
        for standing in reviewed.judgement.verdict.standings:
            members = {by}
            for body in standing.need.group.removeprefix("organizations/").split(","):
                there = self.lines[-1][1].get(path_of("organizations", body), {})
                members |= numbers(there.get("accounts"))
            roles = self.lines[-1][1].get(ROLES, {}).get(standing.need.group, {})
            able = sorted((members | numbers(roles.get("accounts"))) - {by})
            found |= {*self.random.sample(able, min(standing.need.count, len(able)))}
        return found

    def _write(self, made: list[Made]) -> None:
        """Write the commits of a request, of which only what differs from the first parent."""
        published = dict(self.lines)
        known = dict(published)
        lines: list[bytes] = []
        for name, parents, files in made:
            there, known[name] = known[parents[0]], files
            first, *others = (p if p in published else f"refs/heads/{p}" for p in parents)
            lines += [f"commit refs/heads/{name}\n{COMMITTER}data 1\nx\nfrom {first}\n".encode()]
            lines += [f"merge {other}\n".encode() for other in others]
            lines += [f"D {path}\n".encode() for path in sorted(there.keys() - files.keys())]
            for path, value in sorted(files.items()):
                if there.get(path) != value:
                    source = written(path, value)
                    head = f"M 100644 inline {path}\ndata {len(source)}\n"
                    lines += [head.encode(), source, b"\n"]
            lines.append(b"\n")
        command = ["git", "fast-import", "--quiet", "--force"]
        root = self.history.root
        subprocess.run(command, cwd=root, input=b"".join(lines), check=True, env=clean())


SHORT = 25
"""Requests of one seed in every run; of ten other seeds a hundred each in `make long`."""


@pytest.mark.parametrize(
    ("seed", "count"),
    [
        pytest.param(1, SHORT, marks=pytest.mark.slow),
        *(pytest.param(n, 100, marks=pytest.mark.long) for n in range(2, 12)),
    ],
)
def test_nothing_is_published_that_was_not_approved_by_all(
    seed: int, count: int, tmp_path: Path
) -> None:
    portal = Portal(tmp_path, seed)
    for number in range(count):
        assert portal.request(number) == [], f"request {number} of seed {seed}"
    assert portal.told[APPROVED] > count / 8
