"""A disk that lets us do nothing is told in words, with the file where it is known."""

from __future__ import annotations

import errno

import pytest

from generator.text.disk_refusal import refused


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device"),
            "디스크가 가득 찼습니다 / the disk is full",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "data/\x1b[2Ja.yml"),
            "읽거나 쓸 권한이 없습니다 / no permission to read or write: data/�[2Ja.yml",
        ),
        (OSError(errno.EBADF, "Bad file descriptor"), None),
        (OSError("no number"), None),
        (ValueError("none of the disk's"), None),
    ],
)
def test_what_a_disk_refuses(error: Exception, told: str | None) -> None:
    assert refused(error) == told
