"""The schemas that this program brings along, in its wheel or its checkout."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

OWN = Path(__file__).parents[1] / "schemas"
"""Where a wheel has the schemas; a checkout has them beside the generator."""
SHIPPED = OWN if OWN.is_dir() else OWN.parents[1] / "schemas"


@cache
def output_schema(name: str) -> Mapping[str, Any]:
    """The form of a file that the portal writes or takes: ``change``, ``applications``."""
    path = SHIPPED / "output" / f"{name}.schema.json"
    schema: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    return schema
