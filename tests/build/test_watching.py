"""What a served site is made from stays watched, whatever goes and comes again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import monotonic, sleep

import pytest
from mkdocs.livereload import LiveReloadServer

from generator.plugin.going_on import Turns
from generator.plugin.watching import Watched

DAY = date(2026, 7, 28)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveReloadServer]:
    made = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path), polling_interval=0.02)
    yield made
    if made.observer.is_alive():
        made.observer.stop()
        made.observer.join()
    made.server_close()


def soon(holds: Callable[[], object]) -> bool:
    until = monotonic() + 10
    while not holds() and monotonic() < until:
        sleep(0.02)
    return bool(holds())


def test_a_folder_that_goes_and_comes_again_is_watched_on(
    server: LiveReloadServer, tmp_path: Path
) -> None:
    data, away, made = tmp_path / "data", tmp_path / "away", list[int]()
    data.mkdir()
    watched = Watched(server, (data,))
    turns = Turns(lambda: made.append(1), lambda: DAY, watched.lost)
    server.observer.start()
    turns.look()
    assert made == []
    data.rename(away)
    assert soon(lambda: turns.look() or made) and made == [1]  # its records are gone
    turns.look()
    assert made == [1]
    away.rename(data)
    turns.look()
    turns.look()
    assert made == [1, 1]  # and there again
    server._want_rebuild = False
    sleep(0.1)
    (data / "alpha.yml").write_text("title: x")
    assert soon(lambda: server._want_rebuild)
