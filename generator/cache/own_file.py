"""Files that this account made itself on this machine, and did not get with a checkout."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_ISREG

OURS = 0o600  # rights of such a file


def made_here(file: Path) -> None:
    """Make the file if need be, and remove one that is in its place and not ours.

    A checkout can contain such a file, with answers of its author's choosing, or a link to someone
    else's file. Git also gives others rights to what it writes, unless the machine forbids it.
    """
    if os.name == "nt":  # which knows no such rights
        return
    with suppress(FileNotFoundError):
        found = file.lstat()
        if found.st_uid != os.getuid():
            raise PermissionError(file)
        if not S_ISREG(found.st_mode) or S_IMODE(found.st_mode) != OURS:
            file.unlink()
    with suppress(FileExistsError):  # most often; another run may also make it just now
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, OURS))
