"""The site after an edit of some records, without MkDocs, whose part in it stays as it is.

Remarks about records are those of ``portal check``: a whole build by this command, for which MkDocs
is quiet, tells errors alone, and with one of those nothing is brought up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from generator.build.building import Building
from generator.build.edits.bringing_in import brought_in
from generator.build.kept.last_site import LastSite
from generator.build.pages.written_pages import with_known
from generator.cache.store import Store
from generator.commands.edited_check import EditedCheck
from generator.commands.kept_texts import texts_before
from generator.history.missing import reason_text
from generator.site.settings_file import site_in


def edited_build(
    last: LastSite,
    edited: Mapping[str, str | None],
    built: datetime,
    verdict: Callable[[], bytes | None],
) -> bool:
    """Whether the last site was brought up to date; of edited files, the digests that they had.

    ``verdict`` is what ``edited_check.judged`` gives.
    """
    before = texts_before(Store(last.cache), edited)
    if before is None:
        return False
    site = with_known(replace(site_in(last.root), built=built), last.written)
    check = EditedCheck(last, verdict)
    try:
        of, sources = (last.root, site, None), last.sources  # the past is told with the edit
        building = Building(*of, checking=check.checked, remembers=False, sources=sources)
        if not brought_in(building, last, before):
            return False
    finally:
        check.end()
    if why := building.past.why:
        sys.stderr.write(f"{reason_text(why)}\n")  # as the plugin does
    return True
