"""The file that tells which requests are open: ``applications.json``, which a workflow writes.

It is not in the repository: ``portal forge applications`` asks the forge and writes it before a
build.  What it may hold is in ``schemas/output/applications.schema.json``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.records.shipped import output_schema
from generator.site.settings_file import Unsound
from generator.views.applications import Application, OpenApplications

NAME = "applications.json"
LARGEST = 1024 * 1024  # bytes


def open_applications(root: Path) -> OpenApplications | None:
    """What the file tells; None where there is none.

    Raises ``Unsound`` for a file of another form: nothing of it may reach a page.
    """
    path = root / NAME
    if not path.is_file():
        return None
    import jsonschema  # which takes a while to load, and most builds have no such file

    try:
        if path.stat().st_size > LARGEST:
            raise ValueError(f"{LARGEST} bytes")
        content = json.loads(path.read_bytes())
        jsonschema.Draft202012Validator(output_schema("applications")).validate(content)
        return _as_told(content)
    except (ValueError, RecursionError, jsonschema.ValidationError) as error:
        reason = getattr(error, "message", str(error))[:200]
        fix = "portal forge applications"
        raise Unsound(f"{NAME}:1: {reason}. {fix}로 다시 쓰십시오 / write it again") from None


def _as_told(content: Mapping[str, Any]) -> OpenApplications:
    listed = (
        Application(
            one["number"],
            one["title"],
            tuple(one["organizations"]),
            datetime.fromisoformat(one["opened"]),
            one["turn"],
            one["url"],
        )
        for one in content["applications"]
    )
    return OpenApplications(datetime.fromisoformat(content["told"]), tuple(listed))
