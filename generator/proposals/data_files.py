"""The data files and schemas of a version."""

from __future__ import annotations

from generator.git.repository import Repository
from generator.git.tree_entries import TreeEntry
from generator.records.files import IGNORED
from generator.records.model import KINDS
from generator.records.schema import Schema
from generator.records.schema_files import hold_every, schemas_in
from generator.records.yaml_source import LARGEST


def data_of(repository: Repository, version: str) -> dict[str, TreeEntry]:
    """The files that a check looks at."""
    files = repository.tree(version, "data")
    return {path: entry for path, entry in files.items() if is_data(path, entry)}


def is_data(path: str, entry: TreeEntry, size: int = 0) -> bool:
    """Whether a check looks at a file: at all but small plain ones with a name to be ignored."""
    ignored = path.rpartition("/")[2] in IGNORED and not entry.unreadable and size <= LARGEST
    return path.startswith("data/") and not ignored


def schemas_of(repository: Repository, version: str) -> dict[str, Schema]:
    """The schemas of a version.

    Raises ``BrokenSchema`` where one is missing or not sound.
    """
    found = repository.read(repository.tree(version, "schemas"))
    files = {
        path: source
        for path, source in found.items()
        if path.endswith(".schema.json") and isinstance(source, bytes) and path.count("/") == 1
    }
    hold_every((*KINDS, "roles"), files)
    return schemas_in(files)
