"""Chance worlds and what may be proposed for them: the rules' own examples, mixed and changed.

The same seed gives the same world and the same proposal on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from random import Random
from typing import Any

import yaml

from generator.records.schema import Schema
from tests.support import base
from tests.support.proposals import Step, gone, moved, put
from tests.support.varied import Files, examples, vary

EXAMPLES = 4
"""How many examples meet in one world."""


def world(schemas: Mapping[str, Schema], chance: Random) -> dict[str, str]:
    """Some of the rules' examples among the records that all proposals of the tests start from."""
    known = [*examples(schemas)]
    files: dict[str, str] = {
        file: text for file, text in base.RECORDS.items() if file.startswith("data/")
    }
    for _ in range(EXAMPLES):
        for file, record in _copy(chance.choice(known), chance).items():
            files[file] = _text(
                _varied(record, chance) if chance.random() < 0.3 else record, chance
            )
    return files


def proposal(
    files: dict[str, str], schemas: Mapping[str, Schema], chance: Random
) -> tuple[Step, ...]:
    """Up to three things done to a world."""
    left = {file: text for file, text in files.items() if file != "data/roles.yml"}
    steps = []
    for _ in range(chance.randint(1, 3)):
        file = chance.choice(sorted(left))
        text = left.pop(file)
        steps.append(_step(file, text, schemas, chance))
    return tuple(steps)


def _step(file: str, text: str, schemas: Mapping[str, Schema], chance: Random) -> Step:
    how = chance.random()
    record = yaml.load(text, Loader=yaml.BaseLoader) if how < 0.1 else _plain(text)
    if how < 0.1:  # every value is text now, so that the shape is often broken
        return put(file, _text(record, chance))
    if how < 0.2:
        return gone(file)
    if how < 0.3:
        return put(file, text + "no_such_field: 1\n")
    if how < 0.4 and "consortia/" in file:
        return moved(file, file.replace(".yml", "-moved.yml"))
    if how < 0.6:
        other, added = chance.choice([*chance.choice([*examples(schemas)]).items()])
        return put(other, _text(added, chance))
    return put(file, _text(_varied(record, chance), chance))


def _copy(files: Files, chance: Random) -> Files:
    """An example among the real records, or among the samples."""
    if chance.random() < 0.8 or any(file.startswith("data/samples/") for file in files):
        return files
    return {file.replace("data/", "data/samples/", 1): record for file, record in files.items()}


def _varied(record: Any, chance: Random) -> Any:
    copy = json.loads(json.dumps(record))
    vary(copy, chance)
    return copy


def _plain(text: str) -> Any:
    return yaml.safe_load(text) or {}


def _text(record: Any, chance: Random) -> str:
    if chance.random() < 0.2:
        return json.dumps(record, ensure_ascii=False) + "\n"
    return yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=10_000)
