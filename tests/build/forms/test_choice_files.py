"""Choices hold at ten thousand records: one small file while somebody types."""

from __future__ import annotations

import gzip
import json

import pytest

from generator.build.forms.choice_files import WHOLE, Choice, _files, choice_files
from generator.check import Checked
from generator.search.tokens import shard

pytestmark = pytest.mark.slow


def test_each_record_and_edition_can_be_chosen_by_name(published: Checked) -> None:
    files = {file.path: json.loads(file.content) for file in choice_files(published.registry)}
    bodies = {id: name for id, name, _ in files["apply/choices/organizations.ko.json"]}
    assert bodies["kbiz"] == "중소기업중앙회"
    editions = {id: name for id, name, _ in files["apply/choices/editions.en.json"]}
    assert editions["medica/2025"] == "MEDICA 2025"
    assert "promising" in {id for id, _, _ in files["apply/choices/kind.ko.json"]}
    years = [id.partition("/")[2] for id in editions if id.startswith("medica/")]
    assert years == sorted(years, reverse=True)
    for record in published.registry:
        listed = files[f"apply/choices/{record.folder}.ko.json"]
        assert record.id in {id for id, _, _ in listed}


def test_ten_thousand_choices_are_cut_into_small_files() -> None:
    choices: list[Choice] = [
        (f"{year}/fair{n}-host{n % 300}", f"{year} 전시회{n} 한국관 조합{n % 300}", "")
        for year in range(2010, 2030)
        for n in range(500)
    ]
    assert len(choices) == 10_000 > WHOLE
    files = {file.path: file.content for file in _files("x.ko", choices)}
    assert json.loads(files["x.ko.json"]) == {"shards": 256}
    sizes = [len(gzip.compress(content)) for content in files.values()]
    assert max(sizes) < 20_000
    found = [
        choice
        for path, content in files.items()
        if path != "x.ko.json"
        for listed in json.loads(content).values()
        for choice in listed
    ]
    assert ["2029/fair7-host7", "2029 전시회7 한국관 조합7", ""] in found


def test_a_number_with_marks_of_thousands_is_filed_by_its_digits() -> None:
    choices: list[Choice] = [(f"x/{n}", f"{n:,}개사", "") for n in range(9_000, 10_100)]
    files = {file.path: json.loads(file.content) for file in _files("x.ko", choices)}
    part = files[f"x.ko.{shard('10', 256)}.json"]["10"]
    assert ["x/10099", "10,099개사", ""] in part
    starts = {start for file in files.values() for start in file}
    assert starts == {"shards", "x", "개사", "10", *map(str, range(90, 100))}


def test_beginnings_stand_in_the_order_in_which_they_come() -> None:
    words = " ".join(f"{first}{second}" for first in "abcdefghij" for second in "klmnopqrst")
    files = {
        file.path: json.loads(file.content) for file in _files("x.ko", [("", words, "")] * 301)
    }
    parts = [[*content] for path, content in files.items() if path != "x.ko.json"]
    assert max(map(len, parts)) > 1  # a set's order would be another in each run
    assert all(part == sorted(part) for part in parts)
