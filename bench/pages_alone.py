"""``python -m bench.pages_alone ROOT FOLDER``: the check and the pages of a build alone.

Left out are MkDocs with the hand-written pages, open data and the page that lists it, calendars,
feeds and search.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from generator.build.build_cache import BuildCache
from generator.build.building import Building
from generator.build.laying import Laying
from generator.build.moment import build_moment
from generator.build.render import Renderer
from generator.site.settings_file import site_in

SHOWS_FILES = "data.html"


def main() -> None:
    """Write the pages into a new folder."""
    root, folder = Path(sys.argv[1]), Path(sys.argv[2])
    site = replace(site_in(root), built=build_moment())
    building = Building(root, site, BuildCache())
    pages = {at: page for at, page in building.pages.items() if page.template != SHOWS_FILES}
    draw = Renderer(building.site, building.schemas).render
    Laying(folder, draw, pages, {"data": ()}, {}, lambda guides: iter(())).write()


if __name__ == "__main__":
    main()
