"""The lists of all real pages, for search engines, and the file that leads them there.

sitemaps.org/protocol.html: a list has 50,000 addresses at most, or it is refused as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.build.pages.later import Last, Later
from generator.build.pages.page import Page
from generator.history.publications import Past
from generator.records.model import Record
from generator.text.languages import LANGUAGES
from generator.views.sitemap import Sitemap

TEMPLATE, ROBOTS = "sitemap.xml", "robots.txt"
MOST = 50_000
ONE = LANGUAGES[:1]  # for files that are the same for everyone


def sitemaps(
    paths: Sequence[str],
    days: Callable[[], Mapping[str, str]],
    inputs: tuple[Record, ...] = (),
    most: int = MOST,
) -> Iterator[Page]:
    """What leads to the lists of some paths, then as many of these as it takes.

    ``days`` are asked for when a list is drawn.
    """
    at_once = most // len(LANGUAGES)
    parts = [tuple(paths[at : at + at_once]) for at in range(0, len(paths), at_once)] or [()]
    named = [list_name(number) for number in range(1, len(parts) + 1)]
    yield Page(ROBOTS, ROBOTS, tuple(named), languages=ONE)
    known = cache(days)
    for name, part in zip(named, parts, strict=True):
        yield Page(name, TEMPLATE, _listing(part, known), inputs, languages=ONE)


def of_all_pages(path: str) -> bool:
    """Whether a file tells which pages there are."""
    return path == ROBOTS or (path.startswith("sitemap") and path.endswith(".xml"))


def list_name(number: int) -> str:
    """Where a list stands."""
    return TEMPLATE if number == 1 else f"sitemap-{number}.xml"


def _listing(paths: tuple[str, ...], days: Callable[[], Mapping[str, str]]) -> Last:
    return Last(lambda: Sitemap(paths, days()))


def last_days(all_pages: Collection[Page], past: Past) -> dict[str, str]:
    """The day on which a record of each page changed last, by the page's path."""
    changed = past.days_of_change
    lists = {id(page.made_from): page.made_from for page in all_pages}  # parts of one share it
    known = {id(one): latest(changed, (r.name for r in one)) for one in lists.values()}
    days = {
        page.path: latest(changed, page.shown.asked.inputs)
        if isinstance(page.shown, Later)
        else known[id(page.made_from)]
        for page in all_pages
    }
    return {path: day for path, day in days.items() if day}


def latest(changed: Mapping[str, str], names: Iterable[str]) -> str:
    """The last day on which one of some records changed; empty where that is not known."""
    return max((changed.get(name, "") for name in names), default="")
