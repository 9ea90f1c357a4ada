"""Files laid by a copy of this process, which takes the memory that they took with it."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from functools import partial

from generator.build.copy_errors import pickled
from generator.build.parts_read import PartsRead
from generator.site.output import Export
from generator.text.copies import Copy, cores


def laid_apart(
    files: Sequence[Export], lay: Callable[[], None], parts: PartsRead, *, many: bool
) -> None:
    """Have a copy lay some files, and learn how they are and what was read for them.

    Where there can be no copy, or there are not ``many`` records, they are laid here; so they are
    where it failed, to see why.
    """
    copy = Copy(partial(_told, files, lay, parts)) if many and cores() > 1 else None
    if copy and (answer := copy.answer()):
        measures, read = pickle.loads(answer)
        parts.add(read)
        for file, measured in zip(files, measures, strict=True):
            file.tell(*measured)
    else:
        lay()


def _told(files: Sequence[Export], lay: Callable[[], None], parts: PartsRead) -> bytes:
    lay()
    return pickled(([(file.size, file.checksum) for file in files], parts.taken()))
