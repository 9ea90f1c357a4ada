"""A remark on a cell, in no language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CellRemark:
    """A remark on a cell: a fault, or how it was read."""

    id: str
    cell: str
    label: Mapping[str, str]
    values: Mapping[str, Any]

    @property
    def fault(self) -> bool:
        """Whether it has to be fixed."""
        return self.id.startswith("fault-")
