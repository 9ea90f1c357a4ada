"""What one changed day or number settles is told once, with what was meant."""

from __future__ import annotations

from datetime import date

import pytest

from generator.check import check
from generator.check.settled_findings import settled
from generator.check.tried_mends import Said, Trial
from generator.records.findings import Finding, Severity, dotted
from generator.records.model import Record
from generator.records.schema import Schema
from tests.support import ROOT

TODAY = date(2026, 11, 27)
SAMPLES = "data/samples/"
GROUP = f"{SAMPLES}consortia/2026/beauty-spring-example-trade.yml"
CALL = f"{SAMPLES}calls/2026-medical-fair.yml"


@pytest.fixture(scope="module")
def samples() -> dict[str, bytes]:
    files = (ROOT / SAMPLES).rglob("*.yml")
    return {str(file.relative_to(ROOT)): file.read_bytes() for file in files}


def changed(samples: dict[str, bytes], file: str, was: str, now: str) -> dict[str, bytes]:
    text = samples[file].decode()
    assert was in text
    return samples | {file: text.replace(was, now, 1).encode()}


def told(sources: dict[str, bytes], schemas: dict[str, Schema], file: str) -> list[Finding]:
    """What is found in one file, settled."""
    found = check(sources, schemas, TODAY, lambda one: one == file).findings
    return [*settled(found, sources.get, schemas, TODAY)]


CASES = (  # file, what it says, what is written instead, and the field that is offered it
    (GROUP, 'ends: "2026-04-24"', 'ends: "2025-04-24"', "stages.dispatch.ends", "2026-04-24"),
    (GROUP, 'starts: "2026-04-22"', 'starts: "2026-05-22"', "stages.dispatch.starts", "2026-04-22"),
    (GROUP, "krw: 18954000", "krw: 1895400", "budget.1.funding.2.krw", 18_954_000),
    (GROUP, "krw: 18954000", "krw: 18945000", "budget.1.funding.2.krw", 18_954_000),
    (GROUP, "cost_krw: 63180000", "cost_krw: 61380000", "budget.1.cost_krw", 63_180_000),
    (CALL, 'closes: "2026-02-09', 'closes: "2026-03-09', "closes", "2026-02-09T17:00"),
    (CALL, "points: 40", "points: 400", "criteria.1.points", 40),
)


@pytest.mark.parametrize(("file", "was", "now", "at", "meant"), CASES)
def test_one_slip_is_told_once_where_it_is(
    samples: dict[str, bytes],
    schemas: dict[str, Schema],
    file: str,
    was: str,
    now: str,
    at: str,
    meant: object,
) -> None:
    (found,) = told(changed(samples, file, was, now), schemas, file)
    assert dotted(found.problem.at) == at
    assert found.problem.offer and found.problem.offer.value == meant
    lines = changed(samples, file, was, now)[file].decode().splitlines()
    assert now in lines[found.place.line - 1]


def test_one_of_several_is_as_grave_as_all(
    samples: dict[str, bytes], schemas: dict[str, Schema]
) -> None:
    sources = changed(samples, GROUP, 'starts: "2026-04-22"', 'starts: "2027-04-22"')
    before = check(sources, schemas, TODAY, lambda one: one == GROUP).findings
    assert len(before) > 1
    (found,) = told(sources, schemas, GROUP)
    assert found.severity is max(one.severity for one in before) is Severity.ERROR


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param("value: 64000\n", "value: 6400000\n", id="what many other numbers settle"),
        pytest.param('withdrawn: "2026-03-05"', 'withdrawn: "2026-05-05"', id="any earlier month"),
    ],
)
def test_what_may_be_anything_is_not_guessed(
    samples: dict[str, bytes], schemas: dict[str, Schema], was: str, now: str
) -> None:
    (found,) = told(changed(samples, GROUP, was, now), schemas, GROUP)
    assert found.problem.offer is None


def test_a_file_that_is_gone_is_left_alone(
    samples: dict[str, bytes], schemas: dict[str, Schema]
) -> None:
    sources = changed(samples, GROUP, 'ends: "2026-04-24"', 'ends: "2025-04-24"')
    found = check(sources, schemas, TODAY, lambda one: one == GROUP).findings
    assert settled(found, {}.get, schemas, TODAY) == found


@pytest.mark.parametrize(("file", "was", "now"), [case[:3] for case in CASES[::3]])
def test_asking_few_rules_first_leaves_out_no_change(
    samples: dict[str, bytes],
    schemas: dict[str, Schema],
    file: str,
    was: str,
    now: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of each change that is tried, what is left is what all rules say, or all that was begun."""
    tried: list[bool] = []
    left = Trial._left

    def asked(trial: Trial, record: Record) -> Said:
        found, by_all = left(trial, record), trial._said(record)
        assert found == (by_all if not trial.begun <= by_all else trial.begun)
        tried.append(found == by_all)
        return found

    monkeypatch.setattr(Trial, "_left", asked)
    told(changed(samples, file, was, now), schemas, file)
    assert True in tried
