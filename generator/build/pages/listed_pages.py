"""The pages of each part of a site, with the records that they are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple, TypeAlias

from generator.build.pages.page import Page
from generator.records.model import KINDS, Record
from generator.records.registry import Registry


class MadeOf(NamedTuple):
    """The records that a page is made of."""

    digest: str
    """Of their names, in their order."""
    kinds: Sequence[str] = ()
    """The kinds of record that are all among them."""
    names: Sequence[str] = ()
    """The others."""

    def has(self, record: Record) -> bool:
        """Whether a record that was there is one of them."""
        return record.kind in self.kinds or record.name in self.names


class Listed(NamedTuple):
    """A page of a part."""

    template: str
    inputs: MadeOf


ListedByPart: TypeAlias = Mapping[str, Mapping[str, Listed]]
"""The pages of each part by their paths."""


def names_digest(names: Iterable[str]) -> str:
    """A digest of some names, in their order."""
    return blake2b("\0".join(names).encode(), digest_size=10).hexdigest()


def pages_by_part(pages: Iterable[Page], registry: Registry) -> ListedByPart:
    """The pages of each part."""
    found: dict[str, dict[str, Listed]] = {}
    known: dict[int, MadeOf] = {}
    for page in pages:
        if page.part:
            key = id(page.made_from)  # pages of one list share it
            if key not in known:
                known[key] = _made_of(page.made_from, registry)
            found.setdefault(page.part, {})[page.path] = Listed(page.template, known[key])
    return found


def _made_of(records: Sequence[Record], registry: Registry) -> MadeOf:
    numbers = Counter(record.kind for record in dict.fromkeys(records))
    kinds = [kind for kind, number in numbers.items() if number == len(registry.all(KINDS[kind]))]
    names = dict.fromkeys(record.name for record in records if record.kind not in kinds)
    return MadeOf(names_digest(record.name for record in records), kinds, [*names])


def packed_pages(pages: ListedByPart) -> Any:
    """Pages by part, and apart from them what many of them are made of."""
    made_of = {one.inputs.digest: one.inputs for its in pages.values() for one in its.values()}
    told = {
        p: {to: [one.template, one.inputs.digest] for to, one in its.items()}
        for p, its in pages.items()
    }
    return [told, [*made_of.values()]]


def unpacked_pages(packed: Any) -> ListedByPart:
    """The same as it was."""
    told, made_of = packed
    of = {digest: MadeOf(digest, *others) for digest, *others in made_of}
    return {
        part: {path: Listed(template, of[digest]) for path, (template, digest) in its.items()}
        for part, its in told.items()
    }
