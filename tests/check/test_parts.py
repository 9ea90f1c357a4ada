"""What is judged of a broken record: never more than the whole record would be told."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest
import yaml

from generator.check import judged
from generator.check.judging_shares import ALL
from generator.check.reading import Broken, read_one
from generator.commands.fixing import fixed
from generator.records import files
from generator.records.findings import FieldPath
from generator.records.model import Record
from generator.records.schema import Schema
from tests.support import ROOT

TODAY = date(2026, 11, 26)
GROUP = """
title: t
scheme: unknown
hosts: [gamma]
sources: [{title: x, basis: notice}]
"""
UNSOUND: tuple[Any, ...] = (
    *(None, "약 15개사", "CES Asia", "2026-13-40", "", 0, -1, 3.5, 16.0, True),
    *([], {}, [None], ["x", {}], {"a": 1}),
)
"""Values to put anywhere; those that fit where they come to stand are not of interest here."""
OF_SHAPE = ("schema", "yaml")


@cache
def _real() -> dict[str, bytes]:
    """The real records in one form, since places are compared."""
    found = files.read_sources(ROOT)
    return {
        file: yaml.safe_dump(yaml.safe_load(content), allow_unicode=True).encode()
        for file, content in found.items()
        if isinstance(content, bytes) and file.endswith(".yml") and "/samples/" not in file
    }


def found(read: dict[str, Record | Broken], file: str) -> set[tuple[str, FieldPath]]:
    """Rule and field of each finding of a file that is not about its shape."""
    problems = [one.problem for one in judged(read, {file: ALL}, TODAY).findings]
    return {(one.rule, one.at) for one in problems if one.rule not in OF_SHAPE}


def spots(value: Any, path: FieldPath = ()) -> Iterator[FieldPath]:
    """The path of everything in a record."""
    inside = value.items() if isinstance(value, dict) else ()
    for step, below in enumerate(value) if isinstance(value, list) else inside:
        yield (*path, step)
        yield from spots(below, (*path, step))


def put(data: Any, path: FieldPath, value: Any) -> bytes:
    """The record as a file, with another value in one place."""
    changed = group = deepcopy(data)
    for step in path[:-1]:
        group = group[step]
    group[path[-1]] = value
    return yaml.safe_dump(changed, allow_unicode=True).encode()


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "size"), [(1, 15), pytest.param(2, 3000, marks=pytest.mark.long)])
def test_a_value_that_is_not_sound_makes_no_rule_speak_elsewhere(
    schemas: dict[str, Schema], seed: int, size: int
) -> None:
    drawn, broken = Random(seed), 0
    read = {file: read_one(file, content, schemas) for file, content in _real().items()}
    while broken < size:
        file = drawn.choice(list(read))
        data = yaml.safe_load(_real()[file])
        path, value = drawn.choice(list(spots(data))), drawn.choice(UNSOUND)
        one = read_one(file, put(data, path, value), schemas)
        if not isinstance(one, Broken) or path[0] == "waivers":  # what was waived is told then
            continue
        broken += 1
        more = found({**read, file: one}, file) - found(read, file)
        elsewhere = {(rule, at) for rule, at in more if at[: len(path)] != path}
        if elsewhere:
            elsewhere -= found_once_mended(read, file, put(data, path, value), schemas)
        assert not elsewhere, (file, path, value)


def found_once_mended(
    read: dict[str, Record | Broken], file: str, text: bytes, schemas: dict[str, Schema]
) -> set[tuple[str, FieldPath]]:
    """What is found after ``portal check --fix``, for what is surely meant is judged at once.

    Empty where the file is broken even then.
    """

    def with_text(content: Any) -> dict[str, Record | Broken]:
        return {**read, file: read_one(file, content, schemas)}

    done = fixed(
        {file: text},
        schemas,
        lambda sources: judged(with_text(sources[file]), {file: ALL}, TODAY),
        lambda _: True,
    )
    after = with_text(done.sources[file])
    return set() if isinstance(after[file], Broken) else found(after, file)


@pytest.mark.parametrize(
    "fields",
    [
        "editions: [CES Asia]\nfirms: [{value: 약 15개사}]",
        "results: [{measure: meetings, value: 1}, {measure: 3.5}]\nfirms: [{}]",
        "stops: [{kountry: KZ}]\nresults: [{measure: meetings, value: 1, stop: 1}]",
        "stops: [{kountry: KZ}]\ninferred: [stops]",
    ],
)
def test_what_was_left_out_is_not_missed(schemas: dict[str, Schema], fields: str) -> None:
    file = "data/consortia/2026/alpha.yml"
    one = read_one(file, f"{GROUP}{fields}\n".encode(), schemas)
    assert isinstance(one, Broken)
    told = {rule for rule, _ in found({file: one}, file)}
    assert told == {"unknown-reference"}


def test_what_is_sound_beside_it_is_judged(schemas: dict[str, Schema]) -> None:
    file = "data/consortia/2026/alpha.yml"
    fields = "stops: [{kountry: KZ}]\napplied: '2026-02-02'\nselected: '2026-01-01'\n"
    one = read_one(file, f"{GROUP}{fields}".encode(), schemas)
    assert ("selected-before-applied", ("selected",)) in found({file: one}, file)


def test_a_host_without_a_type_ends_no_check_of_another_broken_file(
    schemas: dict[str, Schema],
) -> None:
    counted = GROUP.replace("unknown", "export_consortium")
    texts = {
        "data/programmes/2026.yml": (ROOT / "data/programmes/2026.yml").read_bytes(),
        "data/organizations/gamma.yml": (
            b"names: [{name: {ko: g}}]\nsources: [{title: x, basis: notice}]\n"
        ),
        "data/consortia/2026/alpha.yml": (f"{counted}programme: '2026'\napplied: soon\n".encode()),
    }
    read = {file: read_one(file, text, schemas) for file, text in texts.items()}
    assert isinstance(read["data/organizations/gamma.yml"], Broken)
    file = "data/consortia/2026/alpha.yml"
    assert "ineligible-host" not in {rule for rule, _ in found(read, file)}


def test_no_claim_about_a_list_looks_into_another_with_faults(schemas: dict[str, Schema]) -> None:
    file = "data/consortia/2024/cosmoprof-bologna-gangnam.yml"
    data = yaml.safe_load(_real()[file])
    data |= {"sources": ["CES Asia"], "results": [*data["results"], {"value": 1}]}
    one = read_one(file, yaml.safe_dump(data, allow_unicode=True).encode(), schemas)
    read = {name: read_one(name, text, schemas) for name, text in _real().items()}
    assert isinstance(one, Broken)
    told = {rule for rule, _ in found({**read, file: one}, file) - found(read, file)}
    assert "plan-told-as-result" not in told


@pytest.mark.parametrize("title", ["{ko: 3, en: 14 firms}", "{ko: 14개사 모집, en: 3}"])
def test_a_text_is_not_compared_with_a_number(schemas: dict[str, Schema], title: str) -> None:
    file = "data/consortia/2026/alpha.yml"
    one = read_one(file, GROUP.replace("title: t", f"title: {title}", 1).encode(), schemas)
    assert isinstance(one, Broken)
    assert "english-differs" not in {rule for rule, _ in found({file: one}, file)}
