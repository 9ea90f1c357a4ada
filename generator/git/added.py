"""What one version has that another has not: commits, contents and names of files."""

from __future__ import annotations

import re
from codecs import lookup
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from generator.git.pushed import names
from generator.git.repository import Repository

MOST_BYTES = 64 * 1024 * 1024  # of lists of files that are looked at
BY = re.compile(rb"(?:author|committer) ([^<\n]*)(?:<([^>\n]*)>)?.*")
OURS = (b"tree ", b"parent ", b"encoding ")
SIGNED = re.compile(rb"^gpgsig[^\n]*(?:\n [^\n]*)*\n?", re.MULTILINE)
CHARSET = re.compile(rb"^encoding ([\w-]+)$", re.MULTILINE)
NOT_OF_GIT = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape")


@dataclass(frozen=True, slots=True)
class WrittenCommit:
    """What people wrote into a commit."""

    names: str
    mails: tuple[str, ...]
    text: str
    """Its message, and headers that Git does not know."""


def new_commits(repository: Repository, tip: str, head: str) -> dict[str, WrittenCommit]:
    """What ``head`` adds to ``tip``, newest first, read from the objects: Git shows less."""
    listed = repository.git("rev-list", "--end-of-options", head, f"^{tip}").decode().split()
    sources = repository.objects(dict.fromkeys(listed))
    return {id: _written(sources[id]) for id in listed if id in sources}


def _written(source: bytes) -> WrittenCommit:
    head, _, message = source.partition(b"\n\n")
    by = [line for line in map(BY.match, head.split(b"\n")) if line]
    rest = [
        line
        for line in SIGNED.sub(b"", head + b"\n").splitlines()
        if not BY.match(line) and not line.startswith(OURS)
    ]
    named = CHARSET.search(head)
    charset = named[1].decode() if named else ""
    return WrittenCommit(
        "\n".join(dict.fromkeys(_text(line[1]) for line in by)),
        tuple(_text(line[2] or b"") for line in by),
        "\n".join((*map(_text, rest), _message(message, charset))),
    )


def _message(written: bytes, charset: str) -> str:
    """A message as its bytes are, and as its commit says they are to be read.

    A stranger's commit may name any of Python's codecs, also one that hides numbers or takes n²
    steps; others know no such codec and show the bytes.
    """
    readings = [_text(written)]
    with suppress(LookupError, ValueError):
        if charset and lookup(charset).name not in NOT_OF_GIT:
            readings.append(written.decode(charset))
    return "\n".join(dict.fromkeys(readings))


def _text(written: bytes) -> str:
    return written.decode("utf-8", "replace")


def new_files(repository: Repository, added: Mapping[str, str]) -> list[tuple[str, str]]:
    """The contents among ``new_objects``: a path and the id."""
    return [(added[oid], oid) for oid in repository.sizes(id for id in added if added[id])]


def new_names(
    repository: Repository, tip: str, added: Iterable[str]
) -> tuple[frozenset[str], bool]:
    """Names of files and folders that ``tip`` has not, and whether there were too many to look at.

    They are read from the lists of files among ``new_objects``, for a content that is known already
    brings no new one.
    """
    lists = repository.sizes(added, kind="tree")
    wanted, size = [], 0
    for id, own in lists.items():
        size += own
        if size <= MOST_BYTES:
            wanted.append(id)
    if not wanted:
        return frozenset(), size > MOST_BYTES
    found = names(repository, wanted, len(tip) // 2)
    known = repository.git("ls-tree", "-r", "-z", "--name-only", "--full-tree", tip)
    there = set(known.decode("utf-8", "replace").replace("\0", "/").split("/"))
    return frozenset(found - there), size > MOST_BYTES


def new_objects(repository: Repository, tip: str, head: str) -> dict[str, str]:
    """Every object that a commit of ``head`` has and ``tip`` has not, with a path if it has one."""
    written = repository.git("rev-list", "--objects", "--end-of-options", head, f"^{tip}")
    pairs = (line.partition(" ") for line in written.decode("utf-8", "replace").splitlines())
    return {oid: path for oid, _, path in pairs}
