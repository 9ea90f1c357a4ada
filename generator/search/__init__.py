"""Search and facets as static files, read by ``theme/scripts`` in the browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.search.documents import documents
from generator.search.guides import Guide
from generator.search.index import index
from generator.search.lists import lists


def files(
    registry: Registry,
    samples: Registry,
    schemas: Mapping[str, Schema],
    guides: Iterable[Guide] = (),
    published: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[tuple[str, bytes]]:
    """Every file of search and of the facets, by its path in the site.

    Samples are not searched; they have one list of their own.  ``published`` tells on which day
    each record came in; without it the lists have no such filter.
    """
    yield from index(documents(registry, schemas, guides))
    yield from lists(registry, schemas, published)
    if len(samples):
        yield from lists(samples, schemas, {}, "samples/")
