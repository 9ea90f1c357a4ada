"""Competition ratio of a call."""

from __future__ import annotations

from typing import Any


def ratio(result: Any) -> float | None:
    """Applicants per selected firm, to one decimal; None if either is unknown or not exact."""
    if not result or not result["applied"] or not result["selected"]:
        return None
    if any(result.get(name) for name in ("approximate", "at_least", "at_most")):
        return None
    return round(float(result["applied"]) / float(result["selected"]), 1)
