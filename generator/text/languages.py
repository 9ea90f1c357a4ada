"""The portal's languages and their page addresses.

Records are written in Korean, and Korean pages stand at the root.  A further language is one more
entry of ``LANGUAGES``, a catalogue, and ``x-`` annotations in the schemas; what it does not have
shows in Korean.
"""

from __future__ import annotations

from functools import cache

LANGUAGES = ("ko", "en")
MAIN = LANGUAGES[0]
LOCALES = {"en": "en_GB"}
"""Locales of languages whose most likely one (``en_US``) is not meant."""


def address(path: str, language: str) -> str:
    """A path in one language: Korean at the root, English under ``en/``."""
    return path if language == MAIN else f"{language}/{path}"


def parted(path: str) -> tuple[str, str]:
    """The language of an address, and its path without it: ``en/calls/`` is ``calls/`` in en."""
    head, slash, rest = path.partition("/")
    return (head, rest) if slash and head in LANGUAGES[1:] else (MAIN, path)


def others(language: str) -> tuple[str, ...]:
    """The languages beside one."""
    return tuple(other for other in LANGUAGES if other != language)


def locale(language: str) -> str:
    """The locale whose spelling a language's pages follow: ``ko_KR``."""
    return LOCALES.get(language) or _likely(language)


def own_name(language: str) -> str:
    """What a language calls itself: ``한국어``."""
    return language_name(language, language)


@cache
def language_name(language: str, shown: str) -> str:
    """What a language is called in another one: ``Korean``."""
    from babel import Locale  # loading Babel takes longer than most commands

    return str(Locale(shown).languages[language])


@cache
def _likely(language: str) -> str:
    from babel.core import get_global

    name, *_, land = get_global("likely_subtags")[language].split("_")
    return f"{name}_{land}"
