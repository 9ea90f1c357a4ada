"""A review says of errors what two checks of everything say, for every proposal and for chance."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from operator import attrgetter
from random import Random

import pytest

from generator.git.repository import Repository
from generator.proposals.review_proposal import Reviewed
from generator.proposals.scope.byte_search import Texts
from generator.proposals.scope.relations import COVERED, leading
from generator.records.findings import Finding
from generator.records.schema import Schema
from generator.review.compare import Compared
from generator.rules import rulebook
from generator.rules.rulebook import Scope
from tests.review.test_proposals import CASES, Case, branch, reviewed
from tests.support.base import (
    BUDGET,
    FAIR,
    FAIR_ALPHA,
    NEW,
    NOW,
    PROGRAMME,
    RECORDS,
    consortium,
    organization,
)
from tests.support.changed import proposal, world
from tests.support.oracle import Oracle
from tests.support.proposals import Files, History, Step, append, edit, gone, put
from tests.support.slices import chosen, sliced

pytestmark = pytest.mark.slow

BETA_FAIR = "data/consortia/2026/fair-beta.yml"


def roster(*rows: str) -> str:
    lines = "".join(f"  - {row}\n" for row in rows)
    return f'editions: ["fair/2026"]\nroster_consent: "2026-01-02"\nparticipants:\n{lines}'


FIRMS = (  # rosters of a record that stays, and of one that the proposal adds
    (
        "by number",
        '{name: 예시 하나, business_number: "220-81-62517"}',
        '{name: 다른 이름, business_number: "220-81-62517"}',
    ),
    ("by name, written otherwise", "{name: 주식회사 예시-한빛}", "{name: (주)예시 한빛}"),
    ("by name in Latin letters", "{name: EXAMPLE Hanbit}", "{name: Example hanbit}"),
    ("by name, taken apart", unicodedata.normalize("NFD", "{name: 예시한빛}"), "{name: 예시한빛}"),
    ("by id", "{name: 예시 가, firm_id: F-1}", "{name: 예시 나, firm_id: F-1}"),
    ("not at all", "{name: 예시 가}", "{name: 예시 나}"),
)
CASES_OF_FIRMS = tuple(
    Case(f"firm {name}", "github:1", (put(NEW, consortium("alpha", roster(new))),), "waiting")
    for name, _, new in FIRMS
)


@pytest.fixture(scope="module")
def rosters(history: History) -> History:
    for (_, old, _), case in zip(FIRMS, CASES_OF_FIRMS, strict=True):
        there = put(BETA_FAIR, consortium("beta", roster(old)))
        history.branches({f"m/{branch(case)}": ("main", (there,))})
        history.branches({branch(case): (f"m/{branch(case)}", case.steps)})
    history.branches({branch(case): ("main", case.steps) for case in CASES})
    return history


REFERENCES = {
    "unknown-reference.deleted": "unknown-reference.record",
    "unknown-reference.edition-deleted": "unknown-reference.edition",
}
"""What a review alone can tell of a reference, and what a check says of it."""


def caused_by(compared: Compared) -> tuple[Finding, ...]:
    return (*compared.caused, *compared.elsewhere)


def unadvised(compared: Compared) -> Compared:
    """Findings without what a review knows better: why a reference leads nowhere."""

    def plain(finding: Finding) -> Finding:
        problem = finding.problem
        id = REFERENCES.get(problem.id, problem.id)
        if id not in REFERENCES.values():
            return finding
        values = {"found": problem.values["found"]}
        return replace(finding, problem=replace(problem, id=id, values=values, offer=None))

    caused, elsewhere = (
        tuple(map(plain, found)) for found in (compared.caused, compared.elsewhere)
    )
    return replace(compared, caused=caused, elsewhere=elsewhere)


def agrees(reviewed: Reviewed, old: Files, new: Files) -> None:
    """Hold a review against the oracle."""
    judgement, day = reviewed.judgement, datetime.fromisoformat(NOW).date()
    oracle = Oracle.asked(reviewed, old, new, day)
    assert unadvised(judgement.compared) == unadvised(oracle.compared)
    renamed = {change.old for change in judgement.changes if change.new}
    for problem in map(attrgetter("problem"), caused_by(judgement.compared)):
        if problem.id in ("unknown-reference.deleted", "unknown-reference.record"):
            file = "{where}/{found}.yml".format_map(problem.values)
            gone = file in old.keys() - new.keys() - renamed
            assert gone is problem.id.endswith(".deleted"), problem
    if more := oracle.appeared:
        assert judgement.verdict.broken, more
    # an old fault of a touched record that is made worse is caused by the change, and no new one
    if not more and judgement.verdict.broken and not judgement.obstacles:
        files = {f.place.file for f in judgement.compared.caused}
        assert files <= {c.file for c in judgement.changes}


EVERY = {case.name: case for case in (*CASES, *CASES_OF_FIRMS)}
OFTEN = {*chosen([case.name for case in CASES], 24), *(case.name for case in CASES_OF_FIRMS)}


@pytest.mark.parametrize("name", sliced(EVERY, OFTEN))
def test_a_review_says_what_two_checks_of_everything_say(name: str, rosters: History) -> None:
    case = EVERY[name]
    base = f"m/{branch(case)}"
    base = base if base in rosters.trees else "main"
    with Repository(rosters.root) as repository:
        found = reviewed(repository, replace(case, received=NOW), base=base)
    agrees(found, rosters.trees[base], rosters.trees[branch(case)])


NEAR = append("data/programmes/2026.yml", "windows: {apply_days_before_min: 90}\n")
APPLIED = append(FAIR_ALPHA, 'applied: "2026-07-01"\n')
ONE_DAY = edit("data/exhibitions/fair.yml", "2026-12-01", "2026-09-01")
MOVED = (ONE_DAY, edit("data/exhibitions/fair.yml", "2026-12-04", "2026-09-04"))
WAIVED = 'waivers:\n  - {rule: RULE, reason: 승인, until: "2026-12-31"}\n'
HOSTS = "data/calls/2026-hosts.yml"
NUMBER = 'notice_no: "제2026-12호"\n'
SAMPLES = "data/samples/"
FURTHER = (  # what stands on main besides, what is proposed, and what it causes in which record
    ("an edition moved near an application", (NEAR, APPLIED), MOVED, "applied-outside-window"),
    (
        "an edition moved away from a dispatch",
        (append(FAIR_ALPHA, 'stages: {dispatch: {starts: "2026-12-01", ends: "2026-12-04"}}\n'),),
        MOVED,
        "dispatch-outside-edition",
    ),
    (
        "an edition after which a waiver is of no use",
        (
            NEAR,
            APPLIED,
            *MOVED,
            append(FAIR_ALPHA, WAIVED.replace("RULE", "applied-outside-window")),
        ),
        (
            edit("data/exhibitions/fair.yml", "2026-09-01", "2026-12-01"),
            edit("data/exhibitions/fair.yml", "2026-09-04", "2026-12-04"),
        ),
        "unused-waiver",
    ),
    (
        "a firm that was on two rosters already",
        tuple(
            put(file, consortium(name, roster(row).partition("\n")[2]))
            for file, name, row in zip(
                (BETA_FAIR, NEW), ("beta", "alpha"), FIRMS[0][1:], strict=True
            )
        ),
        (append(NEW, "summary: x\n"),),
        "",
    ),
    (
        "a call that closes before an application came",
        (append("data/consortia/2026/waiting-alpha.yml", 'applied: "2025-10-20"\n'),),
        (edit("data/calls/2026-hosts.yml", "2025-10-24", "2025-10-15"),),
        "applied-outside-window",
    ),
    (
        "a sample that takes more than its year has",
        (
            put(f"{SAMPLES}programmes/2026.yml", PROGRAMME.replace("1000000000", "10000000")),
            put(f"{SAMPLES}organizations/kbiz.yml", organization("kbiz", type="managing_body")),
            put(f"{SAMPLES}consortia/2026/one.yml", consortium("sample", "subsidy_total_krw: 1\n")),
        ),
        (put(f"{SAMPLES}consortia/2026/two.yml", consortium("sample", BUDGET)),),
        "over-programme-budget",
    ),
    (
        "a year over its budget by a broken record",
        (
            edit("data/programmes/2026.yml", "1000000000", "10000000"),
            put(NEW, consortium("alpha", BUDGET, "no_such_field: 1\n")),
        ),
        (edit(FAIR_ALPHA, "subsidy_krw: 12000000", "subsidy_krw: 13000000"),),
        "",
    ),
    (
        "a body that is there under another name",
        (put("data/organizations/old.yml", organization("(주)델타")),),
        (put("data/organizations/delta.yml", organization("㈜델타")),),
        "recorded-twice",
    ),
    (
        "a fair that is there under another name",
        (),
        (put("data/exhibitions/again.yml", FAIR.replace("예시 박람회", "예시박람회")),),
        "recorded-twice",
    ),
    (
        "a consortium that is there under another title",
        (),
        (put(NEW, consortium("beta").replace("beta 컨소시엄", "Beta컨소시엄")),),
        "recorded-twice",
    ),
    (
        "a call that is there under another title",
        (append(HOSTS, NUMBER),),
        (put("data/calls/2026-again.yml", RECORDS[HOSTS] + NUMBER),),
        "recorded-twice",
    ),
    (
        "a waiver that has run out",
        (append(FAIR_ALPHA, WAIVED.replace("RULE", "too-few-participants")),),
        (edit(FAIR_ALPHA, 'until: "2026-12-31"', 'until: "2026-11-01"'),),
        "expired-waiver",
    ),
)


@pytest.mark.parametrize(
    ("name", "there", "steps", "rule"), [pytest.param(*case, id=case[0]) for case in FURTHER]
)
def test_what_a_change_does_to_others_is_told_as_a_check_tells_it(
    name: str, there: tuple[Step, ...], steps: tuple[Step, ...], rule: str, history: History
) -> None:
    case = Case(f"further {name}", "github:1", steps, "waiting")
    base, head = f"m/{branch(case)}", branch(case)
    history.branches({base: ("main", there)})
    history.branches({head: (base, steps)})
    with Repository(history.root) as repository:
        found = reviewed(repository, case, base=base)
    agrees(found, history.trees[base], history.trees[head])
    caused = {
        f.rule for f in (*found.judgement.compared.caused, *found.judgement.compared.elsewhere)
    }
    assert rule in caused or not rule


def by_chance(history: History, schemas: Mapping[str, Schema], seeds: range, name: str) -> None:
    """Chance worlds and proposals for them, each reviewed and held against the oracle."""
    roots: dict[str, tuple[str, tuple[Step, ...]]] = {}
    heads: dict[str, tuple[str, tuple[Step, ...]]] = {}
    for seed in seeds:
        chance = Random(seed)
        files = world(schemas, chance)
        roots[f"m/{name}-{seed}"] = ("main", tuple(put(f, text) for f, text in files.items()))
        heads[f"{name}-{seed}"] = (f"m/{name}-{seed}", proposal(files, schemas, chance))
    history.branches(roots)
    history.branches(heads)
    with Repository(history.root) as repository:
        for seed in seeds:
            head, base = f"{name}-{seed}", f"m/{name}-{seed}"
            case = Case(head, "github:1", (), "waiting")
            found = reviewed(repository, case, head=repository.commit(head), base=base)
            agrees(found, history.trees[base], history.trees[head])


@pytest.mark.parametrize("part", range(4))
def test_a_review_agrees_with_two_checks_in_chance_worlds(
    part: int, history: History, schemas: dict[str, Schema]
) -> None:
    by_chance(history, schemas, range(part * 10, part * 10 + 5), "chance")


@pytest.mark.long
@pytest.mark.parametrize("part", range(40))
def test_a_review_agrees_with_two_checks_in_many_chance_worlds(
    part: int, history: History, schemas: dict[str, Schema]
) -> None:
    by_chance(history, schemas, range(1000 + part * 25, 1025 + part * 25), "many")


def test_every_rule_that_looks_anywhere_is_known() -> None:
    wide = {rule.id for rule in rulebook().values() if rule.scope is Scope.REGISTRY}
    assert wide <= COVERED.keys(), "say in proposals/scope/relations.py how far the new rule looks"
    assert COVERED.keys() <= wide, "take out of relations.py what is no such rule any more"


def test_a_rule_that_is_not_known_makes_everything_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.proposals.scope.relations.COVERED", {})
    assert leading() is None


def test_only_what_matters_is_read(history: History) -> None:
    history.branches({"small": ("main", (append(FAIR_ALPHA, "summary: x\n"),))})
    case = Case("small", "github:100", (), "waiting")
    with Repository(history.root) as repository:
        known = reviewed(repository, case, head=repository.commit("small")).before.known
    read = {file for file, _ in known}
    assert "data/calls/2026-fair.yml" in read and "data/consortia/2026/fair-gamma.yml" not in read


def test_a_deleted_exhibition_is_missed_by_its_name_alone(history: History) -> None:
    history.branches({"no-fair": ("main", (gone("data/exhibitions/fair.yml"),))})
    case = Case("no-fair", "github:1", (), "refused")
    with Repository(history.root) as repository:
        found = reviewed(repository, case, head=repository.commit("no-fair")).judgement.compared
    assert [f.rule for f in found.elsewhere] == ["unknown-reference"]


def chance_roster(chance: Random) -> tuple[str, ...]:
    """Up to three firms of few names, ids, numbers and groups, so that many ties arise."""
    fields = {
        "firm_id": ("F-1", "F-2", "F-3"),
        "business_number": ('"220-81-62517"', '"124-81-00998"'),
        "group": ("묶음 가", "묶음 나"),
    }
    rows = []
    for name in chance.sample(
        ("예시 가", "(주)예시가", "예시 나", "예시 다"), chance.randint(0, 3)
    ):
        known = [f"{n}: {chance.choice(v)}" for n, v in fields.items() if chance.random() < 0.35]
        rows.append("{" + ", ".join([f"name: {name}", *known]) + "}")
    return tuple(rows)


@pytest.mark.parametrize("seed", sliced(range(12), range(6)))
def test_nothing_is_missed_where_firms_are_tied_in_every_way(seed: int, history: History) -> None:
    chance = Random(seed)
    names = [f"data/consortia/2026/tied-{n}.yml" for n in range(5)]
    record = partial(consortium, "alpha")
    there = [put(name, record(roster(*chance_roster(chance)))) for name in names[1:]]
    limits = append("data/programmes/2026.yml", "limits: {joins_per_year: 1}\n")
    changed = chance.choice(names[:2])
    base, head = f"m/tied-{seed}", f"tied-{seed}"
    history.branches({base: ("main", (limits, *there))})
    proposed = put(changed, record(roster(*chance_roster(chance))))
    history.branches({head: (base, (proposed,))})
    case = Case(f"tied {seed}", "github:1", (), "waiting")
    with Repository(history.root) as repository:
        found = reviewed(repository, case, base=repository.commit(base), head=head)
    agrees(found, history.trees[base], history.trees[head])


def test_texts_are_searched_as_one() -> None:
    texts = Texts(
        {"a": b"1", "b": "name: (주)예시-한빛\nid: 12".encode(), "c": b"medica/2025", "d": b"\\"}
    )
    assert texts.naming(["medica"]) == {"c"} and texts.naming(["2025", "medic"]) == set()
    assert texts.with_plain(["예시한빛".encode()]) == {"b"}
    assert texts.with_plain([b"1"]) == {"a"} and texts.with_plain([b"12"]) == {"b"}
    assert texts.apart == {"d"} and Texts({"x": b"\xff1"}).with_plain([b"1"]) == set()
