"""When a build begins."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

from generator.site.settings_file import Unsound
from generator.text.dates import SEOUL

MOMENT = "SOURCE_DATE_EPOCH"
"""The environment variable that fixes it, in seconds since 1970."""


def build_moment() -> datetime:
    """Build time in Seoul; ``SOURCE_DATE_EPOCH`` fixes it for reproducible builds."""
    seconds = os.environ.get(MOMENT) or str(time.time())
    try:
        return datetime.fromtimestamp(int(float(seconds)), UTC).astimezone(SEOUL)
    except (ValueError, OverflowError, OSError):
        wanted = f"{MOMENT}는 초 단위의 수여야 합니다 / it has to be seconds"
        raise Unsound(f"{wanted}: {seconds!r:.40}") from None
