"""What no value and no field's name may be: every hostile string in every field of every schema."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check import check
from generator.check.shape_problems import shape_problems
from generator.records import shape
from generator.records.characters import IN_VALUE, shows
from generator.records.findings import Severity
from generator.records.schema import Node, Schema
from generator.records.sound import sound
from tests.records.test_properties import LONG, SCHEMAS, SLICE
from tests.support.shaped import shaped

POINTS = (
    "0 1 7 8 9 b c d 1b 1f 7f 80 85 9b 9f ad 34f 61c 115f 1160 17b4 180b 180e 200b 200c 200d 200e"
    " 200f 2028 2029 202a 202e 2060 2064 2066 2069 206a 206f 3164 d800 dbff dfff e000 f8ff fdd0"
    " fe00 fe0f feff ffa0 fff9 fffc fffd fffe ffff 13430 1bca0 1d173 1fffe 1ffff e0001 e0041"
    " e0100 f0000 10ffff"
)
HIDDEN = [chr(int(point, 16)) for point in POINTS.split()]
BLANK = (
    "",
    " ",
    "   ",
    "\n",
    "\xa0",
    "\u2003",
    "\u3000",
    "\u2800",
    "\u2800 \u2800",
    "\u0301",
    "\u20dd",
)
HOSTILE = (*(f"a{c}b" for c in HIDDEN), *HIDDEN, *BLANK)


def fields(node: Node) -> Iterator[Node]:
    """A schema and every schema inside it."""
    yield node
    for below in node.get("properties", {}).values():
        yield from fields(below)
    for name in ("items", "additionalProperties"):
        if isinstance(below := node.get(name), dict):
            yield from fields(below)


FIELDS = [node for schema in SCHEMAS.values() for node in fields(schema.root)]
TEXTS = [node for node in FIELDS if "string" in node.get("type", ())]
SAID = ("title", "description", "examples", "$comment", "deprecated")
ALIKE = {
    json.dumps({name: said for name, said in node.items() if name not in SAID and name[:2] != "x-"})
    for node in TEXTS
}
"""What the fields of texts ask of a text; most ask the same."""
MAPS = [node for node in FIELDS if isinstance(node.get("additionalProperties"), dict)]
PATTERNS = [node for node in FIELDS if "pattern" in node] + [
    node["propertyNames"] for node in FIELDS if "pattern" in node.get("propertyNames", {})
]


def problems(node: Node | Schema, data: Any) -> list[str]:
    schema = node if isinstance(node, Schema) else Schema("field", node)
    return [problem.id for problem in shape_problems(schema, data)]


def test_no_hostile_string_passes_in_any_field() -> None:
    tried = 0
    for asked in sorted(ALIKE):
        schema = Schema("field", json.loads(asked))
        for text in HOSTILE:
            assert problems(schema, text), (asked, ascii(text))
            tried += 1
    assert len(TEXTS) > 500 and tried > 5_000


def test_no_hostile_string_passes_as_a_name() -> None:
    assert len(MAPS) > 2
    for node in MAPS:
        schema = Schema("field", node)
        sound_value = node["additionalProperties"].get("examples", [{}])[0]
        for text in HOSTILE:
            assert problems(schema, {text: sound_value}), (node.get("title"), ascii(text))


@pytest.mark.slow
def test_no_hostile_string_passes_as_an_unknown_name_anywhere() -> None:
    for schema in SCHEMAS.values():
        for text in HOSTILE:
            record = {**schema.root["examples"][0], text: 1}
            assert shape_problems(schema, record), ascii(text)


def test_what_is_left_out_is_what_unicode_says_shows_nothing() -> None:
    shown_format = {0x06DD, 0x070F, 0x08E2, *range(0x600, 0x606), 0x890, 0x891, 0x110BD, 0x110CD}
    for point in range(sys.maxunicode + 1):
        character = chr(point)
        category = unicodedata.category(character)
        none = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
        held = category in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") or none
        if held and character != "\n" and point not in shown_format:
            assert IN_VALUE.match(character), hex(point)
        if category[0] in "LNPS" and IN_VALUE.match(character):  # fillers, and signs of lost text
            assert "FILLER" in unicodedata.name(character, "") or 0xFFF0 <= point <= 0xFFFF


def test_letters_of_all_languages_stay() -> None:
    for text in (
        "한국관",
        "São Paulo",
        "東京",
        "Ελλάδα",
        "عرب",
        "हिन्दी",
        "ไทย",
        "№ 1",
        "€",
        "a\nb",
    ):
        assert not IN_VALUE.search(text)
        assert shows(text)


def test_a_pattern_matches_whole() -> None:
    """Python alone lets ``$`` match before a last line feed; each pattern is asked both ways."""
    assert len(PATTERNS) > 40
    for node in PATTERNS:
        schema = Schema("field", {**node, "type": "string"})
        for text in _matching(schema):
            for end in ("\n", "\r", "\r\n", " ", "\n\n", "\x85", "\u2028", "\nx"):
                assert problems(schema, text + end), (node["pattern"], text)


def _matching(schema: Schema) -> list[str]:
    known = (
        "2026-03-05T18:00",
        "2026-03-05",
        "2026",
        "2026-h1",
        "a",
        "a-b",
        "a/b",
        "a.b",
        "a_b",
        "USD",
    )
    others = (
        "info@example.org",
        "02-2124-3114",
        "@a/b",
        "123-45-67890",
        "901812",
        "A1-B2",
        "https://example.org/",
    )
    found = [t for t in (*known, *others) if not problems(schema, t)]
    assert found, schema.root["pattern"]
    return found


def test_every_pattern_says_where_it_begins_and_ends() -> None:
    """Other readers of our schemas search with them, so that ours and theirs agree."""
    for node in PATTERNS:
        assert node["pattern"].startswith("^"), node["pattern"]
        assert node["pattern"].endswith("$"), node["pattern"]
        assert "|" not in node["pattern"].partition("(")[0], node["pattern"]


@pytest.mark.parametrize("year", ["0000", "0001", "1899", "2100", "2206", "9999"])
def test_a_year_is_one_that_somebody_could_mean(year: str) -> None:
    dates = [n for n in TEXTS if n.get("format") == "known-date"]
    assert len(dates) > 20
    for node in dates:
        assert problems(node, f"{year}-12-31") == ["schema.strange-year"]
        assert problems(node, year) == ["schema.strange-year"]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (1000000.0, "whole-number"),
        (float("inf"), "number-too-large"),
        (2**53 + 1, "number-too-large"),
        (-(2**60), "number-too-large"),
    ],
)
def test_a_number_is_one_that_every_program_reads_alike(number: float, message: str) -> None:
    assert problems({"type": "integer"}, number) == [f"schema.{message}"]


def test_what_the_two_libraries_say_differently_is_not_sound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.check.shape_problems.sound", lambda schema, data: False)
    schema = SCHEMAS["call"]
    assert [p.id for p in shape_problems(schema, schema.root["examples"][0])] == ["schema.other"]


def two_libraries_agree(data: st.DataObject) -> None:
    """On sound records, and on the same with one value put in another's place."""
    for schema in SCHEMAS.values():
        record = data.draw(shaped(schema.root))
        swapped = json.loads(json.dumps(record))
        name = data.draw(st.sampled_from(sorted(swapped)))
        swapped[name] = data.draw(
            st.sampled_from([1, 1.5, True, None, [], {}, "a", [1, 1], [{}, {}], {"a": 1}])
            | st.sampled_from(list(record.values()))
        )
        for document in (record, swapped):
            assert sound(schema, document) == (shape.problems(schema, document) == []), document


@pytest.mark.slow
@SLICE
@given(st.data())
def test_the_two_libraries_agree(data: st.DataObject) -> None:
    two_libraries_agree(data)


@pytest.mark.long
@LONG
@given(st.data())
def test_the_two_libraries_agree_at_length(data: st.DataObject) -> None:
    two_libraries_agree(data)


def test_an_escape_is_told_at_its_field(schemas: dict[str, Schema]) -> None:
    example = schemas["call"].root["examples"][0]
    record = json.dumps({**example, "title": "a\x1b[31mb", "summary\u202e": 1}).encode()
    found = check({"data/calls/a.yml": record}, schemas).findings
    hidden = [f for f in found if f.problem.id == "schema.hidden-character"]
    assert {f.problem.at for f in hidden} == {("title",), ("summary\u202e",)}
    assert all(f.severity is Severity.ERROR and f.place.column > 1 for f in hidden)


def test_a_letter_or_digit_in_front_is_enough_to_show_something() -> None:
    """So the gate looks further into few texts."""
    unseen = [c for c in map(chr, range(sys.maxunicode + 1)) if c.isalnum() and not shows(c)]
    assert unseen == []
