"""For programs: the review as JSON; ``schemas/output/review.schema.json`` describes it."""

from __future__ import annotations

import json
from dataclasses import asdict

from generator.review.told import Told

VERSION = 1


def render(told: Told) -> str:
    """One object with everything the review says."""
    content = asdict(told)
    content["open"] = [{"number": number, "files": files} for number, files in told.open]
    return json.dumps({"version": VERSION, **content}, ensure_ascii=False, indent=2) + "\n"
