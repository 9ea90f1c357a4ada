"""How long a forge asks clients to wait."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from generator.forge.network import Answer

RESETS = ("x-ratelimit-reset", "ratelimit-reset")
"""When more may be asked, in seconds since 1970: GitHub's name for it, and GitLab's."""


def limited(answer: Answer) -> bool:
    """Whether a request was refused for the number of requests, not for its content."""
    spent = answer.headers.get("x-ratelimit-remaining") == "0"
    told = spent or "retry-after" in answer.headers
    return answer.status == 429 or (answer.status == 403 and told)


def seconds_to_wait(answer: Answer) -> float:
    """The seconds to wait before asking again, as the forge says, or two."""
    said = answer.headers.get("retry-after", "")
    if said.isdigit():
        return int(said)
    with suppress(TypeError, ValueError):
        return max(0, (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds())
    resets = [answer.headers[name] for name in RESETS if answer.headers.get(name, "").isdigit()]
    return max(1, int(resets[0]) - time.time()) if resets and limited(answer) else 2
