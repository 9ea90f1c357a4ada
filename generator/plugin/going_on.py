"""A site that is served goes on whatever happens: where no new one can be made, the last stays.

MkDocs' server leaves all who ask without an answer until a build succeeds.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from threading import Lock

from mkdocs.exceptions import Abort, MkDocsException

from generator.build.pages.record_links import NoSuchPage
from generator.plugin.said import STAYS
from generator.text.mendable import Mendable

log = logging.getLogger("mkdocs.plugins.portal")


def go_on(show: Callable[[], bool]) -> None:
    """Show what changed; where that cannot be, tell why the last site stays."""
    try:
        if show():
            return
    except Abort:  # MkDocs told why
        pass
    except (MkDocsException, NoSuchPage, Mendable) as error:
        log.error(error)
    except Exception as error:  # as MkDocs tells it
        log.error(error, exc_info=True)
    log.error(STAYS)


class Turns:
    """Makes a site once more, one turn after the other, and when it is looked at on another day.

    So it does where ``lost`` says that something changed of which the watcher told nothing.
    """

    def __init__(
        self,
        make: Callable[[], object],
        today: Callable[[], date],
        lost: Callable[[], bool] = lambda: False,
    ) -> None:
        self._make, self._today, self._lost = make, today, lost
        self._day = today()
        self._one_by_one = Lock()

    def again(self) -> None:
        """Make it once more."""
        with self._one_by_one:
            self._make_today()

    def look(self) -> None:
        """Make it once more if another day has come: pages show what is open, and what is late."""
        lost = self._lost()
        if lost or self._today() != self._day:
            with self._one_by_one:
                if lost or self._today() != self._day:
                    self._make_today()

    def _make_today(self) -> None:
        self._day = self._today()
        self._make()
