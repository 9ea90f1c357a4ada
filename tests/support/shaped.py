"""Records of any content that the schemas allow, for hypothesis; nasty strings among them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from generator.records.schema import Node, Schema

IDS = {
    "programmes": ["2025", "2026"],
    "calls": ["2026-hosts"],
    "organizations": ["kmdica", "kbiz"],
    "exhibitions": ["medica"],
    "editions": ["medica/2025", "medica/2026"],
    "consortia": ["2025/alpha", "2026/beta", "2026/gamma"],
    "statistics": ["exports"],
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
    "\u200b",
    "true",
    "null",
    "~",
    "- a",
    "a: b",
    "#",
)
DAYS = (
    "0001",
    "1998-02",
    "2024-02-29",
    "2025-12",
    "2026",
    "2026-03-05",
    "2026-12-31",
    "9999-12-31",
)
KEYS = ("general", "booth_rental", "2025", "2026")
texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=20),
)


def files(schemas: Mapping[str, Schema]) -> st.SearchStrategy[dict[str, bytes]]:
    """A small repository that refers to itself."""
    return st.fixed_dictionaries(
        {
            f"data/{folder}/{id}.yml": shaped(schemas[NAMED.get(folder, folder[:-1])].root).map(
                _written
            )
            for folder, ids in IDS.items()
            if folder != "editions"
            for id in ids
        }
    )


def shaped(node: Node, name: str = "") -> st.SearchStrategy[Any]:
    """Anything that a schema allows."""
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
        return st.from_regex(node["pattern"], fullmatch=True).filter(lambda s: len(s) < 60) | (
            st.sampled_from(examples) if examples else st.nothing()
        )
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
