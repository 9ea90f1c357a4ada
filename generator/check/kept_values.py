"""The values of sound files, which are not read again as long as their bytes are the same."""

from __future__ import annotations

from collections.abc import Mapping

from generator.cache.contents import digest_of
from generator.cache.store import Shelf
from generator.check.kept_records import to_keep, unread
from generator.check.reading import Broken
from generator.check.reading_shared import read_files
from generator.records.model import Record
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable


def read_all_kept(
    sources: Mapping[str, bytes | Unreadable], schemas: Mapping[str, Schema], shelf: Shelf
) -> dict[str, Record | Broken]:
    """Every file, by what a shelf of these schemas has of its values; all that is sound is kept."""
    keys = {file: _key(file, found) for file, found in sources.items() if isinstance(found, bytes)}
    kept = shelf.tell(keys.values())
    fresh = read_files([file for file in sources if keys.get(file) not in kept], sources, schemas)
    read: dict[str, Record | Broken] = {}
    for file, source in sources.items():
        if isinstance(source, bytes) and (known := kept.get(keys[file])):
            read[file] = unread(file, source, known, schemas)
        else:
            read[file] = fresh[file]
    sound = {keys[file]: one for file, one in read.items() if isinstance(one, Record)}
    new = {key: to_keep(one) for key, one in sound.items() if key not in kept}
    shelf.keep({key: text for key, text in new.items() if text})
    return read


def _key(file: str, source: bytes) -> str:
    return f"{file} {digest_of(source)}"
