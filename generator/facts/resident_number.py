"""Which thirteen digits of a text are a resident or foreigner registration number."""

from __future__ import annotations

import re

from generator.facts import registration
from generator.facts.personal_patterns import found_by

OTHER = re.compile("[^0-9]+")


def resident(match: re.Match[str], text: str) -> bool:
    """Whether thirteen digits are one, as they stand between other words.

    Those issued since October 2020 have no check digit, so the way they are written has to tell.
    """
    parts = OTHER.split(match[1])
    digits, groups = "".join(parts), [len(part) for part in parts]
    if not registration.born(digits) or not registration.parted_at_six(groups):
        return False
    before = text[max(0, match.start() - 30) : match.start()]
    labelled = bool(found_by("resident-label").search(before))
    company = bool(found_by("corporate-label").search(before))
    alone = not (
        found_by("joined-before").search(before)
        or found_by("joined-after").match(text[match.end(1) : match.end(1) + 2])
    )
    return registration.Written(digits, groups, match[3], labelled, company, alone).holds
