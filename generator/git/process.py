"""Runs Git isolated from configuration of the repository, user and machine."""

from __future__ import annotations

import os
import re
import subprocess
from copy import copy
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from generator.git.as_set_up import Killed, NoVersion, asked, new_enough, own_environment

REVISION = re.compile(r"(?!-)(?!.*\.\.)(?!.*@\{)[\w./+@=%,#-]{1,250}(?:[~^][0-9]{0,4}){0,4}\Z")
FIXED = {  # settings that keep what a repository, a user or a machine has set up from taking part
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.fsmonitor": "false",
    "core.quotePath": "true",
    "diff.algorithm": "histogram",
    "diff.orderFile": os.devnull,
    "diff.renameLimit": "20000",
    "diff.renames": "true",
    "i18n.logOutputEncoding": "UTF-8",
    "log.showRoot": "true",
    "log.showSignature": "false",  # which runs a program, and puts its words into the log
    "merge.conflictStyle": "merge",
    "merge.directoryRenames": "conflict",
    "merge.renames": "true",
    "merge.renormalize": "false",
    "protocol.allow": "never",
    "safe.directory": "*",  # the machine's own settings were asked before, by the first call
    "trailer.separators": ":",
}
OBJECTS = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES")


class Git:
    """Git in one repository; objects it makes go to ``scratch``, or into it where that is None."""

    def __init__(self, root: Path, scratch: str | None) -> None:
        self._root = root
        self._environment = _environment(root, scratch)

    def counted(self, *words: str, most: int) -> int:
        """How many entries a call lists with ``-z``; one that lists more than ``most`` is ended."""
        found = 0
        with self.begun(*words) as running:
            assert running.stdout is not None
            while found <= most and (read := running.stdout.read(65_536)):
                found += read.count(b"\0")
            running.kill()
        return found

    def begun(
        self, *words: str, given: IO[bytes] | int | None = None, answer: IO[bytes] | None = None
    ) -> subprocess.Popen[bytes]:
        """A call that has begun; its standard output goes to ``answer``, else through a pipe."""
        return subprocess.Popen(
            self._command(words),
            cwd=self._root,
            env=self._environment,
            stdin=given,
            stdout=answer or subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __call__(
        self,
        *words: str,
        given: bytes | None = None,
        fails: tuple[int, ...] = (),
        holds: int | None = None,
    ) -> bytes:
        """Standard output of a call; exit codes in ``fails`` are not errors.

        While Git runs, it keeps the file ``holds`` open.
        """
        command = self._command(words)
        with TemporaryFile() as output:  # a pipe hands large answers out in drops
            done = subprocess.run(
                command,
                cwd=self._root,
                env=self._environment,
                input=given,
                stdout=output,
                stderr=subprocess.PIPE,
                pass_fds=() if holds is None or holds < 0 else (holds,),
            )
            if done.returncode not in (0, *fails):
                why = done.stderr.decode(errors="replace").strip() or " ".join(words)
                raise NoVersion(why) if done.returncode > 0 else Killed(why)
            output.seek(0)
            return output.read()

    def within(self, objects: str | None) -> Git:
        """The same calls, which see one folder of objects alone; the repository's own for None."""
        other = copy(self)
        kept = {name: v for name, v in self._environment.items() if name not in OBJECTS}
        other._environment = kept | ({OBJECTS[0]: objects} if objects else {})
        return other

    def away_from_checkout(self) -> Git:
        """The same calls where no file of a checkout is read; a merge reads ``.gitattributes``."""
        other = copy(self)
        own = os.fsdecode(self("rev-parse", "--absolute-git-dir")).rstrip("\n")
        other._root, other._environment = Path(own), self._environment | {"GIT_DIR": own}
        return other

    def _command(self, words: tuple[str, ...]) -> list[str]:
        settings = [word for key, value in FIXED.items() for word in ("-c", f"{key}={value}")]
        return ["git", "--no-pager", "--literal-pathspecs", *settings, *words]


def _environment(root: Path, scratch: str | None) -> dict[str, str]:
    """Git's environment: no machine configuration, no prompts, new objects in ``scratch``.

    A server's hook finds the pushed objects through ``GIT_OBJECT_DIRECTORY``, so what that named
    stays readable beside the repository's own.
    """
    new_enough(os.environ.get("PATH"))
    kept, own = own_environment(), _objects(root)
    others = os.environ.get("GIT_ALTERNATE_OBJECT_DIRECTORIES")
    known = [_quoted(own), *([others] if others else [])]
    return kept | {
        "GIT_OBJECT_DIRECTORY": scratch or own,
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": os.pathsep.join(known),
        "GIT_INDEX_FILE": str(Path(scratch or os.devnull) / "index"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


def _objects(root: Path) -> str:
    """The folder of the repository's own objects."""
    found = asked(root, "rev-parse", "--git-path", "objects")
    own = os.environ.get("GIT_OBJECT_DIRECTORY") or found.strip()
    return str((root / own).resolve())


def _quoted(place: str) -> str:
    """A folder as Git reads it in a list, also with a colon in its name."""
    if os.pathsep not in place and not place.startswith('"'):
        return place
    return '"' + place.replace("\\", "\\\\").replace('"', '\\"') + '"'
