"""Fast validation against a schema: yes or no.

Most records are valid, so violations are explained elsewhere (``shape``), by a library that is
loaded only when needed.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

import jsonschema_rs

from generator.records.schema import Schema

DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(T|\Z)")


def known_date(written: object) -> bool:
    """Whether a date names a day that exists, as far as it says: no 2026-02-30."""
    if not isinstance(written, str) or not DAY.match(written):
        return True  # what is no date at all is told by its pattern
    try:
        date.fromisoformat(written[:10])
    except ValueError:
        return False
    return True


def sound(schema: Schema, data: Any) -> bool:
    """Whether a document fits, as far as ``jsonschema-rs`` can tell."""
    return bool(_validator(schema).is_valid(data))


@cache
def _validator(schema: Schema) -> Any:
    return jsonschema_rs.Draft202012Validator(
        dict(schema.root), formats={"known-date": known_date}, validate_formats=True
    )
