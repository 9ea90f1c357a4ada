"""A forge's answer as JSON; one that lacks a field is of another form."""

from __future__ import annotations

import json
from typing import Any

from generator.forge.errors import ApiError

OTHER_FORM = 502
"""As a gateway says that it cannot use an answer; what was asked may have been done."""


class AnsweredGroup(dict[str, Any]):
    """A JSON object; a field that is not there raises ``ApiError``."""

    what = ""

    def __missing__(self, field: str) -> Any:
        raise ApiError(OTHER_FORM, self.what, f"the answer has no {field!r}")


class AnsweredList(list[Any]):
    """A JSON list where an object may have been expected."""

    what = ""

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, str):
            raise ApiError(OTHER_FORM, self.what, f"a list, and no object with {place!r}")
        return super().__getitem__(place)


def answered(body: bytes, what: str) -> Any:
    """The object or list of an answer; ``ApiError`` for anything else."""

    def group(fields: dict[str, Any]) -> AnsweredGroup:
        made = AnsweredGroup(fields)
        made.what = what
        return made

    found = json.loads(body, object_hook=group)
    if found is None or isinstance(found, list):  # some forges write an empty list as null
        found = AnsweredList(found or ())
        found.what = what
    elif not isinstance(found, dict):
        raise ApiError(OTHER_FORM, what, "the answer is neither an object nor a list")
    return found
