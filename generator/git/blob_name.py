"""The name that Git gives to a content."""

from __future__ import annotations

from hashlib import sha1, sha256


def blob_name(content: bytes, digits: int = 40) -> str:
    """The object id of a file's bytes; 64 digits in a repository that names by SHA-256."""
    framed = b"blob %d\0%b" % (len(content), content)
    named = sha1(framed, usedforsecurity=False) if digits == 40 else sha256(framed)
    return named.hexdigest()
