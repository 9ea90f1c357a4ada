"""What a disk does not let us do, in words: errors that are no fault of the program."""

from __future__ import annotations

import errno

NUMBERS = (
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM),
    *(errno.ENAMETOOLONG, errno.ELOOP),
)


def refused(error: BaseException) -> str | None:
    """What to say of such an error; None for any other."""
    if not isinstance(error, OSError) or error.errno not in NUMBERS:
        return None
    return f"읽거나 쓸 수 없습니다 / cannot read or write: {error.strerror}"
