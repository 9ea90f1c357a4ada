"""Reads versions of records from Git, each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.check.reading import read_sound
from generator.git.repository import Repository
from generator.git.tree_entries import TreeEntry
from generator.records.model import Record
from generator.records.schema import Schema

BATCH = 2000


def read_versions(
    repository: Repository, wanted: Iterable[tuple[str, TreeEntry]], schemas: Mapping[str, Schema]
) -> dict[tuple[str, str], Record | None]:
    """Files by path and blob; None where one is no sound record by these schemas."""
    entries = {(file, entry.oid): entry for file, entry in wanted}
    keys, found = list(entries), dict[tuple[str, str], Record | None]()
    for start in range(0, len(keys), BATCH):
        part = {"\0".join(key): entries[key] for key in keys[start : start + BATCH]}
        for name, content in repository.read(part).items():
            file, _, oid = name.partition("\0")
            found[file, oid] = read_sound(file, content, schemas)
    return found
