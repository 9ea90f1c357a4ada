"""When a build begins."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

from generator.site.settings_file import Unsound
from generator.text.dates import SEOUL


def build_moment() -> datetime:
    """Build time in Seoul; ``SOURCE_DATE_EPOCH`` fixes it for reproducible builds."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or str(time.time())
    try:
        return datetime.fromtimestamp(int(float(seconds)), UTC).astimezone(SEOUL)
    except (ValueError, OverflowError, OSError):
        wanted = "SOURCE_DATE_EPOCH는 초 단위의 수여야 합니다 / it has to be seconds"
        raise Unsound(f"{wanted}: {seconds!r:.40}") from None
