"""Search and facets as static files, read by ``theme/scripts`` in the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.search.documents import SearchDocument, to_make
from generator.search.guides import Guide
from generator.search.index import files_of
from generator.search.indexed import Indexed, NumberedDocuments, forget_texts
from generator.search.lists import lists
from generator.site.output import ANEW, Kept, Making


def files(
    registry: Registry,
    samples: Registry,
    schemas: Mapping[str, Schema],
    guides: Iterable[Guide] = (),
    published: Mapping[str, str] = MappingProxyType({}),
    kept: Kept = ANEW,
    rows: Kept = ANEW,
) -> Iterator[tuple[str, bytes]]:
    """Every file of search and of the facets, by its path in the site.

    Samples are not searched; they have one list of their own.  ``published`` tells on which day
    each record came in; without it the lists have no such filter.
    ``kept`` keeps documents, and ``rows`` those of lists.
    """
    yield from index_files(registry, schemas, guides, kept)
    yield from all_lists(registry, samples, schemas, published, rows)


def index_files(
    registry: Registry, schemas: Mapping[str, Schema], guides: Iterable[Guide], kept: Kept
) -> Iterator[tuple[str, bytes]]:
    """The files of the index alone."""
    found = kept.several(to_index(registry, schemas, guides))
    forget_texts()  # some 75 MB
    yield from files_of(NumberedDocuments(found), kept)


def to_index(
    registry: Registry, schemas: Mapping[str, Schema], guides: Iterable[Guide] = ()
) -> Iterator[Making]:
    """What search has of records and firms, and then of guides, to be made."""
    for name, beside, make in to_make(registry, schemas, guides):
        yield name, beside, partial(_indexed, name, make)


def all_lists(
    registry: Registry,
    samples: Registry,
    schemas: Mapping[str, Schema],
    published: Mapping[str, str],
    kept: Kept = ANEW,
) -> Iterator[tuple[str, bytes]]:
    """The files of the facets alone."""
    yield from lists(registry, schemas, published, kept=kept)
    if len(samples):
        yield from lists(samples, schemas, {}, "samples/")


def _indexed(name: str, make: Callable[[], SearchDocument]) -> Any:
    return [*Indexed.of(name, make())]
