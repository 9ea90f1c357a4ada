"""A review says of errors what two checks of everything say, for every proposal and for chance."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from random import Random

import pytest

from generator.git.repository import Repository
from generator.proposals.review import Reviewed
from generator.proposals.scope import COVERED, leading
from generator.proposals.scope.texts import Texts
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.rulebook import Scope
from tests.review.test_proposals import CASES, Case, branch, reviewed
from tests.support.base import FAIR_ALPHA, NEW, NOW, consortium
from tests.support.changed import proposal, world
from tests.support.oracle import Oracle
from tests.support.proposals import Files, History, Step, append, gone, put

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


def agrees(reviewed: Reviewed, old: Files, new: Files) -> None:
    """Hold a review against the oracle."""
    judgement, day = reviewed.judgement, datetime.fromisoformat(NOW).date()
    oracle = Oracle.asked(reviewed, old, new, day)
    assert judgement.compared == oracle.compared
    if more := oracle.appeared:
        assert judgement.verdict.broken, more
    # an old fault of a touched record that is made worse is caused by the change, and no new one
    if not more and judgement.verdict.broken and not judgement.obstacles:
        files = {f.place.file for f in judgement.compared.caused}
        assert files <= {c.file for c in judgement.changes}


@pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in (*CASES, *CASES_OF_FIRMS)])
def test_a_review_says_what_two_checks_of_everything_say(case: Case, rosters: History) -> None:
    base = f"m/{branch(case)}"
    base = base if base in rosters.trees else "main"
    with Repository(rosters.root) as repository:
        found = reviewed(repository, replace(case, received=NOW), base=base)
    agrees(found, rosters.trees[base], rosters.trees[branch(case)])


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
    by_chance(history, schemas, range(part * 10, part * 10 + 10), "chance")


@pytest.mark.long
@pytest.mark.parametrize("part", range(40))
def test_a_review_agrees_with_two_checks_in_many_chance_worlds(
    part: int, history: History, schemas: dict[str, Schema]
) -> None:
    by_chance(history, schemas, range(1000 + part * 25, 1025 + part * 25), "many")


def test_every_rule_that_looks_anywhere_is_known() -> None:
    wide = {rule.id for rule in rulebook().values() if rule.scope is Scope.REGISTRY}
    assert wide <= COVERED.keys(), "say in proposals/scope how far the new rule looks"


def test_a_rule_that_is_not_known_makes_everything_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.proposals.scope.COVERED", {})
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


@pytest.mark.parametrize("seed", range(12))
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
