"""What tests share: made records, worlds, proposals, a browser's site, a forge."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from generator.site.settings import Site

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 6, 15)
"""The day on which all tests take place."""
SITE = Site(
    names={"ko": "시험", "en": "Test"},
    url="https://x.example/",
    built=datetime(2026, 1, 1, tzinfo=UTC),
    demo_day="2026-06-15",
)
