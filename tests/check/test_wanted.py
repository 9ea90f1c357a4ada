"""A check of some files says of them what a check of everything says."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from generator.check import check
from generator.records import files
from generator.records.findings import Finding
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from tests.support import ROOT

TODAY = date(2026, 11, 26)
Sources = dict[str, bytes | Unreadable]


def damaged(random: Random) -> Sources:
    """Real records, some with a line left out, doubled or another, so that rules speak."""
    real = files.read_sources(ROOT).items()
    sources = {file: source for file, source in real if "consortia/" not in file or "/2025" in file}
    for file in random.sample(sorted(sources), 20):
        source = sources[file]
        assert isinstance(source, bytes)
        lines = source.decode().split("\n")
        at = random.randrange(len(lines))
        lines[at : at + 1] = random.choice(([], [lines[at]] * 2, ["hosts: [kbiz]"], ["  - x: 1"]))
        sources[file] = "\n".join(lines).encode()
    return sources


def about(found: tuple[Finding, ...], wanted: set[str]) -> list[Finding]:
    return [finding for finding in found if finding.place.file in wanted]


@pytest.mark.slow
def test_what_is_said_of_some_files_does_not_depend_on_the_others(
    schemas: dict[str, Schema],
) -> None:
    random = Random(2026)
    sources = damaged(random)
    whole = check(sources, schemas, TODAY).findings
    told = sorted({finding.place.file for finding in whole})
    wanted = {*random.sample(told, 12), *random.sample(sorted(sources), 12)}
    some = check(sources, schemas, TODAY, wanted.__contains__).findings
    assert about(some, wanted) == about(whole, wanted)
    assert len(about(whole, wanted)) > 10
    assert len(some) < len(whole)
