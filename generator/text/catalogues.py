"""Message catalogues, from ``.po`` files next to the code that uses them."""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from generator import theme
from generator.text.languages import LANGUAGES, MAIN
from generator.text.portable_objects import compiled
from generator.text.words import Word


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one folder, a file a language."""

    folder: Path

    def text(self, language: str, context: str, id: str) -> str:
        """A message as it is written; the id where there is none, which no test lets pass."""
        return translations(self.folder, language).pgettext(context, id)

    def texts(self, context: str, id: str) -> Mapping[str, str]:
        """A message in every language, as a text of a record is."""
        return {language: self.text(language, context, id) for language in LANGUAGES}

    def own(self, language: str, context: str, id: str) -> str:
        """A message that there need not be; empty where there is none."""
        found = translations(self.folder, language).pgettext(context, id)
        return "" if found == id else found

    def messages(self, language: str) -> Iterator[tuple[str, str, str]]:
        """Every message that has a context: the context, the id and the text."""
        # gettext has no public way to list what a catalogue holds
        known: dict[str, str] = translations(self.folder, language)._catalog  # type: ignore[attr-defined]
        for key, text in known.items():
            context, found, id = str(key).partition("\x04")
            if found:
                yield context, id, text

    def say(self, language: str, context: str, id: str, /, **values: object) -> str:
        """A message with its values filled in; ``{name:은/는}`` takes the particle that fits."""
        shown = {name: Word(value) for name, value in values.items()}
        return self.text(language, context, id).format_map(shown)


SITE = Catalogue(Path(theme.__file__).parent / "locale")
"""What pages, and lists that scripts draw, say."""


@cache
def translations(folder: Path, language: str) -> gettext.GNUTranslations:
    """The translations of one folder, read without a build step; a language without a file has
    those of the main one.
    """
    own = folder / f"{language}.po"
    source = own if own.is_file() else folder / f"{MAIN}.po"
    return gettext.GNUTranslations(BytesIO(compiled(source.read_text("utf-8"))))
