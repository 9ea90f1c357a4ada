"""The words of feeds, from their own catalogues."""

from __future__ import annotations

from pathlib import Path

from generator.text.catalogues import Catalogue

words = Catalogue(Path(__file__).parent).say
