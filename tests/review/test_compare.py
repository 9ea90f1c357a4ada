"""Findings of two versions: caused, unchanged and fixed."""

from __future__ import annotations

from generator.records.findings import Finding, Place, Problem, Severity
from generator.review.compare import compare

FILE = "data/consortia/2026/alpha.yml"


def finding(place: int, value: int = 0, file: str = FILE) -> Finding:
    problem = Problem("over-rate", ("budget", place), {"percent": value})
    return Finding(Place(file, place + 1), Severity.ERROR, problem)


def counts(*versions: list[Finding], touched: str = FILE) -> tuple[int, int, int, int]:
    """How many are caused, there before, mended, and caused elsewhere."""
    found = compare(*versions, {}, {touched})
    return len(found.caused), len(found.before), len(found.mended), len(found.elsewhere)


def test_one_of_two_that_is_mended_is_told() -> None:
    assert counts([finding(0, 80), finding(1, 90)], [finding(0, 80)]) == (0, 1, 1, 0)


def test_the_same_fault_twice_and_then_once_is_mended_once() -> None:
    assert counts([finding(0, 80), finding(1, 80)], [finding(0, 80)]) == (0, 1, 1, 0)


def test_a_fault_made_worse_is_caused_and_not_mended() -> None:
    assert counts([finding(0, 80)], [finding(0, 90)]) == (1, 0, 0, 0)


def test_one_made_worse_and_one_mended() -> None:
    assert counts([finding(0, 80), finding(1, 85)], [finding(0, 90)]) == (1, 0, 1, 0)


def test_values_of_a_record_that_is_not_touched_do_not_count() -> None:
    assert counts([finding(0, 80)], [finding(0, 90)], touched="data/other.yml") == (0, 0, 0, 0)


def test_a_second_fault_of_a_record_that_is_not_touched_is_caused() -> None:
    told = counts([finding(0, 80)], [finding(0, 80), finding(1, 80)], touched="data/other.yml")
    assert told == (0, 0, 0, 1)


def test_what_pointed_to_a_file_that_cannot_be_read_is_not_mended() -> None:
    """Two questions about twins of a record that nobody touched; one of the twins is broken now."""
    other = "data/consortia/2026/beta.yml"

    def twin(file: str) -> Finding:
        problem = Problem("recorded-twice", ("title",), {"other": file})
        return Finding(Place(other), Severity.WARNING, problem, see=(Place(file),))

    old, new = [twin("data/consortia/2026/gamma.yml"), twin(FILE)], [twin("data/x.yml")]
    assert compare(old, new, {}, {FILE}, frozenset({FILE})).mended == ()
    assert len(compare(old, new, {}, {FILE}).mended) == 1
