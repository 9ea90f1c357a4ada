"""Figures as sources bound them: about, at least, at most, a little over, from one to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.text.catalogues import SITE


def bounded(value: str, said: Any, language: str) -> str:
    """A figure, in words, with what its record or its marks say of how exact it is."""
    manner = _manner({name: _says(said, name) for name in ("approximate", "at_least", "at_most")})
    return SITE.say(language, "bound", manner, value=value) if manner else value


def ranged(said: Mapping[str, Any], write: Callable[[Any], str], language: str) -> str:
    """A reported figure, or both ends of a range."""
    value, to = write(said["value"]), said.get("to")
    if to is None:
        return value
    return SITE.say(language, "bound", "range", value=value, to=write(to))


def _manner(flags: Mapping[str, bool]) -> str:
    if flags["approximate"]:
        return "over" if flags["at_least"] else "about"
    return next((name for name in ("at_least", "at_most") if flags[name]), "")


def _says(said: Any, name: str) -> bool:
    found = said.get(name) if isinstance(said, Mapping) else getattr(said, name, False)
    return bool(found)
