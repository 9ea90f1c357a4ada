"""The values of sound files, which are not read again as long as their bytes are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.cache.contents import digest_of
from generator.cache.store import Shelf
from generator.check.kept_records import unread, values_to_keep
from generator.check.reading import Broken
from generator.check.reading_shared import read_files
from generator.check.value_packs import FileToKeep, ValuePacks
from generator.records.model import Record
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable


def read_all_kept(
    sources: Mapping[str, bytes | Unreadable], schemas: Mapping[str, Schema], shelf: Shelf
) -> dict[str, Record | Broken]:
    """Every file, by what a shelf of these schemas has of its values; all that is sound is kept."""
    digests = {file: digest_of(one) for file, one in sources.items() if isinstance(one, bytes)}
    packs = ValuePacks(shelf)
    known = {f: one for f, one in packs.files.items() if digests.get(f) == one.digest}
    fresh = read_files([file for file in sources if file not in known], sources, schemas)
    read: dict[str, Record | Broken] = {}
    for file, source in sources.items():
        if isinstance(source, bytes) and (kept := known.get(file)):
            read[file] = unread(file, source, kept, schemas)
        else:
            read[file] = fresh[file]
    packs.keep(dict(_to_keep(fresh, digests)), known)
    return read


def _to_keep(
    fresh: Mapping[str, Record | Broken], digests: Mapping[str, str]
) -> Iterator[tuple[str, FileToKeep]]:
    for file, one in fresh.items():
        if isinstance(one, Record) and (values := values_to_keep(one)) is not None:
            yield file, FileToKeep(digests[file], one.references, [*one.document.data], values)
