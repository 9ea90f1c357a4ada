"""What a proposal deletes or renames though others refer to it: the advice is about that."""

from __future__ import annotations

import pytest

from generator.records.findings import Finding, Offer
from generator.report import tell
from generator.review.judgement import Judgement
from tests.review.conftest import Judge
from tests.support.base import ORG_ALPHA, REVIEWER, SOURCES, consortium
from tests.support.proposals import History, Step, append, edit, gone, moved, put

FAIR, VISIT = "data/exhibitions/fair.yml", "data/consortia/2026/visit-beta.yml"
EDITIONS = 'editions:\n  "2025": {starts: "2025-03-01"}\n  "2026": {starts: "2026-03-01"}\n'
BEFORE = (
    put(FAIR, f"names:\n  - name: Fair\n{EDITIONS}{SOURCES}"),
    put(VISIT, consortium("beta", 'editions: ["fair/2026"]\n')),
)


def missing(judgement: Judgement) -> list[Finding]:
    found = (*judgement.compared.caused, *judgement.compared.elsewhere)
    return [finding for finding in found if finding.rule == "unknown-reference"]


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ((gone(ORG_ALPHA),), "unknown-reference.deleted"),
        ((gone(FAIR),), "unknown-reference.deleted"),
        (
            (edit(FAIR, '  "2026": {starts: "2026-03-01"}\n', ""),),
            "unknown-reference.edition-deleted",
        ),
        ((edit(VISIT, "fair/2026", "fair/2027"),), "unknown-reference.edition"),
        ((edit(VISIT, '"beta"', '"nobody"'),), "unknown-reference.record"),
    ],
)
def test_what_is_deleted_is_told_as_that(
    propose: Judge, history: History, steps: tuple[Step, ...], said: str
) -> None:
    history.branches({"fair": ("main", BEFORE)})
    found = missing(propose(REVIEWER, *steps, start="fair", base="fair").judgement)
    assert {one.problem.id for one in found} == {said}
    for language, word in (("ko", "지우"), ("en", "delete")):
        for one in tell(found, {}, {}, language):
            assert (word in one.says) is ("deleted" in said), one.says


@pytest.mark.parametrize(
    ("deleted", "said"),
    [((gone(ORG_ALPHA),), "address-taken.deleted"), ((), "address-taken.new")],
)
def test_who_takes_the_address_of_what_is_deleted_is_told_how_bodies_merge(
    propose: Judge, deleted: tuple[Step, ...], said: str
) -> None:
    takes = append("data/organizations/gamma.yml", "formerly: [alpha]\n")
    demands = propose(REVIEWER, *deleted, takes).judgement.demands
    assert said in [demand.problem.id for demand in demands]


@pytest.mark.parametrize("former", ["", "formerly: [alpha]\n"])
def test_of_what_is_renamed_the_new_id_is_offered(propose: Judge, former: str) -> None:
    renamed = "data/organizations/alpha-association.yml"
    found = missing(propose(REVIEWER, moved(ORG_ALPHA, renamed), append(renamed, former)).judgement)
    assert {one.problem.id for one in found} == {"unknown-reference.record"}
    assert all(one.problem.offer == Offer("alpha-association", sure=True) for one in found)
