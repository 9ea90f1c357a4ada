"""Brings a site up to date after an edit, where that is surely the same as making it anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.build.askers import Askers, AskersNotKnown
from generator.build.bringing_up import files as files_of
from generator.build.building import Building
from generator.build.edit import Edit, NotSure
from generator.build.edited_search import state_to_keep
from generator.build.edited_site import EditedSite
from generator.build.folder import Folder
from generator.build.last_site import LastSite
from generator.build.site_index import SiteIndex, add_read, records_digest
from generator.build.told_facts import ToldFacts
from generator.build.touched_parts import TouchedParts
from generator.check.reading import read_one
from generator.exports.kept_versions import VersionsNotKnown
from generator.records.model import Record


def brought_in(building: Building, last: LastSite, before: Mapping[str, bytes]) -> bool:
    """Whether the site was brought up to date; ``before`` are edited files as they were."""
    try:
        _bring_in(building, last, before)
    except (NotSure, AskersNotKnown, VersionsNotKnown):
        return False
    except Exception:
        if building.checked.passes:
            raise
        return False  # of records with errors nothing need come
    return True


def _bring_in(building: Building, last: LastSite, before: Mapping[str, bytes]) -> None:
    shelf, now, place = building.shelf, last.made_from, last.place
    index = SiteIndex.read(shelf.now, place) if shelf and shelf.read else None
    if not (shelf and shelf.read and index and now):
        raise NotSure
    left = last.left_records
    if records_digest(now.records) != building.records or records_digest(left) != index.of:
        raise NotSure
    edit, askers = _edit(building, before), Askers(shelf.now, place)
    if not last.lies():
        raise NotSure
    folder = Folder(place, last.root, marked=True)
    if folder.work.exists():  # of a build that has more to do there, or was killed
        raise NotSure
    folder.open(_not_sure)
    try:
        if not last.is_latest():  # another build was here since
            raise NotSure
        touched = TouchedParts(edit, askers, shelf.read)
        facts, registry = ToldFacts(shelf.now, place), building.checked.registry
        facts.tell(registry, index, touched)
        done, gone = EditedSite(building, touched, index, shelf.now, place, folder.new).write()
        kept = building.downloads.made.to_keep
        others = facts.changed(registry, index, touched)
        if not (building.checked.passes and shelf.still_holds()):
            raise NotSure
        last.forget()
        add_read(shelf.now, building.parts.taken())
        new = replace(index, of=building.records, files=done.files, exports=kept)
        told = replace(new, changed_facts=others).to_keep(place) | askers.to_keep()
        shelf.now.keep(told | dict(state_to_keep(done.state)))  # all of it, or nothing
        changed = [*files_of(folder.new), *gone]
        folder.add(gone)
    finally:
        folder.close()
    last.note_changed(changed)


def _not_sure() -> None:
    """Another build has the folder: what was read of the last site is about to be old."""
    raise NotSure


def _edit(building: Building, before: Mapping[str, bytes]) -> Edit:
    """The records as they were and as they are; all of them real ones, and sound."""
    now = {record.document.file: record for record in building.checked.registry}
    pairs = []
    for file, text in before.items():
        was, record = read_one(file, text, building.schemas), now.get(file)
        if record is None or not isinstance(was, Record):
            raise NotSure
        pairs.append((was, record))
    return Edit(tuple(pairs))
