"""What the fields of forms can point at: records, editions and names of programme years, by name.

A long list is cut into files by the first two letters of each word of a name, so that a form asks
for one small file while somebody types, however many records there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from generator.facts.named_records import names_of, title_of
from generator.records.model import FOLDERS, Exhibition, Programme
from generator.records.registry import Registry
from generator.rules.programme_names import LISTS, named_in
from generator.search.tokens import fold, runs, shard
from generator.site.output import Export, compact
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

Choice: TypeAlias = tuple[str, str, str]
"""What a record would say, its name in one language, and what else it is called."""

FOLDER = "apply/choices/"
WHOLE = 300  # choices that one file holds
SHARDS = 256
COMMON = 300  # choices that one beginning of a word leads to; of more, the latest
YEAR = re.compile("(?:19|20)[0-9]{2}")


def choice_files(registry: Registry) -> Iterator[Export]:
    """The files of each list in each language."""
    for name, listed in _lists(registry).items():
        for language in LANGUAGES:
            own = [_choice(id, names, title, language) for id, (title, names) in listed.items()]
            yield from _files(f"{FOLDER}{name}.{language}", own)


def _lists(registry: Registry) -> dict[str, dict[str, tuple[Any, str]]]:
    """Each list by id: the title, and everything else it is called."""
    found: dict[str, dict[str, tuple[Any, str]]] = {name: {} for name in (*FOLDERS, "editions")}
    found |= {name: {} for name in LISTS}
    for record in registry:
        title, names = title_of(record), " ".join(dict.fromkeys(names_of(record)))
        found[record.folder][record.id] = title, names
        if isinstance(record, Exhibition):
            for key in record.editions:
                found["editions"][f"{record.id}/{key}"] = _with_key(title, key), f"{names} {key}"
        if isinstance(record, Programme):
            for name in LISTS:
                labels = named_in(record, name)
                found[name] |= {one: (label, "") for one, label in labels.items()}
    return found


def _with_key(title: Any, key: str) -> dict[str, str]:
    return {language: f"{plain(title, language)} {key}" for language in LANGUAGES}


def _choice(id: str, names: str, title: Any, language: str) -> Choice:
    name = plain(title, language) or id
    shown = fold(f"{name} {id}")
    others = {word for word in fold(names).split() if word not in shown}
    return id, name, " ".join(sorted(others))


def _files(path: str, choices: list[Choice]) -> Iterator[Export]:
    choices = sorted(choices, key=_latest_first)
    if len(choices) <= WHOLE:
        yield _export(f"{path}.json", choices)
        return
    yield _export(f"{path}.json", {"shards": SHARDS})
    found: dict[str, list[Choice]] = {}
    for choice in choices:
        for start in dict.fromkeys(run[:2] for _, run in runs(" ".join(choice))):
            held = found.setdefault(start, [])
            if len(held) < COMMON:
                held.append(choice)
    parts: dict[int, dict[str, list[Choice]]] = {number: {} for number in range(SHARDS)}
    for start, held in found.items():
        parts[shard(start, SHARDS)][start] = held
    for number, part in parts.items():
        yield _export(f"{path}.{number}.json", part)


def _latest_first(choice: Choice) -> tuple[int, str]:
    """The order in which choices of one name are offered, for most forms are about this year."""
    year = YEAR.search(choice[0])
    return -int(year[0]) if year else 0, choice[0]


def _export(path: str, content: Any) -> Export:
    return Export(path, lambda: compact(content), made_of=lambda: content)
