"""What the files of a page are kept under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.build.pages.content_keys import content_key
from generator.build.pages.later import Later
from generator.build.pages.page import Page

OF_THE_MOMENT = frozenset({"data.html", "build.json"})
"""Templates that show when the site was built."""


def page_keys(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """The key of each page's files; none for what shows the moment or cannot be written down."""
    for page in pages:
        if page.template not in OF_THE_MOMENT and (key := page_key(page)):
            for language in page.languages:
                yield page.file(language), key


def page_key(page: Page) -> str | None:
    """A digest of all that a page is drawn of; None where that cannot be written down.

    What is shown of one record or firm goes by all that was asked for it, with the answers.
    """
    shown = page.shown.asked.answers if isinstance(page.shown, Later) else page.view
    known = (page.path, page.template, page.section, page.sample, page.languages, page.own_record)
    if shown == "":
        return None
    return content_key((*known, page.history, page.untold, page.applying, page.picture, shown))
