"""Hand-written pages as they lie in ``docs/``, before MkDocs draws them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.site.settings import Site
from generator.site.settings_file import Unsound, left_out_in
from generator.text.languages import LANGUAGES, address

LeftOut = Callable[[str], bool]
"""Whether a file of ``docs/`` is no page of the site: ``exclude_docs`` of MkDocs."""


def with_handwritten(site: Site, docs: Path, left_out: LeftOut = lambda name: False) -> Site:
    """The site with the hand-written pages of a folder, but those that the settings leave out."""
    found = {path: there for path, there in in_languages(docs).items() if not left_out(_name(path))}
    return with_known(site, found)


def with_known(site: Site, pages: Mapping[str, Iterable[str]]) -> Site:
    """The site with hand-written pages that are known by path, with their languages."""
    partly = {path: (*its,) for path, its in pages.items() if (*its,) != LANGUAGES}
    return replace(site, handwritten=tuple(pages), partly=partly)


def handwritten(root: Path, docs: Path) -> dict[str, tuple[str, ...]]:
    """The hand-written pages of a repository by path, with their languages."""
    from pathspec.gitignore import GitIgnoreSpec  # it takes a while to load

    left_out = GitIgnoreSpec.from_lines(left_out_in(root).splitlines())
    return {p: its for p, its in in_languages(docs).items() if not left_out.match_file(_name(p))}


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
