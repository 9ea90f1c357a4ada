"""What a new version of the generator changes in a portal: file by file, with nothing lost.

What is as it was given is replaced; what the operator has changed is merged with what is new, line
by line; what does not go together, or was taken out, stays as the operator has it and is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.founding.handed_over import FILE, HandedOver, read
from generator.founding.merged_schemas import merged_schema
from generator.git.as_set_up import NoVersion
from generator.git.blob_name import blob_name
from generator.git.repository import Repository
from generator.text.catalogues import Catalogue

WORDS = Catalogue(Path(__file__).parent)
ADDED, REPLACED, MERGED, REMOVED = "added", "replaced", "merged", "removed"
LEFT, OUT = "left", "stays-out"


@dataclass(frozen=True)
class UpgradedFile:
    """What becomes of one file."""

    path: str
    what: str
    here: bytes | None
    becomes: bytes | None
    brought: tuple[bytes | None, bytes | None] | None = None
    """Of what is left: as it was given last, and as it would be given now."""

    @property
    def shown(self) -> tuple[bytes | None, bytes | None]:
        """What ``--diff`` compares: of what is left, what the new version would bring."""
        return self.brought or (self.here, self.becomes)


def changes(
    root: Path, given: Mapping[str, bytes], repository: Repository, taken: frozenset[str]
) -> Iterator[UpgradedFile]:
    """Each file of which something is to say; ``taken``, some of the given, become as given."""
    memory = read(content_of(root, FILE))
    for path in sorted({*given, *(memory.objects if memory else ())}):
        here, new = content_of(root, path), given.get(path)
        if here == new:
            continue
        if path in taken:
            yield UpgradedFile(path, REPLACED, here, new)
            continue
        if here is None and memory and path in memory.objects:
            if new is not None and memory.objects[path] != blob_name(new):
                yield UpgradedFile(path, OUT, None, None)
            continue
        base = base_of(path, memory, repository)
        what, becomes = _decided(here, base, new, partial(merged, repository, path))
        if what:
            brought = (base, new) if what == LEFT else None
            yield UpgradedFile(path, what, here, becomes, brought)


def remembered(
    root: Path, given: Mapping[str, bytes], found: list[UpgradedFile], kept: frozenset[str]
) -> HandedOver:
    """What the portal was given, once the changes are made; what was left waits for a decision."""
    memory = read(content_of(root, FILE)) or HandedOver({})
    waits = {one.path for one in found if one.what == LEFT} - kept
    becomes = {one.path: one.becomes for one in found}
    objects: dict[str, str] = {}
    texts: dict[str, str] = {}
    for path, new in given.items():
        if path in waits:
            objects |= {path: memory.objects[path]} if path in memory.objects else {}
            texts |= {path: memory.texts[path]} if path in memory.texts else {}
            continue
        objects[path] = blob_name(new)
        there = becomes[path] if path in becomes else content_of(root, path)
        if there not in (None, new) and (text := _text(new)) is not None:
            texts[path] = text
    return HandedOver(objects, texts)


def base_of(path: str, memory: HandedOver | None, repository: Repository) -> bytes | None:
    """A file as it was given; without memory, as it first came into the repository."""

    def stored(object: str) -> bytes | None:
        try:
            return repository.git("cat-file", "blob", object)
        except NoVersion:
            return None

    if memory is not None:
        return memory.base(path, stored)
    words = ("log", "--format=%H", "--diff-filter=A", "HEAD", "--", path)
    came = repository.git(*words).decode().split()
    return stored(f"{came[-1]}:{path}") if came else None


def merged(repository: Repository, path: str, here: bytes, base: bytes, new: bytes) -> bytes | None:
    """Both what the operator and what the new version changed; None where they meet."""
    both = _merged_lines(repository, here, base, new)
    return both or (merged_schema(here, base, new) if path.startswith("schemas/") else None)


def _merged_lines(repository: Repository, here: bytes, base: bytes, new: bytes) -> bytes | None:
    with TemporaryDirectory() as folder:
        places = [Path(folder) / name for name in ("here", "base", "new")]
        for place, content in zip(places, (here, base, new), strict=True):
            place.write_bytes(content)
        try:
            return repository.git("merge-file", "--stdout", *map(str, places))
        except NoVersion:
            return None


def content_of(root: Path, path: str) -> bytes | None:
    """A file of the repository; None where there is none."""
    place = root / path
    return place.read_bytes() if place.is_file() and not place.is_symlink() else None


def _decided(
    here: bytes | None,
    base: bytes | None,
    new: bytes | None,
    merging: Callable[[bytes, bytes, bytes], bytes | None],
) -> tuple[str, bytes | None]:
    if here is None:
        return (OUT, None) if base is not None else (ADDED, new)
    if base is None:
        return LEFT, here
    if here == base:
        return (REPLACED, new) if new is not None else (REMOVED, None)
    if new == base:
        return "", here
    both = None if new is None else merging(here, base, new)
    return (LEFT, here) if both is None else (MERGED if both != here else "", both)


def _text(content: bytes) -> str | None:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None
