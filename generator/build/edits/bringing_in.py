"""Brings a site up to date after an edit, where that is surely the same as making it anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.build.building import PAST, Building
from generator.build.disk.bringing_up import files as files_of
from generator.build.disk.folder import Folder
from generator.build.disk.new_files import NewFiles
from generator.build.edits.edit import Edit, NotSure, Pair
from generator.build.edits.edited_frame import told_otherwise
from generator.build.edits.edited_past import past_before, past_now, published_since
from generator.build.edits.edited_search import state_to_keep
from generator.build.edits.edited_site import EditedSite
from generator.build.edits.told_facts import ToldFacts
from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.askers import Askers, AskersNotKnown
from generator.build.kept.last_site import LastSite
from generator.build.kept.site_index import SiteIndex, add_read, records_digest
from generator.build.pages.all_pages import FIRMS
from generator.build.pages.record_links import leads_to
from generator.check.reading import read_one
from generator.exports.kept_versions import VersionsNotKnown
from generator.facts.crossed import crossings
from generator.history.kept_past import packed
from generator.records.model import Record
from generator.text.shown_steps import stage
from generator.text.stage_names import TOUCHING


def brought_in(building: Building, last: LastSite, before: Mapping[str, bytes | None]) -> bool:
    """Whether the site was brought up to date; ``before`` are edited files as they were.

    None stands for a file that was not there.
    """
    try:
        _bring_in(building, last, before)
    except (NotSure, AskersNotKnown, VersionsNotKnown):
        return False
    except Exception:
        if building.checked.passes:
            raise
        return False  # of records with errors nothing need come
    return True


@stage(TOUCHING)
def _bring_in(building: Building, last: LastSite, before: Mapping[str, bytes | None]) -> None:
    shelf, now, place = building.shelf, last.made_from, last.place
    index = SiteIndex.read(shelf.now, place) if shelf and shelf.read else None
    were = last.notes.made_from
    if not (shelf and shelf.read and index and now and were):
        raise NotSure
    if records_digest(now.records) != building.records or records_digest(were.records) != index.of:
        raise NotSure
    edit, askers = _edit(building, before, now.records), Askers(shelf.now, place)
    if not last.lies():
        raise NotSure
    folder = Folder(place, last.root, marked=True)
    if folder.work.exists():  # of a build that has more to do there, or was killed
        raise NotSure
    folder.open(_not_sure)
    try:
        if not last.notes.are_latest():  # another build was here since
            raise NotSure
        registry = building.checked.registry
        before_it, facts = edit.before(registry), ToldFacts(shelf.now, place)
        stays = not TouchedParts(edit, askers, shelf.read).part(PAST)
        known = past_before(building, last, edit, index.past) if stays else None
        building.past = past_now(building, last, known)
        since = published_since(building, before_it, last, edit, known)
        published = map(registry.named, sorted(since.names) if since else ())
        edit = edit.and_also(filter(None, published))
        touched = TouchedParts(edit, askers, shelf.read, since=since)
        told = told_otherwise(building, touched, before_it, last.root)
        facts.tell(registry, index, touched)
        crossings(registry)  # by one process, since several are about to ask
        if touched.part(FIRMS):
            with building.parts.part(FIRMS):
                touched = replace(touched, firms=facts.moved(before_it, registry, index))
        touched = replace(touched, beside=told)
        files = NewFiles(place, folder.new)
        site = EditedSite(building, touched, index, before_it, shelf.now, files)
        new, state, gone = site.write()
        others = facts.changed(registry, index, touched)
        if leads_to(gone, last.docs) or not (building.checked.passes and shelf.still_holds()):
            raise NotSure
        last.notes.forget()
        add_read(shelf.now, building.parts.taken())
        left, standing = facts.standing(registry) if touched.part(FIRMS) else ({}, {})
        of = {**index.facts, **left}
        if since or not known:
            new = replace(new, past=packed(building.past, registry, now.records))
        new = replace(new, of=building.records, facts=of, changed_facts=others)
        kept = new.to_keep(place, index) | askers.to_keep() | standing
        shelf.now.keep(kept | dict(state_to_keep(state)))  # all of it, or nothing
        changed = [*files_of(folder.new), *gone]
        folder.add(gone)
    finally:
        folder.close()
    last.note_changed(changed)


def _not_sure() -> None:
    """Another build has the folder: what was read of the last site is about to be old."""
    raise NotSure


def _edit(building: Building, before: Mapping[str, bytes | None], now: Mapping[str, str]) -> Edit:
    """The records as they were and as they are; all of them real ones, and sound."""
    there = {record.document.file: record for record in building.checked.registry}
    pairs: list[Pair] = []
    for file, text in before.items():
        was = read_one(file, text, building.schemas) if text is not None else None
        if not isinstance(was, Record | None) or (file in now) is not (file in there):
            raise NotSure
        if was and was.sample:
            raise NotSure
        pairs.append((was, there.get(file)))
    return Edit(tuple(pairs))
