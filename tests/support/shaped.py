"""Records of any content that schemas and gate allow, for hypothesis; nasty strings among them.

``shaped`` asks the schema alone; ``sound_files`` are those that a full check lets pass.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from generator.check import check
from generator.records.characters import IN_VALUE, shows
from generator.records.document import Document
from generator.records.findings import Severity
from generator.records.schema import Node, Schema
from generator.records.yaml_source import parse
from tests.support import TODAY
from tests.support.records import laid_out
from tests.support.small import RECORDS

IDS = {
    "programmes": ["2025", "2026"],
    "calls": ["2026-hosts"],
    "organizations": ["mss", "kmdica", "kbiz"],
    "exhibitions": ["medica"],
    "editions": ["medica/2025", "medica/2026"],
    "consortia": ["2025/medica-kmdica", "2026/beta", "2026/gamma"],
    "statistics": ["sme-exports"],
}
NAMED = {"exhibitions": "exhibition", "consortia": "consortium", "statistics": "statistics"}
NASTY = (
    "=cmd|' /C calc'!A1",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "{{ 7*7 }}",
    "${x}",
    "%s{0}",
    "'; DROP TABLE x;--",
    "대표 홍길동",
    "900101-1234568",
    "010-1234-5678",
    "a@gmail.com",
    "ㄱ",
    "㈜",
    "Co., Ltd.",
    "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    "𠮷",
    "e\u0301",
    "١٢٣",
    "]]>",
    "&amp;</title><svg/onload=alert(1)>",
    "=SUM(A1:A9)",
    "+821",
    "@x",
    "#N/A",
    "_x0041_",
    "BEGIN:VEVENT\nEND:VCALENDAR",
    "::error::x",
    "`a` [b](javascript:x) | ---",
    "\"',;\\\\n",
    "שלום עולם",
    "مرحبا بالعالم",
    "🇰🇷 👩‍💻".replace("\u200d", ""),
    "ᄀ힣ㅎ",
    "가" * 300,
    "W" * 120,
    "가 나 " * 400,
    "한\n\n- 줄\n# 둘",
    "true",
    "null",
    "~",
    "- a",
    "a: b",
    "#",
)
DAYS = (
    "1900",
    "1998-02",
    "2024-02-29",
    "2025-12",
    "2026",
    "2026-03-05",
    "2026-12-31",
    "2099-12-31",
)
KEYS = ("general", "booth_rental", "2025", "2026")


def allowed(text: str) -> bool:
    """Whether the gate takes a text."""
    return shows(text) and not IN_VALUE.search(text)


texts = st.one_of(
    st.sampled_from([text for text in NASTY if allowed(text)]),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=20),
).filter(allowed)


def files(schemas: Mapping[str, Schema]) -> st.SearchStrategy[dict[str, bytes]]:
    """A small repository that refers to itself; with more records most draws are too large."""
    return _some(schemas, 3, 6)


def _some(
    schemas: Mapping[str, Schema], least: int, most: int
) -> st.SearchStrategy[dict[str, bytes]]:
    records = _records(schemas)
    names = st.lists(st.sampled_from(sorted(records)), min_size=least, max_size=most, unique=True)
    return names.flatmap(lambda named: st.fixed_dictionaries({n: records[n] for n in named}))


def _records(schemas: Mapping[str, Schema]) -> dict[str, st.SearchStrategy[bytes]]:
    return {
        f"data/{folder}/{id}.yml": shaped(schemas[NAMED.get(folder, folder[:-1])].root).map(
            _written
        )
        for folder, ids in IDS.items()
        if folder != "editions"
        for id in ids
    }


def sound_files(schemas: Mapping[str, Schema]) -> st.SearchStrategy[dict[str, bytes]]:
    """Small repositories that pass a full check, with as much of what was drawn as passes."""
    return _some(schemas, 2, 4).map(lambda drawn: _mended(drawn, schemas))


def sound_pairs(
    schemas: Mapping[str, Schema],
) -> st.SearchStrategy[tuple[dict[str, bytes], dict[str, bytes]]]:
    """Two of them; neither is mended before both are drawn, since many a draw is given up."""
    drawn = _some(schemas, 2, 4)
    return st.tuples(drawn, drawn).map(
        lambda pair: (_mended(pair[0], schemas), _mended(pair[1], schemas))
    )


def _mended(drawn: dict[str, bytes], schemas: Mapping[str, Schema]) -> dict[str, bytes]:
    """What a check refuses gives way to the same field of a sound record, or is left out."""
    plain = {file: _read(text.encode()) for file, text in laid_out(RECORDS, schemas).items()}
    found = {file: _read(content) for file, content in drawn.items()}
    found |= {file: data for file, data in plain.items() if file not in found}
    for turn in range(12):
        sources = {file: _written(data) for file, data in found.items()}
        errors = check(dict(sources), schemas, TODAY).findings
        wrong = {(f.place.file, f.problem.at) for f in errors if f.severity is Severity.ERROR}
        if not wrong:
            return sources
        for file, at in wrong:
            _give_way(found, file, str(at[0]) if at and turn < 8 else "", plain.get(file))
    return {file: _written(data) for file, data in plain.items()}


def _give_way(found: dict[str, Any], file: str, field: str, plain: Any) -> None:
    if field and plain and field in plain:
        found[file][field] = plain[field]
    elif field:
        found.get(file, {}).pop(field, None)
    elif plain:
        found[file] = plain
    else:
        found.pop(file, None)


def _read(content: bytes) -> Any:
    document = parse(content, "x.yml")
    assert isinstance(document, Document)
    return json.loads(json.dumps(document.data))


MADE: dict[tuple[int, str], tuple[Node, st.SearchStrategy[Any]]] = {}
"""Strategies by schema and field: making one, and its patterns', costs more than a draw."""


def shaped(node: Node, name: str = "") -> st.SearchStrategy[Any]:
    """Anything that a schema allows."""
    if (id(node), name) not in MADE:
        MADE[id(node), name] = node, _shaped(node, name)
    return MADE[id(node), name][1]


def _shaped(node: Node, name: str) -> st.SearchStrategy[Any]:
    if "enum" in node:
        return st.sampled_from(node["enum"])
    if node.get("type") == ["string", "object"]:
        return texts | st.fixed_dictionaries({"ko": texts, "en": texts})
    if node["type"] == "array":
        unique = (lambda value: json.dumps(value)) if node.get("uniqueItems") else None
        return st.lists(shaped(node["items"], name), min_size=1, max_size=2, unique_by=unique)
    if node["type"] == "object":
        return _group(node)
    if node["type"] == "integer":
        most = node.get("maximum", 10**6)
        return st.integers(node.get("minimum", 0), most) | st.sampled_from([most])
    if node["type"] == "number":
        return st.integers(0, 10**9) | st.floats(0, 10**6, allow_nan=False)
    return st.booleans() if node["type"] == "boolean" else _string(node, name)


def _string(node: Node, name: str) -> st.SearchStrategy[str]:
    if "x-ref" in node:
        return st.sampled_from(IDS[node["x-ref"]])
    if name in ("kind", "composition", "item"):
        return st.sampled_from(KEYS[:2])
    if node.get("format") == "known-date":
        return st.sampled_from(DAYS)
    if "pattern" in node:
        examples = node.get("examples", ())
        return st.from_regex(str(node["pattern"]), fullmatch=True).filter(
            lambda s: len(s) < 60 and allowed(s)
        ) | (st.sampled_from(examples) if examples else st.nothing())
    return texts


@st.composite
def _group(draw: st.DrawFn, node: Node) -> dict[str, Any]:
    """A group with its required fields and a few of the others."""
    known: Mapping[str, Node] = node.get("properties", {})
    names = set(node.get("required", ()))
    if known:
        names |= set(draw(st.lists(st.sampled_from(sorted(known)), max_size=6)))
    if "anyOf" in node:
        names |= set(draw(st.sampled_from(node["anyOf"]))["required"])
    for condition in node.get("allOf", ()):
        names |= set(condition["then"].get("required", ()))
    found = {name: draw(shaped(known[name], name)) for name in sorted(names)}
    if isinstance(below := node.get("additionalProperties"), Mapping):
        found |= {key: draw(shaped(below)) for key in KEYS if draw(st.booleans())} or {
            KEYS[0]: draw(shaped(below)),
            KEYS[2]: draw(shaped(below)),
        }
    return found


def _written(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode()
