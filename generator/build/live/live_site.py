"""A site that is looked at while its records are written: files are made when they are asked for.

It stands before a WSGI application that shows a folder, and lays files there before they are shown.
Whoever asks while other records come in is answered by those that came in.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

from generator.build.live.on_demand import OnDemand
from generator.records.file_writing import Unwritable, write

Asked: TypeAlias = dict[str, Any]
Answering: TypeAlias = Callable[..., Any]
Application: TypeAlias = Callable[[Asked, Answering], Iterable[bytes]]
LOST, PLAIN = "404.html", "text/plain; charset=utf-8"


class _Laid:
    """The files of one state of the records, as far as they were asked for."""

    def __init__(self, folder: Path, made: OnDemand, fixed: Collection[str]) -> None:
        self.folder, self.made, self.fixed = folder, made, fixed
        self._known: dict[str, bool] = {}
        self._laying = Lock()

    def lay(self, path: str) -> bool:
        """Lay a file as it is to be; whether there is one."""
        if path in self.fixed:
            return True
        with self._laying:
            if path not in self._known:
                self._known[path] = self._lay(path)
            return self._known[path]

    def _lay(self, path: str) -> bool:
        content, place = self.made.content(path), self.folder / path
        if content is not None:
            write(place, content)
        elif os.path.isfile(place):  # noqa: PTH113  (a name may be longer than a system takes)
            place.unlink(missing_ok=True)
        return content is not None


class LiveSite:
    """What a folder shows, and the records that it shows it of."""

    def __init__(self) -> None:
        self._now: _Laid | None = None

    @property
    def made(self) -> OnDemand | None:
        """The site that is shown."""
        return self._now.made if self._now else None

    def begin(self, folder: Path, made: OnDemand, fixed: Collection[str]) -> None:
        """Show a site in a folder, in which some files are fixed: no record has a say in them."""
        self._now = _Laid(folder, made, fixed)

    def go_on(self, made: OnDemand) -> None:
        """Show the site of other records, in which nothing else changed."""
        assert self._now
        self._now = _Laid(self._now.folder, made, self._now.fixed)

    def before(
        self, shown: Application, mount: str, look: Callable[[], None] = lambda: None
    ) -> Application:
        """An application that lays what is asked for, then lets another one show it.

        ``look`` is called first, to bring the site up to the day.
        """

        def answer(asked: Asked, answering: Answering) -> Iterable[bytes]:
            path = _path(asked["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore"), mount)
            look()
            while True:
                now = self._now
                try:
                    if now and path is not None:
                        _lay(now, path)
                except Unwritable as error:
                    answering("500 Internal Server Error", [("Content-Type", PLAIN)])
                    return [f"{error}\n".encode()]
                said: list[Any] = []
                body = shown(asked, lambda *words, told=said: told.extend(words))
                if now is self._now or path is None:
                    answering(*said)
                    return body

        return answer


def _lay(now: _Laid, path: str) -> None:
    """Lay a file, or the page of a folder asked for without its slash, else that for the lost."""
    folder = "." not in posixpath.basename(path)
    if not ((folder and now.lay(posixpath.join(path, "index.html"))) or now.lay(path)):
        now.lay(LOST)


def _path(asked: str, mount: str) -> str | None:
    """The path of a file in the site; None for what lies outside."""
    if not f"{asked}/".startswith(mount) or asked.startswith("/livereload/"):
        return None
    path = asked[len(mount) :]
    path += "index.html" if asked.endswith("/") else ""
    return posixpath.normpath(f"/{path}").lstrip("/").replace(os.sep, "/")
