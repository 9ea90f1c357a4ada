"""The canonical form: the same data, the same comments, one way to write them."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.records.canonical import canonical
from generator.records.characters import IN_VALUE
from generator.records.document import Document
from generator.records.schema import Node, Schema
from generator.records.yaml_source import parse

DECOMPOSED = unicodedata.normalize("NFD", "한글")
KEY = "^[a-z][a-z0-9_]*$"
TEXT: Node = {
    "type": ["string", "object"],
    "properties": {"ko": {"type": "string"}, "en": {"type": "string"}},
}
WORD: Node = {"enum": ["fair", "on", "usd_100m"]}
ROW: Node = {"properties": {"name": TEXT, "kind": WORD, "at": {"pattern": "^[a-z]+$"}}}
SCHEMA = Schema(
    "try",
    {
        "properties": {
            "title": TEXT,
            "word": WORD,
            "country": {"enum": ["DE", "NO"]},
            "key": {"pattern": KEY},
            "date": {"format": "known-date", "pattern": "^[0-9]{4}$"},
            "host": {"pattern": KEY, "x-ref": "organizations"},
            "count": {"type": "number"},
            "rows": {"items": ROW},
            "words": {"items": WORD},
            "kinds": {"propertyNames": {"pattern": KEY}, "additionalProperties": ROW},
            "editions": {
                "propertyNames": {"pattern": "^[0-9]{4}(-[a-z0-9]+)*$"},
                "additionalProperties": ROW,
            },
            "note": TEXT,
        }
    },
)


def read(text: str) -> Document:
    document = parse(text.encode(), "x.yml")
    assert isinstance(document, Document), document
    return document


def form(text: str) -> str:
    return canonical(read(text), SCHEMA)


# --- tables --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        pytest.param("title: '가나다'", "title: 가나다", id="Hangul is safe"),
        pytest.param("title: 'Düsseldorf, Halle 4'", "title: Düsseldorf, Halle 4", id="Latin"),
        pytest.param("title: 'No'", 'title: "No"', id="a truth value of YAML 1.1"),
        pytest.param("title: y", 'title: "y"', id="another one"),
        pytest.param("title: 'Null'", 'title: "Null"', id="nothing"),
        pytest.param("title: 2025년", 'title: "2025년"', id="starts with a digit"),
        pytest.param("title: 2025-01-01", 'title: "2025-01-01"', id="a date"),
        pytest.param("title: 0x1F", 'title: "0x1F"', id="a number of YAML 1.1"),
        pytest.param("title: 'a: b'", 'title: "a: b"', id="a colon"),
        pytest.param("title: 'a:b'", "title: a:b", id="a colon inside a word"),
        pytest.param("title: 'a:'", 'title: "a:"', id="a colon at the end"),
        pytest.param("title: 'a #1'", 'title: "a #1"', id="looks like a comment"),
        pytest.param("title: 'a#1'", "title: a#1", id="looks like none"),
        pytest.param("title: 'a '", 'title: "a "', id="a space at the end"),
        pytest.param("title: 39억(24.5%)", 'title: "39억(24.5%)"', id="a percent sign"),
        pytest.param("title: '[예시] \"가\"'", 'title: "[예시] \\"가\\""', id="quotes"),
        pytest.param('title: ""', 'title: ""', id="no text"),
        pytest.param('title: "a\\u200bb"', 'title: "a\\u200bb"', id="an invisible character"),
        pytest.param('title: "a\\U000e0001"', 'title: "a\\U000e0001"', id="one beyond four digits"),
        pytest.param('title: "a\\_b"', 'title: "a\\u00a0b"', id="a space that is none"),
        pytest.param('title: "a\\tb\\\\"', 'title: "a\\tb\\\\"', id="a tab"),
        pytest.param(f"title: {DECOMPOSED}", "title: 한글", id="NFC"),
        pytest.param("title: >\n  a\n  b\n\n  c", "title: |-\n  a b\n  c", id="folded"),
        pytest.param('title: "a\\n\\n  b"', "title: |-\n  a\n\n    b", id="lines"),
        pytest.param('title: "a\\nb\\n"', "title: |\n  a\n  b", id="lines with their end"),
        pytest.param('title: "a\\nb\\n\\n"', 'title: "a\\nb\\n\\n"', id="an empty last line"),
        pytest.param('title: " a\\nb"', 'title: " a\\nb"', id="a space before the first line"),
        pytest.param('title: "a \\nb"', 'title: "a \\nb"', id="a space behind a line"),
        pytest.param('word: "fair"', "word: fair", id="a word of a closed list"),
        pytest.param("word: on", 'word: "on"', id="a word that YAML 1.1 takes for true"),
        pytest.param("country: NO", 'country: "NO"', id="a code of a closed list"),
        pytest.param("key: 'usd_100m'", "key: usd_100m", id="a name"),
        pytest.param("key: no", 'key: "no"', id="a name that YAML 1.1 takes for false"),
        pytest.param("date: 2026-01", 'date: "2026-01"', id="a format"),
        pytest.param("host: kbiz", 'host: "kbiz"', id="a reference"),
        pytest.param("count: 1.50", "count: 1.50", id="a number as it was"),
        pytest.param("count: -0", "count: -0", id="another one"),
        pytest.param("count: true", "count: true", id="true"),
        pytest.param("count: ~", "count: null", id="nothing at all"),
        pytest.param("words: []\nkinds: {}", "words: []\nkinds: {}", id="empty"),
        pytest.param("words: [fair, fair]", "words:\n  - fair\n  - fair", id="a list"),
        pytest.param("words:\n- - fair\n  - 1", "words:\n  - - fair\n    - 1", id="nested"),
        pytest.param("rows: [{kind: on, name: a}]", 'rows:\n  - name: a\n    kind: "on"', id="row"),
        pytest.param('note: a\n"title": b', "title: b\nnote: a", id="the schema's order"),
        pytest.param("zeta: a\nalpha: b\nnote: c", "note: c\nzeta: a\nalpha: b", id="unknown last"),
        pytest.param("kinds: {b: {}, a: {}}", "kinds:\n  b: {}\n  a: {}", id="free names"),
        pytest.param("kinds: {no: {}}", 'kinds:\n  "no": {}', id="a name that is no word"),
        pytest.param(
            "editions: {2026-spring: {}, 2026-autumn: {}}",
            'editions:\n  "2026-spring": {}\n  "2026-autumn": {}',
            id="editions as written",
        ),
        pytest.param("%YAML 1.2\n---\ntitle: a\n...", "title: a", id="without its frame"),
        pytest.param("title: a\r\n\r\nnote: b\r\n", "title: a\nnote: b", id="other line ends"),
    ],
)  # fmt: skip
def test_there_is_one_way_to_write_it(written: str, wanted: str) -> None:
    assert form(written) == wanted + "\n"
    assert form(wanted + "\n") == wanted + "\n"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        pytest.param("# top\nnote: a\ntitle: b", "# top\ntitle: b\nnote: a", id="the header stays"),
        pytest.param(
            "title: a\n# of count\n\ncount: 1\n# of word\nword: fair",
            "title: a\n# of word\nword: fair\n# of count\ncount: 1",
            id="goes with the next field",
        ),
        pytest.param(
            "count: 1 # one\ntitle: a# b #  c ", "title: a# b  #  c\ncount: 1  # one", id="beside"
        ),
        pytest.param("title: a\n\n\n  # end", "title: a\n\n# end", id="the end, with its space"),
        pytest.param(
            "title:\n  # of ko\n  ko: a\n  # of note\nnote: b",
            "title:\n  # of ko\n  ko: a\n# of note\nnote: b",
            id="below the last field of a group",
        ),
        pytest.param("title: # c\n  a", "title: a  # c", id="between a name and its text"),
        pytest.param("count: 1\nkey:\n # c\n a", "# c\nkey: a\ncount: 1", id="on the line between"),
        pytest.param("note: |- # c\n  a # d\n  b", "note: |-  # c\n  a # d\n  b", id="block"),
        pytest.param("title: \"a # b\n  # c\" # d", 'title: "a # b # c"  # d', id="quoted"),
        pytest.param("title: 'it''s # b' # d", "title: \"it's # b\"  # d", id="single quotes"),
        pytest.param(
            "title: a\nwords: [ # start\n fair, # first\n # next\n on\n # last\n] # end\nnote: b",
            "title: a\n# end\nwords:  # start\n  - fair  # first\n"
            '  # next\n  - "on"\n# last\nnote: b',
            id="a list in brackets",
        ),
        pytest.param(
            "rows:\n  # row\n  - # inside\n    kind: fair # kind\n    # name\n    name: a",
            "rows:\n  # row\n  # inside\n  # name\n  - name: a\n    kind: fair  # kind",
            id="no comment behind a dash",
        ),
        pytest.param("rows:\n  - {name: a} # row", "rows:\n  # row\n  - name: a", id="a row's own"),
        pytest.param("--- # a\n{ # b\ntitle: c # d\n} # e\n... # f",
                     "# a\n# b\ntitle: c  # d\n# e\n# f", id="all around"),
        pytest.param(f"count: 1 # {DECOMPOSED}", "count: 1  # 한글", id="NFC"),
    ],
)  # fmt: skip
def test_comments_stay_with_their_fields(written: str, wanted: str) -> None:
    assert form(written) == wanted + "\n"
    assert form(wanted + "\n") == wanted + "\n"


def test_a_name_too_long_for_its_line_is_still_read() -> None:
    text = f"kinds:\n  ? {'a' * 2000} # c\n  : name: b\n"
    formed = form(text)
    assert read(formed).data == read(text).data
    assert form(formed) == formed


# --- the repository's own records ----------------------------------------------------------------


@pytest.mark.parametrize("kind", ["call", "consortium", "exhibition", "programme"])
def test_examples_of_schemas_are_kept(kind: str, schemas: dict[str, Schema]) -> None:
    for example in schemas[kind].root["examples"]:
        document = read(json.dumps(example, ensure_ascii=False))
        formed = canonical(document, schemas[kind])
        assert read(formed).data == document.data
        assert canonical(read(formed), schemas[kind]) == formed


# --- anything at all -----------------------------------------------------------------------------

LETTERS = st.characters(exclude_categories=["Cs"])
STRANGE = st.sampled_from(
    [
        *("# x", "a # b", "a\n# b", "a\u2028# b", "- a", "? a", "a: b", "가: 나", " a", "a "),
        *("a\n\n b\n", "|", "no", "1e5", "12:30", "\x85", "[a", "a\\", "'", '"', "\u0338"),
        *("---", "...", "<<", "="),
    ]
)
TEXTS = st.text(LETTERS, max_size=12) | st.text("a #:\n-'\"가", max_size=12) | STRANGE
SCALARS = TEXTS | st.integers(-(10**18), 10**18) | st.booleans() | st.none() | st.just(0.25)
NAMES = st.sampled_from([*SCHEMA.root["properties"], "name", "ko", "2025", "2024-b", "no"]) | TEXTS
NAMES = NAMES.map(lambda name: unicodedata.normalize("NFC", name))
DATA = st.recursive(
    SCALARS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(NAMES, inside, max_size=5),
    max_leaves=15,
)
RECORDS = st.dictionaries(NAMES, DATA, min_size=1, max_size=6)


class Scribe:
    """Writes data in one of the many ways that YAML allows, with comments wherever they may be."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.comments: list[str] = []

    def comment(self) -> str:
        tail = self.chance.choice(["", " # x", " a: [", ' "', " - |"])
        text = f"# €{len(self.comments)}€{tail}"
        self.comments.append(text)
        return text

    def above(self, pad: str) -> str:
        gap = "\n" * self.chance.choice([0, 0, 0, 1, 2])
        pad = self.chance.choice([pad, pad[: self.chance.randrange(8)]])  # deeper is block text
        return gap + (f"{pad}{self.comment()}\n" if self.chance.random() < 0.3 else "")

    def end(self) -> str:
        return f" {self.comment()}\n" if self.chance.random() < 0.3 else "\n"

    def record(self, data: Any) -> str:
        top = self.chance.choice(["", "", "---", "%YAML 1.1\n---"])
        top += self.end() if top else ""
        return self.above("") + top + self.block(data, "") + self.above("")

    def block(self, data: Any, pad: str) -> str:
        parts = []
        named = isinstance(data, dict)
        for name, value in data.items() if named else [("", entry) for entry in data]:
            mark = f"{self.quoted(name)}:" if named else "-"
            parts.append(self.above(pad) + pad + mark + self.value(value, pad + "  "))
        return "".join(parts)

    def value(self, value: Any, pad: str) -> str:
        if isinstance(value, dict | list) and value and self.chance.random() < 0.7:
            return self.end() + self.block(value, pad)
        lines = value.split("\n") if isinstance(value, str) else []
        fits = len(lines) > 1 and lines[0].strip() and lines[-1].strip()
        if fits and all(map(bare, lines)) and self.chance.random() < 0.7:
            return " |2-" + self.end() + "".join(f"{pad}{line}\n" for line in lines)
        return " " + self.flow(value, pad) + self.end()

    def flow(self, value: Any, pad: str) -> str:
        if isinstance(value, dict):
            pairs = [
                f"{self.quoted(name)}:{self.gap(pad)}{self.flow(inside, pad)}{self.gap(pad)}"
                for name, inside in value.items()
            ]
            return "{" + self.gap(pad) + ",".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ",".join(self.gap(pad) + self.flow(inside, pad) for inside in value) + "]"
        return self.quoted(value) if isinstance(value, str) else json.dumps(value)

    def gap(self, pad: str) -> str:
        return self.end() + self.above(pad) + pad if self.chance.random() < 0.3 else " "

    def quoted(self, text: str) -> str:
        if re.fullmatch("[a-zA-Z가-힣]{3,}", text) and text not in ("null", "true", "false"):
            return text
        if bare(text) and "'" not in text and self.chance.random() < 0.5:
            return f"'{text}'"
        return re.sub(r"\\ud[89ab]..\\ud[c-f]..", _wide, json.dumps(text)).replace("\x7f", "\\x7f")


def _wide(pair: re.Match[str]) -> str:
    character = json.loads('"' + pair.group() + '"')
    return f"\\U{ord(character):08x}"


def bare(text: str) -> bool:
    """Whether a text can stand in a file without escapes."""
    return text.isprintable() and not IN_VALUE.search(text)


@pytest.mark.slow
@given(RECORDS, st.integers(0, 2**32))
def test_data_and_comments_are_kept_and_the_form_is_final(data: Any, seed: int) -> None:
    scribe = Scribe(seed)
    document = read(scribe.record(data))
    formed = form(document.text)
    again = read(formed)
    assert repr(sort(again.data)) == repr(sort(document.data))
    assert form(formed) == formed
    for comment in scribe.comments:
        assert formed.count(comment) == 1, comment
    assert unicodedata.is_normalized("NFC", formed)
    assert formed.endswith("\n") and not formed.endswith("\n\n") and not formed.startswith("\n")


@pytest.mark.slow
@given(RECORDS, st.integers(0, 2**32))
def test_every_yaml_reader_reads_the_same(data: Any, seed: int) -> None:
    document = read(Scribe(seed).record(data))
    assert yaml.load(form(document.text), Loader=yaml.SafeLoader) == document.data


def sort(data: Any) -> Any:
    """Data with the fields of groups in one order, so that their types can be compared, too."""
    if isinstance(data, dict):
        return sorted((name, sort(value)) for name, value in data.items())
    return [sort(entry) for entry in data] if isinstance(data, list) else data
