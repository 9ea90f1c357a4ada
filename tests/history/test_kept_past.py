"""The past by what a build left of it is the past as Git tells it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.build.kept.site_index import digests
from generator.check import check
from generator.history.kept_past import BlobRecords, packed, unpacked
from generator.history.past import Reader
from generator.history.publications import Past
from generator.records.files import read_sources
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.text.quick_json import from_kept_json, kept_json
from tests.feeds.test_past import FIRST, LATER, remove, rename
from tests.feeds.test_subscriber import change, repository
from tests.support import TODAY

__all__ = ["repository"]
DAYS = ("2026-03-10", "2026-03-17"), ("2026-03-17", "2026-03-24")


class Now:
    """A repository as it lies there."""

    def __init__(self, root: Path, schemas: dict[str, Schema]) -> None:
        self.root, self.schemas = root, schemas
        sources = read_sources(root)
        self.digests = digests(sources)
        self.registry: Registry = check(sources, schemas, TODAY).registry

    def past(self) -> Past:
        return Reader(self.schemas).past(self.root, self.registry, {})

    def leaves(self) -> Any:
        written = packed(self.past(), self.registry, self.digests)
        return from_kept_json(kept_json(written))

    def by(self, written: Any) -> Past:
        records = tuple(self.registry)
        return unpacked(
            written, BlobRecords(self.root, self.schemas, records, self.digests, (), [])
        )

    def later(self, written: Any) -> Past | None:
        return Reader(self.schemas).later(self.by(written), self.root, self.registry, {})


def told(past: Past | None) -> Any:
    assert past
    return past.tip, [
        (one.id, one.when, one.role, [_revision(its) for its in one.revisions])
        for one in past.publications
    ]


def _revision(its: Any) -> Any:
    both = (one and (one.document.file, one.written) for one in (its.before, its.after))
    return its.name, its.first_name, its.blob and its.blob[:2], its.came, its.went, *both


def test_it_is_the_same_and_goes_on(repository: Path, schemas: dict[str, Schema]) -> None:
    first = Now(repository, schemas)
    written = first.leaves()
    assert told(first.by(written)) == told(first.past())
    for days, moment in zip(DAYS, (FIRST, LATER), strict=True):
        change(repository, *days, moment)
        now = Now(repository, schemas)
        assert told(now.later(written)) == told(now.past())
    assert told(now.by(now.leaves())) == told(now.past())


def renamed(root: Path) -> None:
    rename(root, "2026-hosts", "2026-all", LATER)


def removed(root: Path) -> None:
    remove(root, "2026-hosts", LATER)


def dated_before(root: Path) -> None:
    change(root, *DAYS[1], "2025-01-01T10:00:00+09:00")


@pytest.mark.parametrize("done", [renamed, removed, dated_before])
def test_where_it_may_not_go_on_it_is_told_as_a_whole(
    repository: Path, schemas: dict[str, Schema], done: Any
) -> None:
    change(repository, *DAYS[0], FIRST)
    written = Now(repository, schemas).leaves()
    done(repository)
    now = Now(repository, schemas)
    assert now.later(written) is None
    assert told(now.by(now.leaves())) == told(now.past())


def test_nor_where_a_record_had_another_name_before(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    renamed(repository)
    now = Now(repository, schemas)
    written = now.leaves()
    assert now.later(written) is None
    assert told(now.by(written)) == told(now.past())
