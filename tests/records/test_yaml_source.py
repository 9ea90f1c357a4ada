"""Strict YAML reading: values, refusals and places."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from time import process_time
from typing import Any

import pytest
import yaml

from generator.facts.personal import personal
from generator.records.characters import IN_FILE, MOST_MARKS, hidden_in, stacked
from generator.records.document import Document
from generator.records.findings import Place
from generator.records.yaml_source import LARGEST, Refused, parse


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("on", "on"),
        ("012", "012"),
        ("12:30", "12:30"),
        ("12:30:45", "12:30:45"),
        ("2026-03-05", "2026-03-05"),
        ("0x1F", "0x1F"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
        ("<<", "<<"),
        ("1,000", "1,000"),
        ("70", 70),
        ("-3", -3),
        ("0", 0),
        ("46.8", 46.8),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ('"70"', "70"),
        ("'true'", "true"),
        ("True", "True"),
        ("9" * 30, "9" * 30),
    ],
)
def test_scalars_are_read_as_yaml_1_2_core(written: str, value: object) -> None:
    document = parse(f"a: {written}\n".encode(), "x.yml")
    assert isinstance(document, Document)
    assert document.data == {"a": value}
    assert type(document.data["a"]) is type(value)


MARK = "\u0301"


@pytest.mark.parametrize(
    ("source", "message", "line", "column"),
    [
        pytest.param(b"a: 1\nb: \xff\xa1\n", "not-utf-8", 2, 4, id="a byte of nothing"),
        pytest.param(b"\n<!DOCTYPE html>\n", "web-page", 1, 1, id="page"),
        pytest.param(
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
            "lfs-pointer",
            1,
            1,
            id="lfs",
        ),
        pytest.param(b"PK\x03\x04\x14\0", "document", 1, 1, id="workbook"),
        pytest.param(b"%PDF-1.7\n", "document", 1, 1, id="PDF"),
        pytest.param(b"\xef\xbb\xbfa: 1\n", "byte-order-mark", 1, 1, id="BOM"),
        pytest.param("a: x\u202ey\n".encode(), "invisible-character", 1, 5, id="right-to-left"),
        pytest.param("a: 가\u200b나\n".encode(), "invisible-character", 1, 5, id="zero width"),
        pytest.param(b"a: \x07\n", "invisible-character", 1, 4, id="bell"),
        pytest.param(b"a:\n\tb: 1\n", "tab", 2, 1, id="tab"),
        pytest.param(b"a: 1\na: 2\n", "repeated-key", 2, 1, id="repeated"),
        pytest.param(b"a:\n  b: 1\n  b: 2\n", "repeated-key", 3, 3, id="repeated inside"),
        pytest.param(b"a: &x 1\n", "anchor", 1, 4, id="anchor"),
        pytest.param(b"a: *x\n", "alias", 1, 4, id="alias"),
        pytest.param(b"a: !!str 1\n", "tag", 1, 4, id="tag"),
        pytest.param(b"a: !x {}\n", "tag", 1, 4, id="own tag"),
        pytest.param(b"a: 1\n---\nb: 2\n", "several-documents", 2, 1, id="documents"),
        pytest.param(
            b"%TAG !a! tag:010-1234-5678:\n---\na: 1\n", "directive", 1, 1, id="directive"
        ),
        pytest.param(b"%YAML 1.3\n---\na: 1\n", "syntax", 1, 1, id="version"),
        pytest.param(f"a: b{MARK * 6}\n".encode(), "stacked-marks", 1, 10, id="marks"),
        pytest.param(b'a: "b%s"\n' % (rb"\u0301" * 6), "stacked-marks", 1, 4, id="escaped marks"),
        pytest.param(b'"b%s": 1\n' % (rb"\u0301" * 6), "stacked-marks", 1, 1, id="marks of a name"),
        pytest.param(b"? [a]\n: 1\n", "key-not-text", 1, 3, id="list as key"),
        pytest.param(b"a: 3_000\n", "underscored-number", 1, 4, id="underscore"),
        pytest.param(b"", "empty", 1, 1, id="empty"),
        pytest.param(b"# only a comment\n", "empty", 1, 1, id="comment"),
        pytest.param(b"---\n", "empty", 1, 1, id="empty document"),
        pytest.param(b"a: b: c\n", "colon-in-text", 1, 5, id="colon"),
        pytest.param(b'a: "b\n', "unclosed-quote", 2, 1, id="quote"),
        pytest.param(b"a: [1, 2\nb: 3\n", "unclosed-list", 2, 2, id="list"),
        pytest.param(b"a: @b\n", "strange-start", 1, 4, id="at sign"),
        pytest.param(b"a:\n  b: 1\n c: 2\n", "indentation", 3, 2, id="indentation"),
        pytest.param(b"a: %s\n" % (b"[" * 17 + b"]" * 17), "too-deep", 1, 19, id="17 deep"),
    ],
)
def test_surprising_text_is_refused_at_its_place(
    source: bytes, message: str, line: int, column: int
) -> None:
    refused = parse(source, "x.yml")
    assert isinstance(refused, Refused)
    assert refused.problem.id == f"yaml.{message}"
    assert refused.place == Place("x.yml", line, column)


@pytest.mark.parametrize("source", [f"a: b{MARK * 120_000}\n", 'a: "b%s"\n' % (r"\u0301" * 40_000)])
def test_a_flood_of_marks_is_neither_composed_nor_searched(source: str) -> None:
    started = process_time()
    assert isinstance(parse(source.encode(), "x.yml"), Refused)
    assert personal(f"{source} 010-1234-5678") == [("mobile-number", "01*-****-****")]
    assert process_time() - started < 1, "it took 11 s"


def test_plain_ascii_hides_what_any_text_hides() -> None:
    codes = (*range(0x180), *range(0x2000, 0x2080), 0xFE0F, 0xD800, 0x10FFFF)
    texts = [f"{before}{chr(code)}\n" for code in codes for before in ("", "a\n", "가", "\r\n")]
    assert [t for t in texts if str(hidden_in(t)) != str(IN_FILE.search(t))] == []


def test_no_mark_of_unicode_stacks_without_end() -> None:
    marks = (chr(n) for n in range(sys.maxunicode) if unicodedata.combining(chr(n)))
    assert [ascii(mark) for mark in marks if stacked("a" + mark * (MOST_MARKS + 1)) is None] == []


def test_marks_with_letters_between_them_are_no_stack() -> None:
    assert stacked(("a" + MARK * MOST_MARKS) * 3) is None
    assert stacked("ab" + MARK * MOST_MARKS + "c" + MARK * (MOST_MARKS + 1)) == 13


def test_letters_with_the_marks_of_a_language_stay() -> None:
    text = "a: " + unicodedata.normalize("NFD", "Việt Nam, שָׁלוֹם, ภาษาไทยที่, 한국")
    assert isinstance(parse(text.encode(), "x.yml"), Document)


def test_hangul_of_macs_is_composed() -> None:
    document = parse(unicodedata.normalize("NFD", "이름: 한국의료기기").encode(), "x.yml")
    assert isinstance(document, Document)
    assert document.data == {"이름": "한국의료기기"}


@pytest.mark.parametrize("source", [b"[" * 100_000, b"- " * 100_000, b"{a: " * 60_000])
def test_a_flood_of_brackets_is_refused_while_scanning(
    source: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """libyaml itself needs sixteen seconds for these; we take a few events and stop."""
    taken = 0
    events = yaml.parse

    def counted(*args: Any, **options: Any) -> Iterator[Any]:
        nonlocal taken
        for event in events(*args, **options):
            taken += 1
            yield event

    monkeypatch.setattr(yaml, "parse", counted)
    refused = parse(source, "x.yml")
    assert isinstance(refused, Refused)
    assert refused.problem.id in ("yaml.too-deep", "yaml.too-large")
    assert taken < 50


def test_ten_megabytes_are_refused_unread() -> None:
    refused = parse(b"x" * 10_000_000, "x.yml")
    assert isinstance(refused, Refused)
    assert refused.problem.id == "yaml.too-large"


def test_the_largest_file_is_read_and_one_byte_more_is_not() -> None:
    start = b"a: "
    assert isinstance(parse(start + b"x" * (LARGEST - len(start)), "x.yml"), Document)
    assert isinstance(parse(start + b"x" * (LARGEST - len(start) + 1), "x.yml"), Refused)


def test_every_field_has_its_place() -> None:
    document = parse(b"title: t\nstops:\n  - city: a\n    country: DE\n  - city: b\n", "x.yml")
    assert isinstance(document, Document)
    assert document.place(()) == Place("x.yml", 1, 1)
    assert document.place(("stops",)) == Place("x.yml", 2, 1)
    assert document.place(("stops", 1)) == Place("x.yml", 5, 5)
    assert document.place(("stops", 0, "country")) == Place("x.yml", 4, 5)


def test_an_absent_field_is_placed_at_its_nearest_written_parent() -> None:
    document = parse(b"stages:\n  dispatch:\n    starts: x\n", "x.yml")
    assert isinstance(document, Document)
    assert document.place(("stages", "dispatch", "ends")) == Place("x.yml", 2, 3)
    assert document.place(("results", 3, "value")) == Place("x.yml", 1, 1)
