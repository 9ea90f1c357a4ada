"""Builds the pages that a proposal would change, with the target's code and templates.

Only ``data/`` is taken from the proposal, and of it only records; its schemas, templates and code
stay where they are.  A page is drawn when what it is made from differs, and kept when it looks
different, so that the preview of one record is a handful of pages however many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.build.drawing.render import Renderer
from generator.build.kept.page_keys import page_key
from generator.build.pages.all_pages import pages, with_rosters
from generator.build.pages.page import Page
from generator.check import Checked, judged
from generator.git.repository import Repository
from generator.proposals.bounds import too_large, too_much
from generator.proposals.data_files import data_of, schemas_of
from generator.proposals.snapshot import Snapshot
from generator.proposals.unpublished import LIST, listed, marked
from generator.site.settings import Site


@dataclass(frozen=True)
class Preview:
    """Files by their place in the folder, and the places of pages that would be gone."""

    files: Mapping[str, bytes]
    gone: tuple[str, ...]


class TooLarge(Exception):
    """A proposal is larger than what is looked at; holds the id of the message."""


def preview(repository: Repository, base: str, head: str, site: Site) -> Preview:
    """The changed pages of a proposal, each marked as not published, and a list of them.

    Where it conflicts with the target, the proposal is shown as it is.  Raises ``TooLarge`` for one
    that a review would not read either.
    """
    tip, proposed = repository.commit(base), repository.commit(head)
    if too_large(repository, tip, proposed):
        raise TooLarge("too-many-files")
    merged = repository.merged(tip, proposed)
    shown_version = proposed if merged.conflicts else merged.tree
    changes = repository.changes(tip, shown_version)
    if beyond := too_much(repository, changes):
        raise TooLarge(beyond)
    schemas = schemas_of(repository, tip)
    before = _snapshot(repository, tip, Snapshot({}, {}, schemas))
    after = _snapshot(repository, shown_version, before)
    was, would_be = map(_judged, (before, after))
    site = with_rosters(site, would_be.registry)
    old, new = ({page.path: page for page in _pages(one, site)} for one in (was, would_be))
    drawn = dict(_different(old, new, Renderer(site, schemas)))
    gone = tuple(sorted(old.keys() - new.keys()))
    shown = {file: marked(html, file, drawn.keys(), site.url) for file, html in drawn.items()}
    changed = {path for change in changes for path in change.paths}
    pages_of = [page for page in new.values() if f"data/{page.own_record}.yml" in changed]
    own = {page.file(language) for page in pages_of for language in page.languages}
    return Preview({LIST: listed(drawn, own, gone), **shown}, gone)


def _snapshot(repository: Repository, version: str, like: Snapshot) -> Snapshot:
    files = data_of(repository, version)
    return Snapshot(files, repository.read(files), like.schemas, like.known)


def _judged(snapshot: Snapshot) -> Checked:
    return judged(snapshot.readings(snapshot.files), about={})  # only records are wanted


def _pages(checked: Checked, site: Site) -> Iterator[Page]:
    """The pages of records and of lists; what is made from the past, or for machines, is left."""
    return (
        page
        for page in pages(checked.registry, checked.samples, site)
        if page.inputs and "." not in page.path
    )


def _different(
    old: Mapping[str, Page], new: Mapping[str, Page], renderer: Renderer
) -> Iterator[tuple[str, bytes]]:
    for path, page in new.items():
        there = old.get(path)
        if there and (key := page_key(page)) and key == page_key(there):
            continue
        for language in page.languages:
            html = renderer.render(page, language)
            if there is None or renderer.render(there, language) != html:
                yield page.file(language), html
