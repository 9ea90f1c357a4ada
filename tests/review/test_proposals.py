"""Proposals, honest and hostile: verdict, required approvals, and violations.

The table is the specification.  ``alpha`` is github:100, a reviewer github:1, an outsider
github:666; ``needs`` are the approvals still missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from generator.git.repository import Repository
from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed, review
from generator.records.findings import Severity
from generator.review.approvals import Approval
from generator.review.authority import account
from tests.support import base
from tests.support.base import (
    ALPHA,
    BETA,
    CALL,
    FAIR_ALPHA,
    NEW,
    ORG_ALPHA,
    OUTSIDER,
    REVIEWER,
    consortium,
    organization,
)
from tests.support.proposals import History, Step, append, edit, gone, link, moved, put

BOMB = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"
WAIVER = 'waivers:\n  - {rule: too-few-participants, reason: 승인, until: "2026-12-31"}\n'
LATE = "2026-11-20T18:00:01+09:00"


@dataclass(frozen=True)
class Case:
    """A proposal and what must come of it."""

    name: str
    by: str
    steps: tuple[Step, ...]
    verdict: str
    needs: str = ""
    """Approvals missing, such as ``reviewers 1``."""
    found: tuple[str, ...] = ()
    """Rules of change and of the rulebook that the change breaks, sorted."""
    approved: tuple[str, ...] = ()
    received: str = base.NOW
    stale: tuple[str, ...] = field(default=())


def new(host: str, *more: str) -> Step:
    return put(NEW, consortium(host, *more))


ONE = "reviewers 1"
TWO = "reviewers 2"
CASES = (
    # Honest: the host's own records wait for one reviewer.
    Case("new consortium", ALPHA, (new("alpha", 'call: "2026-more"\n'),), "waiting", ONE),
    Case(
        "a host reports what was spent",
        ALPHA,
        (append("data/consortia/2026/chosen-alpha.yml", 'settlement: {reported: "2026-11-20"}\n'),),
        "waiting",
        ONE,
    ),
    Case(
        "a host confirms its own settlement",
        ALPHA,
        (
            append(
                "data/consortia/2026/chosen-alpha.yml",
                'settlement: {reported: "2026-11-20", confirmed: "2026-11-21"}\n',
            ),
        ),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    Case("new consortium, approved", ALPHA, (new("alpha"),), "approved", approved=(REVIEWER,)),
    Case(
        "roster of twenty",
        ALPHA,
        (
            edit(
                FAIR_ALPHA,
                "participants:\n",
                "participants:\n"
                + "".join(
                    f"  - name: 예시기업 {n}\n    products: [의료기기]\n" for n in range(20, 40)
                ),
            ),
        ),
        "waiting",
        ONE,
    ),
    Case("deadline extended", ALPHA, (edit(CALL, "2026-12-10", "2026-12-20"),), "waiting", ONE),
    Case(
        "result added",
        ALPHA,
        (append(FAIR_ALPHA, "results:\n  - {measure: meetings, value: 120}\n"),),
        "waiting",
        ONE,
    ),
    Case(
        "new edition by a host",
        BETA,
        (
            edit(
                "data/exhibitions/fair.yml",
                "editions:\n",
                'editions:\n  "2027": {}\n'.replace("{}", '{starts: "2027-12-01"}'),
            ),
        ),
        "waiting",
        ONE,
    ),
    Case(
        "rename that leads here",
        ALPHA,
        (
            moved("data/consortia/2026/chosen-alpha.yml", NEW),
            append(NEW, 'formerly: ["2026/chosen-alpha"]\n'),
        ),
        "waiting",
        ONE,
    ),
    Case(
        "rename with everything rewritten",
        ALPHA,
        (
            gone("data/consortia/2026/chosen-alpha.yml"),
            put(
                NEW,
                'formerly: ["2026/chosen-alpha"]\n'
                + consortium(
                    "alpha", 'selected: "2026-01-05"\n', "summary: " + "새로 쓴 소개 " * 40 + "\n"
                ),
            ),
        ),
        "waiting",
        ONE,
    ),
    Case(
        "two records at once",
        ALPHA,
        (edit(CALL, "2026-12-10", "2026-12-20"), edit(FAIR_ALPHA, "alpha 컨", "알파 컨")),
        "waiting",
        ONE,
    ),
    Case(
        "Korean contents with CRLF",
        ALPHA,
        (put(NEW, consortium("alpha", "summary: 줄바꿈이 다른 글\n").replace("\n", "\r\n")),),
        "waiting",
        ONE,
    ),
    Case("its own organization", ALPHA, (edit(ORG_ALPHA, "alpha 협", "알파 협"),), "waiting", ONE),
    Case(
        "call for a consortium of the same proposal",
        ALPHA,
        (
            new("alpha"),
            put(
                "data/calls/new.yml",
                base.call("participants", "2026-12-20", 'consortium: "2026/new"\n'),
            ),
        ),
        "waiting",
        ONE,
    ),
    Case("nothing at all", ALPHA, (), "refused"),
    # Reviewers: four eyes.
    Case(
        "a reviewer records a selection",
        REVIEWER,
        (append("data/consortia/2026/fair-beta.yml", 'selected: "2026-01-05"\n'),),
        "waiting",
        ONE,
    ),
    Case(
        "a reviewer does not approve alone",
        REVIEWER,
        (append("data/consortia/2026/fair-beta.yml", 'selected: "2026-01-05"\n'),),
        "waiting",
        ONE,
        approved=(REVIEWER,),
    ),
    Case(
        "a reviewer grants a waiver",
        REVIEWER,
        (append(FAIR_ALPHA, WAIVER),),
        "approved",
        approved=("github:2",),
    ),
    Case(
        "a reviewer gives a host an account",
        REVIEWER,
        (append("data/organizations/gamma.yml", "accounts:\n  - {forge: github, id: 700}\n"),),
        "approved",
        approved=("github:2",),
    ),
    Case(
        "a programme changes",
        REVIEWER,
        (edit("data/programmes/2026.yml", "max_percent: 70", "max_percent: 60"),),
        "waiting",
        ONE,
    ),
    Case(
        "a stricter programme breaks other records",
        REVIEWER,
        (edit("data/programmes/2026.yml", "max_percent: 70", "max_percent: 40"),),
        "refused",
        ONE,
        ("subsidy-over-rate", "subsidy-over-rate", "subsidy-over-rate"),
    ),
    # Takeovers.
    Case(
        "another's address",
        ALPHA,
        (append(FAIR_ALPHA, 'formerly: ["2026/fair-beta"]\n'),),
        "refused",
        TWO,
        ("address-taken", "former-id-taken"),
    ),
    Case(
        "a new record at a former address of another's",
        BETA,
        (put("data/consortia/2026/old.yml", consortium("beta")),),
        "refused",
        ONE,
        ("former-id-taken",),
    ),
    Case(
        "another's record",
        BETA,
        (edit(FAIR_ALPHA, "alpha 컨", "x 컨"),),
        "refused",
        "organizations/alpha 1, reviewers 1",
        ("not-your-record",),
    ),
    Case(
        "another's record, its owner agrees",
        BETA,
        (edit(FAIR_ALPHA, "alpha 컨", "x 컨"),),
        "approved",
        found=("not-your-record",),
        approved=("github:101", REVIEWER),
    ),
    Case(
        "takeover: hosts changed to oneself",
        BETA,
        (edit(FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["beta"]'),),
        "refused",
        "organizations/alpha 1, reviewers 1",
        ("not-your-record",),
    ),
    Case(
        "takeover: own account added in the same change",
        OUTSIDER,
        (
            edit(ORG_ALPHA, "accounts:\n", "accounts:\n  - {forge: github, id: 666}\n"),
            edit(FAIR_ALPHA, "alpha 컨", "x 컨"),
        ),
        "refused",
        "organizations/alpha 1, reviewers 2",
        ("not-your-record",) * 4,
    ),
    Case(
        "an account added to one's own organization",
        ALPHA,
        (edit(ORG_ALPHA, "accounts:\n", "accounts:\n  - {forge: github, id: 102}\n"),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    Case(
        "a login renamed to the owner's",
        OUTSIDER,
        (edit(ORG_ALPHA, "alpha-100", "alpha-666"), edit(FAIR_ALPHA, "alpha 컨", "x 컨")),
        "refused",
        "organizations/alpha 1, reviewers 2",
        ("not-your-record",) * 3,
    ),
    Case(
        "the same number on another forge",
        "gitlab:100",
        (edit(FAIR_ALPHA, "alpha 컨", "x 컨"),),
        "refused",
        "organizations/alpha 1, reviewers 1",
        ("not-your-record",),
    ),
    Case(
        "an owner without accounts",
        OUTSIDER,
        (edit("data/consortia/2026/fair-gamma.yml", "gamma 컨", "x 컨"),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    Case(
        "a reviewer's number on another forge",
        "gitlab:1",
        (edit("data/calls/2026-hosts.yml", "hosts 모집", "x"),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    Case(
        "a new organization of one's own",
        OUTSIDER,
        (put("data/organizations/mine.yml", organization("mine", 666)),),
        "refused",
        TWO,
        ("not-your-record",) * 3,
    ),
    Case(
        "authority from a sample",
        "github:300",
        (put("data/consortia/2026/new.yml", consortium("alpha").replace("alpha", "beta")),),
        "refused",
        "organizations/beta 1, reviewers 1",
        ("not-your-record",),
    ),
    Case(
        "oneself made a reviewer",
        OUTSIDER,
        (
            edit(
                "data/roles.yml",
                "    - {forge: github, id: 2}\n",
                "    - {forge: github, id: 666}\n",
            ),
        ),
        "refused",
        "maintainers 1, reviewers 2",
        ("not-your-record",) * 2,
    ),
    Case(
        "a reviewer makes oneself a maintainer",
        REVIEWER,
        (append("data/roles.yml", "    - {forge: github, id: 1}\n"),),
        "refused",
        "maintainers 1, reviewers 2",
        ("not-your-record",) * 2,
    ),
    Case(
        "the roles moved to a name that no check looks at",
        REVIEWER,
        (moved("data/roles.yml", "data/.gitkeep"),),
        "waiting",
        "maintainers 1, reviewers 1",
        ("not-your-record", "record-deleted"),
    ),
    Case(
        "a call moved to another's consortium",
        ALPHA,
        (edit(CALL, "2026/fair-alpha", "2026/fair-beta"),),
        "refused",
        "organizations/beta 1, reviewers 1",
        ("not-your-record",),
    ),
    Case(
        "a host call",
        ALPHA,
        (edit("data/calls/2026-more.yml", "hosts 모집", "x"),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    Case(
        "another's record deleted under the cover of a rename",
        BETA,
        (
            moved(FAIR_ALPHA, NEW),
            edit(NEW, 'hosts: ["alpha"]', 'hosts: ["beta"]'),
            append(NEW, 'formerly: ["2026/fair-alpha"]\n'),
            edit(CALL, "2026/fair-alpha", "2026/new"),
            edit("data/calls/2026-past.yml", "2026/fair-alpha", "2026/new"),
        ),
        "refused",
        "organizations/alpha 1, reviewers 2",
        ("frozen-field-changed", *("not-your-record",) * 3),
    ),
    Case(
        "a selection by the host itself",
        ALPHA,
        (append(FAIR_ALPHA, 'selected: "2026-01-05"\n'),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    Case(
        "a waiver for oneself",
        ALPHA,
        (append(FAIR_ALPHA, WAIVER),),
        "refused",
        TWO,
        ("self-granted-waiver",),
    ),
    Case(
        "an edition of others rewritten",
        BETA,
        (edit("data/exhibitions/fair.yml", "2026-12-01", "2026-12-02"),),
        "refused",
        TWO,
        ("not-your-record",),
    ),
    # Decisions that stand.
    Case(
        "deleted",
        ALPHA,
        (gone("data/consortia/2026/chosen-alpha.yml"),),
        "waiting",
        TWO,
        ("record-deleted",),
    ),
    Case(
        "deleted though others refer to it",
        ALPHA,
        (gone("data/consortia/2026/settled-alpha.yml"),),
        "refused",
        TWO,
        ("record-deleted", "unknown-reference"),
    ),
    Case(
        "renamed without a word",
        ALPHA,
        (moved("data/consortia/2026/chosen-alpha.yml", NEW),),
        "waiting",
        TWO,
        ("record-deleted",),
    ),
    Case(
        "moved to another folder without a word",
        ALPHA,
        (moved("data/consortia/2026/chosen-alpha.yml", "data/consortia/undated/chosen-alpha.yml"),),
        "refused",
        TWO,
        ("record-deleted", "wrong-year-folder"),
    ),
    Case(
        "deadline shortened",
        ALPHA,
        (edit(CALL, "2026-12-10", "2026-12-01"),),
        "waiting",
        TWO,
        ("deadline-shortened",),
    ),
    Case(
        "a closed call reopened",
        ALPHA,
        (edit("data/calls/2026-past.yml", "2026-03-10", "2026-12-10"),),
        "refused",
        TWO,
        ("frozen-field-changed",),
    ),
    Case(
        "kind changed after the selection",
        ALPHA,
        (edit("data/consortia/2026/chosen-alpha.yml", "kind: general", "kind: promising"),),
        "refused",
        TWO,
        ("frozen-field-changed",),
    ),
    Case(
        "application changed after its call closed",
        ALPHA,
        (edit("data/consortia/2026/waiting-alpha.yml", "kind: general", "kind: promising"),),
        "refused",
        TWO,
        ("frozen-field-changed",),
    ),
    Case(
        "money changed after the settlement",
        ALPHA,
        (
            edit(
                "data/consortia/2026/settled-alpha.yml",
                "subsidy_krw: 2000000",
                "subsidy_krw: 2500000",
            ),
        ),
        "refused",
        TWO,
        ("frozen-field-changed",),
    ),
    Case(
        "a settlement corrected by a reviewer",
        REVIEWER,
        (
            edit(
                "data/consortia/2026/settled-alpha.yml",
                "subsidy_krw: 2000000",
                "subsidy_krw: 2500000",
            ),
        ),
        "waiting",
        ONE,
        ("frozen-field-changed",),
    ),
    Case(
        "received after the day",
        ALPHA,
        (new("alpha", 'call: "2026-hosts"\n'),),
        "refused",
        TWO,
        ("late-application",),
    ),
    Case(
        "received a second late",
        ALPHA,
        (new("alpha", 'call: "2026-more"\n'),),
        "refused",
        TWO,
        ("late-application",),
        received=LATE,
    ),
    Case(
        "an old call added to an old record",
        ALPHA,
        (append("data/consortia/2026/over-alpha.yml", 'call: "2026-hosts"\n'),),
        "refused",
        TWO,
        ("late-application",),
    ),
    # Money and findings.
    Case(
        "over the rate",
        ALPHA,
        (edit(FAIR_ALPHA, "subsidy_krw: 12000000", "subsidy_krw: 22500000"),),
        "refused",
        ONE,
        ("subsidy-over-rate",),
    ),
    Case(
        "an old fault is not this change's",
        ALPHA,
        (edit("data/consortia/2026/over-alpha.yml", "alpha 컨", "알파 컨"),),
        "waiting",
        ONE,
    ),
    Case(
        "an old fault made worse",
        ALPHA,
        (edit("data/consortia/2026/over-alpha.yml", "22000000", "23000000"),),
        "refused",
        ONE,
        ("subsidy-over-rate",),
    ),
    Case("an unknown host", REVIEWER, (new("alfa"),), "refused", ONE, ("unknown-reference",)),
    # Hostile files.
    Case(
        "a workflow edited along with a record",
        ALPHA,
        (
            edit(".github/workflows/check.yml", "pull_request", "pull_request_target"),
            edit(FAIR_ALPHA, "alpha 컨", "알파 컨"),
        ),
        "waiting",
        "maintainers 1, reviewers 1",
        ("edit-outside-data",),
    ),
    Case(
        "a workflow by a reviewer",
        REVIEWER,
        (put(".github/workflows/x.yml", "on: push\n"),),
        "waiting",
        "maintainers 1",
        ("edit-outside-data",),
    ),
    Case(
        "a hook and filters",
        OUTSIDER,
        (put(".gitattributes", "* filter=x merge=x diff=x\n"), put("data/.gitattributes", "x")),
        "refused",
        "maintainers 1, reviewers 1",
        ("edit-outside-data", "unknown-file"),
    ),
    Case(
        "a link to a secret", ALPHA, (link(NEW, "/etc/passwd"),), "refused", ONE, ("unknown-file",)
    ),
    Case(
        "a record turned into a link",
        ALPHA,
        (link(FAIR_ALPHA, "../../../.git/config"),),
        "refused",
        ONE,
        ("unknown-file",),
    ),
    Case(
        "a budget that can no longer be read",
        ALPHA,
        (append("data/consortia/2026/settled-alpha.yml", "a: [\n"),),
        "refused",
        ONE,
        ("yaml",),
    ),
    Case("a submodule", ALPHA, (put(NEW, "1" * 40, "160000"),), "refused", ONE, ("unknown-file",)),
    Case("fifty megabytes", ALPHA, (put(NEW, b"a" * 50_000_000),), "refused", ONE, ("yaml",)),
    Case("a YAML bomb", ALPHA, (put(NEW, BOMB),), "refused", ONE, ("yaml",)),
    Case(
        "a hundred thousand brackets",
        ALPHA,
        (put(NEW, "a: " + "[" * 100_000),),
        "refused",
        ONE,
        ("yaml",),
    ),
    Case(
        "right-to-left override",
        ALPHA,
        (new("alpha", "summary: a\u202eb\n"),),
        "refused",
        ONE,
        ("yaml",),
    ),
    Case(
        "not UTF-8",
        ALPHA,
        (put(NEW, consortium("alpha").encode("cp949")),),
        "refused",
        ONE,
        ("yaml",),
    ),
    Case(
        "a Hangul file name",
        ALPHA,
        (put("data/consortia/2026/가.yml", consortium("alpha")),),
        "refused",
        ONE,
        ("unknown-file",),
    ),
    Case(
        "a name with a line break and a command",
        ALPHA,
        (put('"data/calls/\\n::error::x.yml"', "x"),),
        "refused",
        ONE,
        ("unknown-file",),
    ),
    Case(
        "a schema loosened by an outsider",
        OUTSIDER,
        (edit("schemas/organization.schema.json", '"type": "object"', '"type": ["object"]'),),
        "waiting",
        "maintainers 1",
        ("edit-outside-data",),
    ),
    # Approvals.
    Case("a stale approval", ALPHA, (new("alpha"),), "waiting", ONE, stale=(REVIEWER,)),
    Case(
        "approved by the author's other account",
        ALPHA,
        (new("alpha"),),
        "waiting",
        ONE,
        approved=("github:101",),
    ),
    Case(
        "approved by the same reviewer twice",
        ALPHA,
        (edit(CALL, "2026-12-10", "2026-12-01"),),
        "waiting",
        ONE,
        ("deadline-shortened",),
        approved=(REVIEWER, REVIEWER),
    ),
    Case(
        "shortened, two reviewers agree",
        ALPHA,
        (edit(CALL, "2026-12-10", "2026-12-01"),),
        "approved",
        "",
        ("deadline-shortened",),
        approved=(REVIEWER, "github:2"),
    ),
    Case(
        "a reviewer cannot approve a workflow",
        REVIEWER,
        (put(".github/workflows/x.yml", "on: push\n"),),
        "waiting",
        "maintainers 1",
        ("edit-outside-data",),
        approved=("github:2", "github:3"),
    ),
)


def branch(case: Case) -> str:
    return "p/" + "".join(c if c.isalnum() else "-" for c in case.name)


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    history = History.start(tmp_path_factory.mktemp("review") / "base.git", base.files())
    history.branches({branch(case): ("main", case.steps) for case in CASES})
    return history


@pytest.fixture(scope="module")
def repository(history: History) -> Iterator[Repository]:
    with Repository(history.root) as repository:
        yield repository


def reviewed(repository: Repository, case: Case, head: str = "", base: str = "main") -> Reviewed:
    head = head or repository.commit(branch(case))
    actor = account(case.by)
    assert actor
    approvals = [
        Approval(given, version)
        for names, version in ((case.approved, head), (case.stale, "0" * 40))
        for name in names
        if (given := account(name))
    ]
    moment = datetime.fromisoformat(case.received)
    return review(repository, ReviewInput(base, head, actor, moment, approvals=tuple(approvals)))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_proposal_gets_its_verdict(case: Case, repository: Repository) -> None:
    judgement = reviewed(repository, case).judgement
    compared = judgement.compared
    caused = [f for f in (*compared.caused, *compared.elsewhere) if f.severity is Severity.ERROR]
    found = [demand.rule for demand in judgement.demands] + [finding.rule for finding in caused]
    missing = [f"{s.need.group} {s.missing}" for s in judgement.verdict.standings if s.missing]
    said = judgement.verdict.word, ", ".join(missing), sorted(found)
    assert said == (case.verdict, case.needs, sorted(case.found))


def test_a_record_that_moves_to_another_year_is_told_as_moved(repository: Repository) -> None:
    case = next(case for case in CASES if case.name.startswith("moved to another"))
    judgement = reviewed(repository, case).judgement
    assert [change.how for change in judgement.changes] == ["renamed"]
    assert judgement.demands[0].problem.id == "record-deleted.renamed"


def test_what_cannot_be_read_takes_no_money_away(repository: Repository) -> None:
    case = next(case for case in CASES if case.name.startswith("a budget that can no longer"))
    judgement = reviewed(repository, case).judgement
    assert (judgement.money, judgement.programmes) == ((), ())


def test_there_are_at_least_forty_proposals() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 40


def test_the_repository_is_left_as_it_was(history: History) -> None:
    before = {p: p.stat().st_mtime_ns for p in Path(history.root).rglob("*")}
    with Repository(history.root) as repository:
        reviewed(repository, CASES[0])
    assert {p: p.stat().st_mtime_ns for p in Path(history.root).rglob("*")} == before
