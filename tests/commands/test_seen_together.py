"""Each rule that weighs on what is told of another file is known to, and none is named in vain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import Checked
from generator.commands.told_check import ToldCheck
from generator.commands.whole_check import unpacked_check, whole_check_of
from generator.records.findings import Finding, Offer, Place, Problem, Severity, in_order
from generator.records.registry import Registry
from generator.report import seen_together
from generator.report.derived import COPIES, DERIVED
from generator.report.misplaced_files import ELSEWHERE, OF_NO_YEAR, OTHER_KIND, UNNAMED
from generator.report.programme_faults import FIELDS
from generator.report.seen_together import WEIGHED
from generator.report.telling import ToTell
from generator.report.told_once import DASH, LITTLE, TWO
from generator.report.unread_files import ADDED_UP

YEAR, CALL = "data/programmes/2026.yml", "data/calls/2026-hosts.yml"
ALPHA, BETA, GAMMA, DELTA = (f"data/consortia/2026/{n}.yml" for n in ("a", "b", "c", "d"))
TEXTS = {
    **dict.fromkeys((ALPHA, BETA, GAMMA, DELTA), "programme: 2026\n- name: a\n"),
    CALL: "consortium: 2026/a\n",
}
Scene = tuple[dict[str, str], list[Finding]]
"""Texts by file, and what is found in them."""


def note(file: str, id: str, *see: str, **values: object) -> Finding:
    """A finding in the second line of a file, of no kind: none that a slip of the hand may make."""
    home = {"path": "data/consortia", "right": "2025", "name": "a"}
    problem = Problem(id, ("name",), {**home, **values}, offer=Offer("x"))
    return Finding(Place(file, 2), Severity.INFO, problem, None, tuple(map(Place, see)))


def error(file: str, id: str, *see: str, **values: object) -> Finding:
    return replace(note(file, id, *see, **values), severity=Severity.ERROR)


def of_year(rule: str) -> Scene:
    """Four consortia that differ from one value of their programme year."""
    found = [note(file, rule, most=70) for file in (ALPHA, BETA, GAMMA, DELTA)]
    return {**TEXTS, YEAR: f"{FIELDS[rule][0]}: 70\n"}, found


def missed(file: str, id: str, folder: str, found: str) -> Scene:
    """A file that is named in vain where it belongs."""
    texts = {**TEXTS, file: ""}
    reference = "edition" if folder == "editions" else "record"
    home = f"data/exhibitions/{found.partition('/')[0]}.yml"
    misses = error(BETA, f"unknown-reference.{reference}", found=found, folder=folder)
    return texts, [note(file, id, home=home, year=2026), misses]


SCENES: dict[str, Scene] = {
    **{copy: (TEXTS, [note(ALPHA, copy), error(BETA, "repeated-item", ALPHA)]) for copy in COPIES},
    **{
        id: (TEXTS, [note(ALPHA, id), error(BETA, follows[0], ALPHA)])
        for id, follows in DERIVED.items()
    },
    **{rule: of_year(rule) for rule in FIELDS},
    **{id: missed("data/calls/가.yml", id, "calls", "2026-firms") for id in UNNAMED},
    **{id: missed("data/firm/host.yml", id, "organizations", "host") for id in ELSEWHERE},
    OF_NO_YEAR: missed("data/programmes/x.yml", OF_NO_YEAR, "programmes", "2026"),
    "unknown-reference.record": missed(ALPHA, OTHER_KIND, "exhibitions", "fair"),
    "unknown-reference.edition": missed(ALPHA, OTHER_KIND, "editions", "fair/2026"),
    "schema": (TEXTS, [error(ALPHA, "schema.form", found="1"), note(ALPHA, LITTLE)]),
    "yaml": (TEXTS, [error(ALPHA, TWO, example={"name": 1}), note(ALPHA, DASH)]),
    "over-target.firms": (TEXTS, [error(CALL, "schema.form"), note(ALPHA, *ADDED_UP)]),
}
COVERED = {id for id in WEIGHED if id.partition(".")[0] in WEIGHED - {id}}
"""Messages of a rule that weighs as a whole."""


def told_apart(scene: Scene) -> tuple[list[object], list[object]]:
    """What is told with few findings read, and what with all."""
    texts, found = scene
    checked = Checked(Registry(), Registry(), in_order(found), texts)
    check = unpacked_check(whole_check_of(dict.fromkeys(texts, ""), checked).packed())
    told = ToldCheck(check, texts, Severity.INFO, tuple)
    every = ToTell.of(check.findings, texts, Severity.INFO).counted
    return [one for run in told.runs() for one in told.told(run)], [*every]


def test_there_is_a_scene_for_each() -> None:
    assert SCENES.keys() >= WEIGHED - COVERED


@pytest.mark.parametrize("id", SCENES)
def test_what_it_weighs_on_is_seen_with_it(id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    few, every = told_apart(SCENES[id])
    assert few == every
    if id not in COVERED and id not in COPIES:  # all that names a file is seen with its copy
        monkeypatch.setattr(seen_together, "WEIGHED", WEIGHED - {id})
        few, every = told_apart(SCENES[id])
        assert few != every
