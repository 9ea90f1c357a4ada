"""Updates a site after an edit, if that is certain to equal a full build."""

from __future__ import annotations

from collections.abc import Mapping

from generator.build.building import Building
from generator.build.disk.bringing_up import files as files_of
from generator.build.disk.folder import Folder
from generator.build.disk.new_files import NewFiles
from generator.build.edits.edit import NotSure
from generator.build.edits.edited_search import state_to_keep
from generator.build.edits.edited_site import EditedSite
from generator.build.edits.known_edit import KnownEdit
from generator.build.edits.site_update import SiteUpdate
from generator.build.kept.askers import AskersNotKnown
from generator.build.kept.last_site import LastSite
from generator.build.kept.site_index import add_read
from generator.build.pages.record_links import leads_to
from generator.exports.kept_versions import VersionsNotKnown
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
    known = KnownEdit.of(building, last, before)
    if not last.lies():
        raise NotSure
    folder = Folder(last.place, last.root, marked=True)
    if folder.work.exists():  # of a build that has more to do there, or was killed
        raise NotSure
    folder.open(_not_sure)
    try:
        if not last.notes.are_latest():  # another build was here since
            raise NotSure
        changed = _made(known, folder)
    finally:
        folder.close()
    last.note_changed(changed)


def _made(known: KnownEdit, folder: Folder) -> list[str]:
    """The files that are others or gone, once they are in their place, and all of it is noted."""
    building, last, shelf = known.building, known.last, known.shelf
    touched, other_past = known.touched()
    files = NewFiles(last.place, folder.new)
    update = SiteUpdate(building, touched, known.index, known.before, shelf, files)
    new, state, gone = EditedSite(update).write()
    holds = building.shelf and building.shelf.still_holds()
    if leads_to(gone, last.docs) or not (building.checked.passes and holds):
        raise NotSure
    kept = known.to_keep(new, touched, other_past=other_past)
    last.notes.forget()
    add_read(shelf, building.parts.taken())
    shelf.keep(kept | dict(state_to_keep(state)))  # all of it, or nothing
    changed = [*files_of(folder.new), *gone]
    folder.add(gone)
    return changed


def _not_sure() -> None:
    """Another build has the folder: what was read of the last site is about to be old."""
    raise NotSure
