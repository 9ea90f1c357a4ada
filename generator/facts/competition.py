"""How hard it was to be selected."""

from __future__ import annotations

from typing import Any


def ratio(result: Any) -> float | None:
    """Applicants for each one selected, to one decimal; nothing where either is unknown."""
    if not result or not result["applied"] or not result["selected"]:
        return None
    return round(float(result["applied"]) / float(result["selected"]), 1)
