"""Reads the word lists in this folder: synonyms, goods, regions, pages and question words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.search.tokens import fold

HERE = Path(__file__).parent


def _lines(name: str) -> Iterator[str]:
    for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _words(line: str) -> list[str]:
    return [word.strip() for word in line.split("=")]


@cache
def groups(name: str) -> tuple[tuple[str, ...], ...]:
    """The groups of a list: ``synonyms`` for one thing, ``spellings`` of one word, ``asking``."""
    return tuple(tuple(map(fold, _words(line))) for line in _lines(name) if ">" not in line)


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """Words that mean another, which does not mean them."""
    lines = [line.split(">") for line in _lines("spellings") if ">" in line]
    return tuple((word, fold(to.strip())) for left, to in lines for word in map(fold, _words(left)))


@cache
def goods() -> tuple[tuple[str, ...], ...]:
    """What records call a kind of goods, and goods of it that stand for it where none is named."""
    found = (line.split(":", 1) for line in _lines("goods"))
    return tuple((kind, *map(fold, _words(names))) for kind, names in found)


@cache
def regions() -> dict[str, tuple[str, ...]]:
    """The names of the regions that each country is in."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _lines("regions"):
        _, names, countries = line.split(":")
        for country in countries.split():
            found[country] = (*found.get(country, ()), *_words(names))
    return found


@cache
def pages() -> dict[str, tuple[str, ...]]:
    """What people call each page of the site that is no record's, by its path."""
    found = (line.split(":", 1) for line in _lines("pages"))
    return {f"{path}/": tuple(_words(names)) for path, names in found}
