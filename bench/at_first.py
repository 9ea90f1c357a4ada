"""``python -m bench.at_first ROOT FOLDER``: a build of only the kinds of file that 178731a had.

The ratio to Hugo that is wanted was set for that commit.  Left out are the pages of firms, forms,
cross-tables, alerts and requests, share pictures, files of charts, tables and single records, and
the calendar of each record.  What was there is made as it is today: more rules, longer pages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cached_property
from typing import Any
from unittest.mock import patch

from mkdocs.__main__ import cli

from generator.build.building import Building
from generator.build.files.downloads import Downloads
from generator.build.pages import all_pages
from generator.build.pages.page import Page
from generator.records.registry import Registry
from generator.site.output import Export

NEW_PAGES = frozenset(
    f"{name}.html"
    for name in ("alerts", "applications", "crosstabs", "firm", "form", "sending", "share")
)
NEW_GROUPS = frozenset(
    {"beside", "charts", "cross-tables", "forms", "overlaps", "sheets", "tables"}
)
Pages = dict[str, Page]


def main() -> None:
    """Run MkDocs with a plugin that makes less."""
    root, folder = sys.argv[1:3]
    _instead("pages", lambda build, made: pages_at_first(made))
    _instead("downloads", lambda build, made: _downloads(made, build.checked.registry))
    _instead("_pictures", lambda build, made: ())
    words = ("build", "--strict", "--quiet", "--site-dir", folder)
    no_firms = patch.object(all_pages, "firm_pages", lambda world: iter(()))
    with no_firms:  # whose days would be asked for a sitemap
        cli([*words, "--config-file", f"{root}/mkdocs.yml"])


def pages_at_first(pages: Pages) -> Pages:
    """The pages of kinds that there were."""
    return {path: page for path, page in pages.items() if page.template not in NEW_PAGES}


def _downloads(made: Downloads, registry: Registry) -> Downloads:
    kept = {name: files for name, files in made.groups.items() if name not in NEW_GROUPS}
    groups = {name: tuple(_at_first(files, registry)) for name, files in kept.items()}
    vars(made)["groups"] = dict.fromkeys(NEW_GROUPS, ()) | groups
    return made


def _at_first(files: Iterable[Export], registry: Registry) -> Iterable[Export]:
    """Without the calendar of each record."""
    for file in files:
        name = file.path.partition("calendar/")[2].removesuffix(".ics")
        if registry.named(name) is None:
            yield file


def _instead(name: str, change: Any) -> None:
    """Give a build less of something that it works out once."""
    whole = Building.__dict__[name].func
    less = cached_property(lambda build: change(build, whole(build)))
    less.__set_name__(Building, name)
    setattr(Building, name, less)


if __name__ == "__main__":
    main()
