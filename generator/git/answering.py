"""One Git that answers small questions about objects: starting one takes longer than asking."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from contextlib import suppress

from generator.git import tree_entries
from generator.git.process import Git

MOST = 64
"""Names asked at once: more would fill a pipe from both ends, and are faster through a file."""


class GitEnded(Exception):
    """The Git that was kept has ended; a call of its own tells why."""


class Answering:
    """``git cat-file --batch-command``, begun with the first question and kept until ``close``."""

    def __init__(self, git: Git) -> None:
        self._git = git
        self._running: subprocess.Popen[bytes] | None = None

    def heads(self, names: Sequence[str]) -> list[list[str]]:
        """For each name ``[id, kind, size]``, or the name and why there is none."""
        if len(names) <= MOST:
            with suppress(GitEnded):
                self._ask("info", names)
                return [self._line().split() for _ in names]
        output = self._git("cat-file", "--batch-check", "--buffer", given=_lines(names))
        return [line.split() for line in output.decode().splitlines()]

    def contents(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The bytes of objects by id; what is not there is left out."""
        if len(ids) <= MOST:
            with suppress(GitEnded):
                self._ask("contents", ids)
                return dict(found for _ in ids if (found := self._object()))
        return tree_entries.contents(
            self._git("cat-file", "--batch", "--buffer", given=_lines(ids))
        )

    def close(self) -> None:
        """End it."""
        if self._running:
            self._running.kill()
            self._running.communicate()
            self._running = None

    def _ask(self, command: str, names: Sequence[str]) -> None:
        if not names:
            return
        if self._running is None:
            words = ("cat-file", "--batch-command", "--buffer")
            self._running = self._git.begun(*words, given=subprocess.PIPE)
        assert self._running.stdin
        try:
            self._running.stdin.write(_lines((*(f"{command} {name}" for name in names), "flush")))
            self._running.stdin.flush()
        except BrokenPipeError:
            raise self._ended() from None

    def _object(self) -> tuple[str, bytes] | None:
        id, _, *size = self._line().split()
        return (id, self._read(int(size[0]) + 1)[:-1]) if size else None

    def _line(self) -> str:
        assert self._running and self._running.stdout
        line = self._running.stdout.readline()
        if not line.endswith(b"\n"):
            raise self._ended()
        return line.decode()

    def _read(self, size: int) -> bytes:
        assert self._running and self._running.stdout
        found = self._running.stdout.read(size)
        if len(found) < size:
            raise self._ended()
        return found

    def _ended(self) -> GitEnded:
        self.close()
        return GitEnded()


def _lines(words: Sequence[str]) -> bytes:
    return "".join(f"{word}\n" for word in words).encode()
