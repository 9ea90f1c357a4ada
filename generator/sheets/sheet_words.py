"""The words of sheets, from the catalogues of this room."""

from __future__ import annotations

from pathlib import Path

from generator.text.catalogues import Catalogue

WORDS = Catalogue(Path(__file__).parent)
