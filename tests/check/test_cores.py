"""What copies of a process find is what one finds alone, also where a copy fails."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from datetime import date

import pytest

from generator.check import Checked, check, cores, judging_shares, read_all
from generator.check.judging_shares import ALL
from generator.check.kept_records import values_of
from generator.records import files
from generator.records.findings import Finding, Place, Problem, Severity
from generator.records.model import Record
from generator.records.schema import Schema
from generator.rules.rulebook import Scope
from tests.support import ROOT


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three cores, however many there are, and few records to a share."""
    monkeypatch.setattr(cores, "LEAST", 5)
    monkeypatch.setattr(cores, "cores", lambda: 3)


def test_copies_find_what_one_process_finds(
    schemas: dict[str, Schema], shared: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.read_sources(ROOT)
    sources = {file: real[file] for file in real if "/organizations/k" in file or "2025/k" in file}
    together = check(sources, schemas, date(2026, 11, 26))
    monkeypatch.setattr(cores, "LEAST", 10_000)
    assert together.findings == check(sources, schemas, date(2026, 11, 26)).findings
    assert len(together.findings) > 10


def test_what_a_copy_read_is_what_one_process_reads(
    schemas: dict[str, Schema], shared: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.read_sources(ROOT)
    sources = {file: real[file] for file in real if "/organizations/k" in file or "2025/k" in file}
    sources["data/organizations/strange.yml"] = b"names: []\n"
    together = read_all(sources, schemas)
    monkeypatch.setattr(cores, "LEAST", 10_000)
    for file, one in read_all(sources, schemas).items():
        other = together[file]
        assert isinstance(other, Record) is isinstance(one, Record)
        if isinstance(one, Record) and isinstance(other, Record):
            assert (one.name, values_of(one)) == (other.name, values_of(other))
    assert not isinstance(together["data/organizations/strange.yml"], Record)


def test_what_a_failing_copy_was_to_do_is_done_here(shared: None) -> None:
    here = os.getpid()

    def work(numbers: Sequence[int]) -> list[Finding]:
        if 2 in numbers and os.getpid() != here:
            raise ZeroDivisionError
        return [Finding(Place("a", n), Severity.INFO, Problem("x")) for n in numbers]

    found = cores.shared_out(
        work, [range(0, 40, 4), range(1, 40, 4)], [range(n, 40, 4) for n in (2, 3)]
    )
    assert sorted(finding.place.line for finding in found) == list(range(40))


@pytest.mark.parametrize("number", [1, 2, 3, 8])
def test_each_record_is_asked_by_each_rule_once(
    number: int, published: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging_shares, "processes", lambda things: number)
    records = [*published.registry]
    about = {record.document.file: ALL for record in records}
    asked = Counter(
        (record.name, scope)
        for share in judging_shares.to_judge(published.registry, records)
        for record in share.records
        for scope in share.looking(record, about)
    )
    assert asked == Counter((record.name, scope) for record in records for scope in Scope)
    waived = [record for record in records if record.fields["waivers"]]
    assert waived


@pytest.mark.parametrize("ahead", [0, 1, 6, 100])
def test_each_thing_is_in_one_share_and_the_first_has_fewer(shared: None, ahead: int) -> None:
    first, *others = parts = cores.shares(range(40), ahead)
    assert len(others) == 2
    assert sorted(one for part in parts for one in part) == list(range(40))
    assert all(len(part) - len(first) in (min(ahead, 20), min(ahead, 20) - 1) for part in others)
