"""Contents of a version that Git reads out while other work goes on."""

from __future__ import annotations

from functools import cached_property
from tempfile import TemporaryFile

from generator.git.process import Git
from generator.git.tree_entries import contents


class ReadAhead:
    """The contents of all files under a folder of a version, which Git begins to read at once.

    It asks for whatever stands there, so it is for versions that were accepted before.
    """

    def __init__(self, git: Git, version: str, folder: str) -> None:
        self._answer = TemporaryFile()  # noqa: SIM115 — closed in close()
        form = "--format=%(objectname)"
        self._listing = git.begun("ls-tree", "-r", "--full-tree", form, version, "--", folder)
        names = self._listing.stdout
        assert names is not None
        with names:
            reading = ("cat-file", "--batch", "--buffer")
            self._reading = git.begun(*reading, given=names, answer=self._answer)

    @cached_property
    def contents(self) -> dict[str, bytes]:
        """The bytes by id; nothing where Git refuses, for then whoever asks again is told why."""
        if self._listing.wait() or self._reading.wait():
            return {}
        self._answer.seek(0)
        return contents(self._answer.read())

    def close(self) -> None:
        """End what still runs."""
        for running in (self._listing, self._reading):
            running.kill()
            running.wait()
        self._answer.close()
