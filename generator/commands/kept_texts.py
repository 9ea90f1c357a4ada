"""The texts of files as the last check found them, kept by their digests."""

from __future__ import annotations

from collections.abc import Mapping

from generator.cache.compressed import decompressed
from generator.cache.store import Shelf, Store


def kept_texts(store: Store, files: Mapping[str, str]) -> dict[str, bytes] | None:
    """The bytes of some files, given by the digest of each; None where not all of them are kept."""
    kept = texts_shelf(store).tell(set(files.values()))
    if kept.keys() != set(files.values()):
        return None
    return {file: decompressed(kept[oid]) for file, oid in files.items()}


def texts_before(store: Store, files: Mapping[str, str | None]) -> dict[str, bytes | None] | None:
    """The same of files of which some were not there, for which None stands on both sides."""
    told = kept_texts(store, {file: of for file, of in files.items() if of is not None})
    return None if told is None else {file: told.get(file) for file in files}


def texts_shelf(store: Store) -> Shelf:
    """Where they are, by digest."""
    return store.shelf("sources")
