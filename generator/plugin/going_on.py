"""A site that is served goes on whatever happens: where no new one can be made, the last stays.

MkDocs' server leaves all who ask without an answer until a build succeeds.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.exceptions import Abort, MkDocsException

from generator.build.pages.record_links import NoSuchPage
from generator.git.as_set_up import NoVersion, asked
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


def looked_at(root: Path) -> Iterator[Path]:
    """What changes the pages of records beside MkDocs' own files: those of Git too, which pages
    tell the history by.
    """
    yield from (root / "data", root / "schemas")
    try:
        moves = root / asked(root, "rev-parse", "--git-path", "logs/HEAD").rstrip("\n")
    except (NoVersion, OSError):
        return
    if moves.is_file():
        yield moves
