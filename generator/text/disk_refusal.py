"""What a disk does not let us do, in words: errors that are no fault of the program."""

from __future__ import annotations

import errno

from generator.text.unseen import without_unseen

WORDS = {
    errno.ENOSPC: "디스크가 가득 찼습니다 / the disk is full",
    errno.EDQUOT: "쓸 수 있는 용량을 다 썼습니다 / the disk quota is used up",
    errno.EROFS: "읽기 전용이라 쓸 수 없습니다 / the disk can only be read",
    errno.EACCES: "읽거나 쓸 권한이 없습니다 / no permission to read or write",
    errno.EPERM: "읽거나 쓸 권한이 없습니다 / no permission to read or write",
    errno.ENAMETOOLONG: "파일 이름이 너무 깁니다 / the name of a file is too long",
    errno.ELOOP: "링크가 제자리로 돌아옵니다 / links lead back to themselves",
}


def refused(error: BaseException) -> str | None:
    """What to say of such an error, and of which file; None for any other."""
    if not isinstance(error, OSError) or (words := WORDS.get(error.errno or 0)) is None:
        return None
    return f"{words}: {without_unseen(str(error.filename))}" if error.filename else words
