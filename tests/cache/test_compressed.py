"""What is compressed comes back, whole or by parts."""

from __future__ import annotations

import random

import pytest

from generator.cache.compressed import compressed, compressed_parts, decompressed

KINDS = {
    "nothing": b"",
    "one": b"x",
    "text": "가나다".encode() * 9_000,
    "noise": random.Random(1).randbytes(70_000),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_compressed_comes_back(kind: str) -> None:
    content = KINDS[kind]
    assert decompressed(compressed(content)) == content
    for size in (1_000, 65_536):
        parts = (content[at : at + size] for at in range(0, len(content), size))
        assert decompressed(compressed_parts(parts)) == content


def test_what_repeats_takes_little_room() -> None:
    assert len(compressed(b"<p>one line of a page</p>" * 10_000)) < 1_000
