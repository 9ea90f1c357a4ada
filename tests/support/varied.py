"""Sound registries, varied: the rules' own examples with values changed, dropped and repeated.

The same seed gives the same registries on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from generator.check import check
from generator.records.document import Document
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable, parse
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from generator.rules.rulebook import Scope
from tests.support.records import laid_out

Files = dict[str, dict[str, Any]]
DAYS = ("2024-02-29", "2025-12", "2026", "2026-03-05", "2026-03-08", "2026-12-31")


def registries(schemas: Mapping[str, Schema], seed: int) -> Iterator[Registry]:
    """Registries without end, each of records whose shape is sound."""
    random = Random(seed)
    known = [*examples(schemas)]
    for turn in range(10**9):
        files = json.loads(json.dumps(known[turn % len(known)]))
        if turn >= len(known):
            for _ in range(random.randint(1, 4)):
                vary(random.choice(list(files.values())), random)
        sources: dict[str, bytes | Unreadable] = {
            name: json.dumps(data, ensure_ascii=False).encode() for name, data in files.items()
        }
        registry = check(sources, schemas).registry
        if len(registry) == len(files):
            yield registry


def examples(schemas: Mapping[str, Schema]) -> Iterator[Files]:
    """The wrong and right examples of every rule that looks at records."""
    for rule in rulebook().values():
        if rule.scope is not Scope.FILES:
            page = rule_page(rule.page)
            for text in (page.wrong, page.right):
                files = laid_out(text.replace("# samples/", "# "), schemas)
                yield {name: _data(content) for name, content in files.items()}


def _data(content: str) -> Any:
    document = parse(content.encode(), "data/example.yml")
    assert isinstance(document, Document)
    return document.data


def vary(record: Any, random: Random) -> None:
    """Change one value of a record, somewhere inside."""
    while True:
        keys = list(record) if isinstance(record, dict) else list(range(len(record)))
        if not keys:
            return
        key = random.choice(keys)
        inner = record[key]
        if not isinstance(inner, dict | list) or random.random() < 0.2:
            break
        record = inner
    if isinstance(inner, bool):
        return
    if isinstance(inner, int):
        record[key] = max(0, random.choice([inner - 1, inner + 1, inner * 2, inner // 2, 0]))
    elif isinstance(inner, str) and inner[:2] == "20":
        record[key] = random.choice(DAYS)
    elif isinstance(record, list):
        record.append(inner)
    elif random.random() < 0.5:
        del record[key]
