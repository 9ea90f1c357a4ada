"""The words of starter files and of ``portal new``."""

from __future__ import annotations

from pathlib import Path

from generator.text.catalogues import Catalogue

STARTER_WORDS = Catalogue(Path(__file__).parent)
