"""The browser's code finds what the check finds in a record, and says it in the same words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import islice
from random import Random
from typing import Any

import pytest

from generator.check.reading import read_one
from generator.records.document import Document
from generator.records.files import read_sources
from generator.records.model import KINDS, Record
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from generator.rules.rulebook import Scope
from generator.text.languages import LANGUAGES
from tests.support import ROOT
from tests.support.desks import register
from tests.support.in_browser import WRITTEN, Case, Read, Told, by_browser, by_check, heard, mutated
from tests.support.mistakes import PARTS, TABLE, mistakes
from tests.support.own_schemes import FAIRS, schemas_of
from tests.support.records import laid_out
from tests.support.slices import sliced
from tests.support.varied import registries

pytestmark = pytest.mark.slow

OF_FUNCTIONS = [id for id, rule in rulebook().items() if rule.in_forms]
OF_ANOTHER_KIND = "data/exhibitions/medica-kmdica.yml"
"""A record in the folder of another kind, which no form makes."""


def world_of(files: Mapping[str, Any], schemas: Mapping[str, Schema]) -> Read:
    return {name: read_one(name, json.dumps(d).encode(), schemas) for name, d in files.items()}


def from_mistakes(schemas: Mapping[str, Schema], each: int) -> Iterator[tuple[Read, list[Case]]]:
    """The table of facts and mistakes, as far as its texts can be read: all, or every so many."""
    world = {n: read_one(n, text.encode(), schemas) for n, text in TABLE["world"].items()}
    every = [mistake for part in PARTS for mistake in mistakes(part)][::each]
    read = [(m.file, parse(m.wrong.encode(), m.file)) for m in every]
    read = [(file, one) for file, one in read if file != OF_ANOTHER_KIND]
    yield world, [Case(file, d.data) for file, d in read if isinstance(d, Document)]


def from_rules(schemas: Mapping[str, Schema], enough: int) -> Iterator[tuple[Read, list[Case]]]:
    """The wrong and right examples of every rule, and varied ones after them."""
    random = Random(15)
    for registry in islice(registries(schemas, seed=15), enough):
        files = {f"data/{record.name}.yml": record.written for record in registry}
        cases = [Case(file, data) for file, data in files.items()]
        file, data = random.choice(list(files.items()))
        yield world_of(files, schemas), [*cases, Case(file, mutated(data, random))]


def from_functions(schemas: Mapping[str, Schema]) -> Iterator[tuple[Read, list[Case]]]:
    """What the page and the tests of each rule hold that is a function in both languages."""
    for rule in OF_FUNCTIONS:
        page = rule_page(rulebook()[rule].page)
        module = import_module(f"tests.rules.test_{rule.replace('-', '_')}")
        given = [str(case.values[0]) for case in getattr(module, "CASES", ())]
        for text in (page.wrong, page.right, *given):
            read = {f: parse(t.encode(), f) for f, t in laid_out(text, schemas).items()}
            files = {f: one.data for f, one in read.items() if isinstance(one, Document)}
            yield world_of(files, schemas), [Case(file, data) for file, data in files.items()]


def from_records(schemas: Mapping[str, Schema], enough: int) -> Iterator[tuple[Read, list[Case]]]:
    """Real records, each with one change; every tenth as it is."""
    random = Random(2026)
    world = {n: read_one(n, text, schemas) for n, text in read_sources(ROOT).items()}
    real = {n: one for n, one in world.items() if isinstance(one, Record) and not one.sample}
    chosen = [random.choice(list(real.items())) for _ in range(enough)]
    yield (
        world,
        [
            Case(n, one.written if turn % 10 == 0 else mutated(one.written, random))
            for turn, (n, one) in enumerate(chosen)
        ],
    )


def from_references() -> Iterator[tuple[Read, list[Case]]]:
    """Ids of records of each kind in each reference of a consortium, in a few forms."""
    read = register().files
    real = {one.name: one for one in read.values() if isinstance(one, Record) and not one.sample}
    ids = {name.partition("/")[0]: name for name in real}
    own = real["consortia/2025/medica-kmdica"]
    written = [id for name in ids.values() for id in (name, name.partition("/")[2], f"{name}.yml")]
    cases = [
        Case(f"data/{own.name}.yml", {**own.written, field: [id] if listed else id})
        for field, listed in (("editions", True), ("call", False))
        for id in written
    ]
    yield {f"data/{ids[folder]}.yml": real[ids[folder]] for folder in ids}, cases


def from_values(schemas: Mapping[str, Schema]) -> Iterator[tuple[Read, list[Case]]]:
    """Every awkward value in each field of a body's record."""
    right: dict[str, Any] = {
        "names": [{"name": "가"}],
        "type": "ministry",
        "sources": [{"title": "나"}],
    }
    fields = ("type", "region", "homepage", "part_of", "sectors", "what", "checked", "names")
    cases = [{**right, field: value} for field in fields for value in WRITTEN]
    cases += [{**right, "names": [value, *right["names"]]} for value in WRITTEN]
    yield {}, [Case("data/organizations/x.yml", json.loads(json.dumps(one))) for one in cases]


def differing(found: Iterator[tuple[Read, list[Case]]], schemas: Any) -> tuple[int, list[Any]]:
    """How many findings both tell, and those that only one does."""
    parts = list(found)
    cases = [
        Case(one.file, one.data, number)
        for number, (_, listed) in enumerate(parts)
        for one in listed
    ]
    answers = by_browser(cases, [world for world, _ in parts], schemas)
    alike, apart = 0, []
    for case, answer in zip(cases, answers, strict=True):
        ours = by_check(case, parts[case.world][0], schemas)
        for language, told in ours.items():
            both = plain(told), plain(answer[language])
            alike += len(both[0] & both[1])
            if both[0] != both[1]:
                apart.append((case, both[0] - both[1], both[1] - both[0]))
    return alike, apart


def plain(told: set[Told]) -> set[Told]:
    """Without advice on ids, which names records by what they are called: a form searches them."""
    return {(*one[:4], "" if "data/" in one[4] else one[4]) for one in told}


@pytest.mark.parametrize("each", sliced([3, 1], [3]))
def test_mistakes_and_examples_are_told_alike(schemas: dict[str, Schema], each: int) -> None:
    alike, apart = differing(from_mistakes(schemas, each), schemas)
    assert apart == []
    assert alike > 60


OF_FILES = {"cut-by-number-sign", "wrong-year-name"}
"""What a text of YAML or the name of a file alone can have; a form writes both itself."""


def test_a_form_asks_every_rule_that_needs_one_record_and_what_it_names() -> None:
    near = {Scope.RECORD, Scope.REFERENCES, Scope.DAY}
    left = {id for id, one in rulebook().items() if one.scope in near and not one.asked_in_forms}
    assert left == OF_FILES
    heard_of = set.union(*({*heard(kind)} for kind in KINDS))
    assert heard_of == {id for id, one in rulebook().items() if one.asked_in_forms}


def test_rules_that_are_functions_are_told_alike(schemas: dict[str, Schema]) -> None:
    told = list(from_functions(schemas))
    alike, apart = differing(iter(told), schemas)
    assert apart == []
    assert alike > 60
    found = {
        rule
        for world, cases in told
        for case in cases
        for rule, *_ in by_check(case, world, schemas)["ko"]
    }
    assert found >= set(OF_FUNCTIONS)


def test_varied_records_are_told_alike(schemas: dict[str, Schema]) -> None:
    alike, apart = differing(from_rules(schemas, 40), schemas)
    assert apart == []
    assert alike > 100


def test_records_of_an_operators_own_scheme_are_told_alike() -> None:
    own = schemas_of(FAIRS)
    year = {"title": "가", "scheme": "gg_fairs", "year": 2026, "participants": {"maximum": 12}}
    year |= {"kinds": {"a": {"label": "나"}}, "sources": [{"title": "다", "basis": "notice"}]}
    file, text = "data/programmes/2026-fairs.yml", json.dumps(year).encode()
    rest = {"title": "라", "hosts": ["x"], "kind": "b", "firms": [{"value": 15}]}
    cases = [
        Case("data/consortia/2026/x.yml", {**rest, "sources": year["sources"], **said})
        for scheme in ("gg_fairs", "export_consortium")
        for said in ({"scheme": scheme}, {"scheme": scheme, "programme": "2026-fairs"})
    ]
    world = {file: read_one(file, text, own)}
    alike, apart = differing(iter([(world, cases)]), own)
    assert apart == []
    told = [{rule for rule, *_ in by_check(case, world, own)["ko"]} for case in cases]
    assert ["too-many-participants" in one for one in told] == [False, True, False, False]
    assert alike > 10


def test_references_to_other_kinds_are_told_alike(schemas: dict[str, Schema]) -> None:
    alike, apart = differing(from_references(), schemas)
    assert apart == []
    assert alike > 60


def test_a_text_beside_a_number_is_told_alike(schemas: dict[str, Schema]) -> None:
    texts: tuple[dict[str, Any], ...] = (
        {"ko": 3, "en": "14 firms"},
        {"ko": "14개사 모집", "en": 3},
    )
    rest = {"audience": "participants", "sources": [{"title": "가", "basis": "notice"}]}
    cases = [Case("data/calls/x.yml", {"title": one, **rest}) for one in texts]
    alike, apart = differing(iter([({}, cases)]), schemas)
    assert apart == []
    assert alike >= len(cases) * len(LANGUAGES)


def test_entries_beside_a_slip_in_another_list_are_told_alike(schemas: dict[str, Schema]) -> None:
    """Claims about entries of one list may look into another: not where an entry is mended."""
    file = "data/samples/consortia/2025/medical-fair-example-medical-coop.yml"
    record = read_one(file, (ROOT / file).read_bytes(), schemas)
    assert isinstance(record, Record)
    own = record.written
    roster = [{**own["participants"][0], "products": "영상기기"}, *own["participants"][1:]]
    slips = ({"participants": roster}, {"sources": ["공고문"]})
    cases = [
        Case(f"data/{record.name}.yml", {**own, **slip, name: [*own[name], 5]})
        for slip in slips
        for name in ("budget", "results")
    ]
    alike, apart = differing(iter([({}, cases)]), schemas)
    assert apart == []
    assert alike > 2 * len(cases)


@pytest.mark.long
def test_all_examples_of_rules_are_told_alike(schemas: dict[str, Schema]) -> None:
    alike, apart = differing(from_rules(schemas, 300), schemas)
    assert apart == []
    assert alike > 400


@pytest.mark.long
def test_awkward_values_are_told_alike(schemas: dict[str, Schema]) -> None:
    alike, apart = differing(from_values(schemas), schemas)
    assert apart == []
    assert alike > 800


@pytest.mark.long
def test_real_records_are_told_alike(schemas: dict[str, Schema]) -> None:
    alike, apart = differing(from_records(schemas, 600), schemas)
    assert apart == []
    assert alike > 800
