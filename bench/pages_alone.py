"""``python -m bench.pages_alone ROOT FOLDER [at-first]``: the check and pages of a build alone.

Left out are MkDocs with the hand-written pages, open data and the page that lists it, calendars,
feeds and search; with ``at-first`` also every kind of page that ``bench.at_first`` leaves out.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from bench.at_first import pages_at_first
from generator.build.building import Building
from generator.build.drawing.render import Renderer
from generator.build.files.downloads import DATA, FEEDS
from generator.build.kept.build_cache import BuildCache
from generator.build.moment import build_moment
from generator.build.site_writing import SiteWriting
from generator.commands.garbage import seldom
from generator.site.output import ANEW
from generator.site.settings_file import site_in
from generator.text.languages import LANGUAGES

SHOWS_FILES = "data.html"


def main() -> None:
    """Write the pages into a new folder."""
    seldom()
    root, folder = Path(sys.argv[1]), Path(sys.argv[2])
    site = replace(site_in(root), built=build_moment())
    building = Building(root, site, BuildCache())
    pages = {at: page for at, page in building.pages.items() if page.template != SHOWS_FILES}
    if "at-first" in sys.argv[3:]:
        pages = pages_at_first(pages)
    draw = Renderer(building.site, building.schemas).render
    nothing = {DATA: (), **{f"{FEEDS}{language}": () for language in LANGUAGES}}
    search = ANEW.prepared(())
    SiteWriting(folder, draw, pages, nothing, {}, lambda guides: iter(()), search).write()


if __name__ == "__main__":
    main()
