"""Hand-written pages as they lie in ``docs/``, before MkDocs draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.site.settings import Site
from generator.site.settings_file import Unsound
from generator.text.languages import LANGUAGES, address

LeftOut = Callable[[str], bool]
"""Whether a file of ``docs/`` is no page of the site: ``exclude_docs`` of MkDocs."""


def with_handwritten(site: Site, docs: Path, left_out: LeftOut = lambda name: False) -> Site:
    """The site with the hand-written pages of a folder, but those that the settings leave out."""
    found = {path: there for path, there in in_languages(docs).items() if not left_out(_name(path))}
    partly = {path: languages for path, languages in found.items() if languages != LANGUAGES}
    return replace(site, handwritten=tuple(found), partly=partly)


def in_languages(docs: Path) -> dict[str, tuple[str, ...]]:
    """Hand-written pages by path, with their languages: those in Korean and at least one other."""
    found: dict[str, tuple[str, ...]] = {}
    for file in sorted(docs.rglob("*.md")):
        name = file.relative_to(docs)
        _readable(file)
        there = tuple(one for one in LANGUAGES if (docs / address(str(name), one)).is_file())
        if len(there) > 1 and name.stem != "index":
            found[f"{name.with_suffix('').as_posix()}/"] = there
    return dict(sorted(found.items()))


def _name(path: str) -> str:
    return path.removesuffix("/") + ".md"


def _readable(file: Path) -> None:
    text = file.read_bytes() if file.is_file() else b""
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        line = text[: error.start].count(b"\n") + 1
        raise Unsound(f"{file}:{line}: UTF-8이 아닙니다 / it is not UTF-8") from None
