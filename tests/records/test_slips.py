"""Slips of the hand: the line at fault is named, and what was meant is what reads on."""

from __future__ import annotations

from time import process_time

import pytest

from generator.check.meant_text import as_meant
from generator.check.reading import read_one
from generator.records.document import Document
from generator.records.model import Record
from generator.records.schema import Schema
from generator.records.slip_lines import DATA
from generator.records.yaml_source import Refused, parse

FILE = "data/consortia/2026/a.yml"
BEFORE = "title: 가\n"
AFTER = "\nscheme: other\n"

CASES = [
    ("kind：general", "wide-colon", "kind: general"),
    ("kind:general", "no-blank", "kind: general"),
    ("kind = general", "equals", "kind: general"),
    ("kind:\u00a0general", "strange-blank", "kind: general"),
    ("// 메모", "slashes", "# 메모"),
    ("booth: [7홀] 한국관", "bracket-text", 'booth: "[7홀] 한국관"'),
    ("booth: {7홀} 한국관", "bracket-text", 'booth: "{7홀} 한국관"'),
    ("booth: %할인", "bracket-text", 'booth: "%할인"'),
    ("booth: 7홀: 한국관", "colon-in-text", 'booth: "7홀: 한국관"'),
    ("booth: “7홀: 한국관”", "curly-quotes", 'booth: "7홀: 한국관"'),
    ('opens: "2026-01-19" ~', "mark-after-quote", 'opens: "2026-01-19"'),
    ('booth: "7홀" 한국관', "text-after-quote", "booth: '\"7홀\" 한국관'"),
    ('booth: "제1 "7홀" 한국관"', "text-after-quote", "booth: '제1 \"7홀\" 한국관'"),
    ("booth: \"7홀\" '동'", "text-after-quote", 'booth: "\\"7홀\\" \'동\'"'),
    ("selected: '26. 3. 2.(월)", "year-apostrophe", 'selected: "2026-03-02"'),
    (r'booth: "C:\공고\문.hwp"', "backslash", r'booth: "C:\\공고\\문.hwp"'),
    ("```yaml", "fence", ""),
    ("kind: -", "lone-dash", ""),
    ("※ 붙임 참조", "stray-note", "# ※ 붙임 참조"),
    ("   kind: general", "moved-line", "kind: general"),
    ("agreement:\n  signed: x\n   notice_no: y", "moved-line", "  notice_no: y"),
    ('booth: "7홀', "unclosed-quote", 'booth: "7홀"'),
    ("hosts:\n\t- kbiz", "tab", "  - kbiz"),
    ("kind; general", "semicolon", "kind: general"),
    ("(아래는 확인 중)", "stray-note", "# (아래는 확인 중)"),
    ("kind -> general", "arrow", "kind: general"),
    ('booth "7홀"', "missing-colon", 'booth: "7홀"'),
    ("booth:\n7홀", "wrapped-line", "  7홀"),
    ('hosts:\n  - "kbiz",', "json", '  - "kbiz"'),
    ('kind: "general",', "json", 'kind: "general"'),
    ('"kind": "general",', "json", 'kind: "general"'),
    ('"kind":"general"', "json", 'kind: "general"'),
    ("booth: &7홀 한국관", "bracket-text", 'booth: "&7홀 한국관"'),
    ("firms:\n  - value: 1_000", "underscored-number", "  - value: 1000"),
    ('call: "2026-hosts""', "doubled-quote", 'call: "2026-hosts"'),
    ("kind:#general", "no-blank", 'kind: "#general"'),
    ("booth: ko: 한국관, en: Hall", "group-on-line", "booth: {ko: 한국관, en: Hall}"),
    ('call: ""2026-hosts"', "doubled-quote", 'call: "2026-hosts"'),
    ("markets: - TH - ID", "dash-after-name", "markets: [TH, ID]"),
    ("markets: [TH, ID", "unclosed-list", "markets: [TH, ID]"),
    ("booth: {ko: 가, en: a,", "unclosed-list", "booth: {ko: 가, en: a}"),
]


@pytest.mark.parametrize(("line", "says", "meant"), CASES, ids=[case[0] for case in CASES])
def test_a_slip_is_told_at_its_line_with_what_was_meant(line: str, says: str, meant: str) -> None:
    refused = parse((BEFORE + line + AFTER).encode(), FILE)
    assert isinstance(refused, Refused)
    found, document = as_meant(refused, FILE, "consortium", lambda _: [])
    assert [(f.place.line, f.problem.id) for f in found] == [(2 + line.count("\n"), f"yaml.{says}")]
    offer = found[0].problem.offer
    assert offer and offer.line == meant
    assert isinstance(document, Document) and document.data["scheme"] == "other"


def test_several_slips_are_told_together_with_what_the_fields_say(
    schemas: dict[str, Schema],
) -> None:
    text = f"{BEFORE}kind：general\nmarkets: [독일]\nbooth: [7홀] 한국관{AFTER}hosts: [kbiz]\n"
    read = read_one(FILE, text.encode(), schemas)
    assert not isinstance(read, Record)
    told = {(f.place.line, f.problem.id) for f in read.findings}
    assert told >= {(2, "yaml.wide-colon"), (3, "schema.country"), (4, "yaml.bracket-text")}


def test_a_conflict_is_told_once_and_not_mended() -> None:
    text = f"{BEFORE}<<<<<<< HEAD\nkind: a\n=======\nkind: b\n>>>>>>> other{AFTER}"
    refused = parse(text.encode(), FILE)
    assert isinstance(refused, Refused)
    found, document = as_meant(refused, FILE, "consortium", lambda _: [])
    assert [(f.place.line, f.problem.id) for f in found] == [(2, "yaml.conflict")]
    assert found[0].problem.offer is None and document is None


@pytest.mark.parametrize("line", ["- ", "x：", "[", '"', "a: b: c", "•", "a: - b", "a: [b"])
def test_a_flood_of_slips_takes_no_long_time(line: str, schemas: dict[str, Schema]) -> None:
    begun = process_time()
    read_one(FILE, f"{line}\n".encode() * (16_000 // len(line)), schemas)
    assert process_time() - begun < 3


def test_two_fields_on_a_line_are_told_as_two(schemas: dict[str, Schema]) -> None:
    text = f"{BEFORE}turnover:\n  applied: 22, selected: 15{AFTER}hosts: [kbiz]\n"
    read = read_one(FILE, text.encode(), schemas)
    assert not isinstance(read, Record)
    [two] = [f for f in read.findings if f.problem.id == "yaml.two-fields"]
    assert (two.place.line, two.problem.offer) == (3, None)
    assert two.problem.values["example"] == {"applied": 22, "selected": 15}


def test_a_list_that_begins_beside_its_name_is_told_there(schemas: dict[str, Schema]) -> None:
    text = f"{BEFORE}hosts: - kbiz\n       - mss{AFTER}"
    read = read_one(FILE, text.encode(), schemas)
    assert not isinstance(read, Record)
    told = [(f.place.line, f.problem.id) for f in read.findings if f.rule == "yaml"]
    assert told == [(2, "yaml.dash-after-name")]


def test_a_word_with_a_colon_is_no_second_field(schemas: dict[str, Schema]) -> None:
    text = f"{BEFORE}booth: 7홀 tel: 02{AFTER}hosts: [kbiz]\n"
    read = read_one(FILE, text.encode(), schemas)
    assert not isinstance(read, Record)
    assert {f.problem.id for f in read.findings} >= {"yaml.colon-in-text"}


def test_the_hyphen_of_the_first_entry_is_missed() -> None:
    text = f"{BEFORE}partners:\n    organization: a\n  - organization: b{AFTER}"
    refused = parse(text.encode(), FILE)
    assert isinstance(refused, Refused)
    found, document = as_meant(refused, FILE, "consortium", lambda _: [])
    assert [(f.place.line, f.problem.id) for f in found] == [(3, "yaml.missing-dash")]
    assert found[0].problem.offer and found[0].problem.offer.line == "  - organization: a"
    assert isinstance(document, Document) and len(document.data["partners"]) == 2


def test_every_slip_of_the_table_has_a_case() -> None:
    tried = {says for _, says, _ in CASES} | {"bullet", "dash-without-blank"}
    assert {slip["says"] for slip in DATA["slips"]} <= tried


@pytest.mark.parametrize(
    ("entry", "says"),
    [("  • kbiz", "bullet"), ("  – kbiz", "bullet"), ("  -kbiz", "dash-without-blank")],
)
def test_a_list_that_does_not_look_like_one_is_told(
    entry: str, says: str, schemas: dict[str, Schema]
) -> None:
    text = f"title: 가\nhosts:\n{entry}\nscheme: other\nsources: [{{title: 공고}}]\n"
    read = read_one(FILE, text.encode(), schemas)
    assert not isinstance(read, Record)
    assert [(f.place.line, f.problem.id) for f in read.findings] == [(3, f"yaml.{says}")]
