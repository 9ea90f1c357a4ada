"""The message catalogue of feeds."""

from __future__ import annotations

from pathlib import Path

from generator.text.catalogues import Catalogue

words = Catalogue(Path(__file__).parent).say
