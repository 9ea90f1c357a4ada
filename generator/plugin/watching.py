"""What a served site is made from is watched, also where it goes and comes again.

MkDocs' watcher stops where a folder is gone, and tells nothing of it: after ``git switch`` or
``git stash`` had taken ``data/`` away for a moment, no edit was shown any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from generator.git.as_set_up import NoVersion, asked


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


class Watched:
    """Files and folders that a server watches."""

    def __init__(self, server: Any, places: Iterable[Path]) -> None:
        self._server = server
        self._places = {str(place.absolute()): place for place in places}
        self._gone = set[str]()
        self._one_by_one = Lock()
        for place in self._places:
            server.watch(place)

    def lost(self) -> bool:
        """Whether any went or came since this was asked last; what came is watched anew."""
        with self._one_by_one:
            return self._moved()

    def _moved(self) -> bool:
        watchers = self._server.observer.emitters
        stopped = {str(one.watch.path) for one in watchers if not one.is_alive()}
        ended = stopped & {*self._places}
        gone = {place for place in ended if not self._places[place].exists()}
        for place in ended - gone:
            self._server.unwatch(place)
            self._server.watch(place)
        news = bool(ended - gone or gone - self._gone)
        self._gone = gone
        return news
