"""Files that this account made itself on this machine, and did not get with a checkout."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_ISREG

OURS = 0o610
"""Rights of such a file, which no Git gives, whatever the machine forbids: it lets a group run what
nobody but the owner may read, or not run what the owner may.
"""


def made_here(file: Path, *beside: Path) -> None:
    """Make the file if need be; remove what is in its place, or ``beside`` it, and not ours.

    A checkout can contain such files, with answers of its author's choosing, or a link to someone
    else's file.
    """
    if os.name == "nt":  # which knows no such rights
        return
    for one in (file, *beside):
        _remove_if_strange(one)
    with suppress(FileExistsError):  # most often; another run may also make it just now
        made = os.open(file, os.O_CREAT | os.O_EXCL, OURS)
        os.fchmod(made, OURS)  # what the machine forbids new files, too
        os.close(made)


def _remove_if_strange(file: Path) -> None:
    with suppress(FileNotFoundError):
        found = file.lstat()
        if found.st_uid != os.getuid():
            raise PermissionError(file)
        if not S_ISREG(found.st_mode) or S_IMODE(found.st_mode) != OURS:
            file.unlink()
